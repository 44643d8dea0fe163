import { NoticeLines } from "@/components/desk/notice/notice-lines";
import { Section } from "@/components/desk/show";
import { listWaiting } from "@/db/notices/waiting";
import { sayWaiting } from "@/domain/disclosure/waiting";
import type { Person } from "@/domain/permissions/actor";

/** What came back to its author for changes. */
export async function ReturnedToMe({ viewer }: { viewer: Person }) {
  const returned = (await listWaiting(viewer)).filter(({ mine, state }) => mine && state === "returned");
  if (returned.length === 0) return null;
  return (
    <Section title={`退回给我的 ${returned.length} 份`} id="returned">
      <NoticeLines lines={returned.map((notice) => ({ ...notice, catalogCode: notice.code, stateSince: "", remark: `打开看退回的原因，改好后重新提交。${sayWaiting(notice.clock, viewer.today)}` }))} />
    </Section>
  );
}
