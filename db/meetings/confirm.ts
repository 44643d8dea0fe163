/** What happens to a record after it was handed in: confirmed, returned, consented to, filed, cancelled. */
import { and, desc, eq, ne } from "drizzle-orm";
import type { Condition } from "@/domain/meetings/gate/condition";
import { unmetForConfirm, unmetForFiling } from "@/domain/meetings/ready";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { meetingDecision, meetingSnapshot } from "../schema/meetings";
import { atomically } from "../write";
import { bandsOf } from "./check";
import { authorsOf, type MeetingInHand, type MeetingRow } from "./rows";
import { changing, deedRow, stepping } from "./steps";

function refuse(unmet: readonly Condition[]): void {
  if (unmet.length > 0) throw new Refusal("rule", unmet[0]!.message, Object.fromEntries(unmet.map(({ field, message }) => [field, message])));
}

const bandOfRow = async (row: MeetingRow, permit: Permit) => (await bandsOf(permit.viewer, [row])).get(row.id)!;

/** The secretary's word; its decisions become tasks. @param backfillReason needed where it was made up (ruling 19), else "". */
export async function confirmMeeting(permit: Permit<"meeting.confirm">, { row }: MeetingInHand, backfillReason = ""): Promise<void> {
  refuse(unmetForConfirm({ band: await bandOfRow(row, permit), backfillReason }));
  const [snapshot] = await db().select({ digest: meetingSnapshot.digest }).from(meetingSnapshot).where(eq(meetingSnapshot.meetingId, row.id)).orderBy(desc(meetingSnapshot.seq)).limit(1);
  if (!snapshot) throw new Refusal("conflict", "没有找到提交的内容，请退回后重新提交。");
  const single = authorsOf(row).includes(permit.actor);
  await atomically(
    permit,
    [
      ...stepping(permit, row, "confirm", { confirmedBy: permit.actor, confirmedAt: permit.now, backfillReason, digest: snapshot.digest, singlePersonFlow: single }, backfillReason),
      db().update(meetingDecision).set({ active: true }).where(eq(meetingDecision.meetingId, row.id)),
    ],
    { content: snapshot.digest },
  );
}

/** Back to the author with a reason: by the secretary before, by the office after the secretary confirmed. What was handed in is kept. */
export async function returnMeeting(permit: Permit<"meeting.return" | "meeting.return_filing">, { row }: MeetingInHand, reason: string): Promise<void> {
  const step = permit.action === "meeting.return" ? "return" : "return_filing";
  const underWay = await db().$count(meetingDecision, and(eq(meetingDecision.meetingId, row.id), ne(meetingDecision.state, "open")));
  if (underWay > 0) throw new Refusal("rule", "这次会议的议定事项已经有结果，不能退回；请支部用更正单更正。");
  await atomically(permit, [
    ...stepping(permit, row, step, { confirmedBy: null, confirmedAt: null, consentBy: null, consentAt: null, digest: null, singlePersonFlow: false }, reason),
    db().update(meetingDecision).set({ active: false }).where(eq(meetingDecision.meetingId, row.id)),
  ]);
}

/** 镇党建办同意补录: the second person of ruling 19. */
export async function consentToBackfill(permit: Permit<"meeting.consent">, { row }: MeetingInHand, said = ""): Promise<void> {
  if ((await bandOfRow(row, permit)) !== "made_up") throw new Refusal("rule", "这份记录不是补录的，不需要同意。");
  if (row.consentAt) throw new Refusal("rule", "已经同意过了。");
  await atomically(permit, [changing(row, { consentBy: permit.actor, consentAt: permit.now }), deedRow(permit, row.id, "consent", said)]);
}

export async function fileMeeting(permit: Permit<"meeting.file">, { row }: MeetingInHand): Promise<void> {
  refuse(unmetForFiling({ band: await bandOfRow(row, permit), consented: row.consentAt !== null }));
  await atomically(permit, stepping(permit, row, "file", { filedBy: permit.actor, filedAt: permit.now }));
}

/** It did not take place, or is no record: it stays readable and counts for nothing. */
export async function cancelMeeting(permit: Permit<"meeting.cancel">, { row }: MeetingInHand, reason: string): Promise<void> {
  await atomically(permit, stepping(permit, row, "cancel", {}, reason));
}
