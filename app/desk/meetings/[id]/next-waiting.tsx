import { findNextWaiting } from "@/db/meetings/waiting";
import type { MeetingRow } from "@/db/meetings/rows";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";

const ways = [
  { needs: "meeting.confirm", wait: "toConfirm", says: "等您确认" },
  { needs: "meeting.file", wait: "toFile", says: "等备案" },
] as const;

/** For whoever goes through a pile: the way to the next record without going back to the list. */
export async function NextWaiting({ viewer, row }: { viewer: Person; row: MeetingRow }) {
  const mine = ways.filter(({ needs }) => mightDo(viewer, needs));
  const found = await Promise.all(mine.map(async (way) => ({ ...way, next: await findNextWaiting(viewer, way.wait, row) })));
  return found.map(({ wait, says, next }) => next && (
    <p key={wait} className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/meetings/${next.id}`}>下一份{says}的记录（还有 {next.left} 份）</a></p>
  ));
}
