import { Changes } from "@/components/desk/notice/changes";
import { Notice } from "@/components/desk/show";
import { composeSnapshot } from "@/db/notices/compose";
import { listSteps } from "@/db/notices/history";
import type { NoticeInHand } from "@/db/notices/rows";
import { sayInstant } from "@/domain/calendar/day";
import { changesBetween } from "@/domain/disclosure/changes";
import type { Viewer } from "@/domain/permissions/actor";

/** Why the notice came back, and what was changed since it was handed in. */
export async function Returned({ viewer, found }: { viewer: Viewer; found: NoticeInHand }) {
  if (found.row.state !== "returned" || !found.inHand) return null;
  const last = (await listSteps(viewer, found)).at(-1)!;
  const word = last.reviews.findLast(({ outcome }) => outcome === "returned");
  const changes = changesBetween(found.inHand.submission.content, await composeSnapshot(found.row, viewer.today));
  return (
    <Notice tone="bad">
      {word && <p><b>{word.byName}</b>在 {sayInstant(word.at)} 退回，原因：{word.reason}</p>}
      <details className="mt-2">
        <summary className="min-h-11 cursor-pointer py-2 text-link underline">退回以后改了 {changes.length} 处</summary>
        <Changes changes={changes} />
      </details>
    </Notice>
  );
}
