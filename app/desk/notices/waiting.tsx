import { NoticeLines } from "@/components/desk/notice/notice-lines";
import { Section } from "@/components/desk/show";
import { listDrafts } from "@/db/notices/list";
import { listWaiting, sayHands } from "@/db/notices/waiting";
import { sayWaiting } from "@/domain/disclosure/waiting";
import type { Person } from "@/domain/permissions/actor";

/** Notices that wait for the viewer's check or signature, and own drafts. What was returned stands in a section of its own. */
export async function NoticesWaiting({ viewer }: { viewer: Person }) {
  const waiting = (await listWaiting(viewer)).filter(({ mine, state }) => mine && state !== "returned");
  const drafts = await listDrafts(viewer);
  if (waiting.length === 0 && drafts.length === 0) return null;
  return (
    <Section title="公开事项：等我办理" id="mine">
      <NoticeLines
        lines={[
          ...waiting.map((notice) => ({ ...notice, catalogCode: notice.code, stateSince: "", remark: `${sayHands(notice.hands)}，${sayWaiting(notice.clock, viewer.today)}` })),
          ...drafts.map((draft) => ({ ...draft, remark: "拟好后请提交" })),
        ]}
      />
    </Section>
  );
}
