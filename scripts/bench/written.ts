/** Somebody writes in one branch: what had been kept of its family has to be worked out again. */
import { noteTalk } from "@/db/meetings/talks";
import { listElectable } from "@/db/branches/counts";
import { findPersonByUsername } from "@/db/viewers";
import { instantAt, type Day } from "@/domain/calendar/day";
import { permit } from "@/domain/permissions/permit";

/** A talk between two members of 石桥第一党支部, noted by its secretary. */
export async function writeInOneBranch(on: Day): Promise<void> {
  const secretary = (await findPersonByUsername("secretary.qh007", instantAt(on, "19:00")))!;
  const [a, b] = await listElectable(["qh007"]);
  await noteTalk(permit(secretary, "talk.note", { kind: "branch", id: "qh007", branch: "qh007", group: null }), { aId: a!.memberId, bId: b!.memberId, topic: "work", talkedOn: on });
}
