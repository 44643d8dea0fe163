import { NoticeLines } from "@/components/desk/notice/notice-lines";
import { Section } from "@/components/desk/show";
import { listWaiting, sayHands } from "@/db/notices/waiting";
import { sayWaiting } from "@/domain/disclosure/waiting";
import type { Person } from "@/domain/permissions/actor";

const SHOWN = 15;

/** For the office: what lies still beyond its clock, since when and in whose hands (ruling 4). */
export async function WaitingTooLong({ viewer }: { viewer: Person }) {
  const late = (await listWaiting(viewer)).filter(({ clock }) => clock.overdue);
  if (late.length === 0) return null;
  return (
    <Section title={`等得太久的 ${late.length} 份`} id="waiting">
      <NoticeLines lines={late.slice(0, SHOWN).map((notice) => ({ ...notice, catalogCode: notice.code, stateSince: "", remark: `在${sayHands(notice.hands)}手里，${sayWaiting(notice.clock, viewer.today)}` }))} />
      {late.length > SHOWN && <p className="text-soft">这里列出等得最久的 {SHOWN} 份，其余 {late.length - SHOWN} 份在“三务公开”里按办理状态查找。</p>}
    </Section>
  );
}
