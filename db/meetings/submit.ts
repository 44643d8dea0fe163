import { eq } from "drizzle-orm";
import { sayMark, tally } from "@/domain/meetings/attendance";
import type { MeetingRecord, RosterMember } from "@/domain/meetings/record";
import type { MeetingSnapshot } from "@/domain/meetings/snapshot";
import { votingOn } from "@/domain/meetings/voters";
import { excludeReasons, reckonVote } from "@/domain/meetings/votes";
import { canonicalJson } from "@/domain/disclosure/snapshot";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { newId } from "../id";
import { meetingSnapshot } from "../schema/meetings";
import { indexingSentences } from "../truth/sentences";
import { atomically, sha256 } from "../write";
import { checkMeeting } from "./check";
import type { MeetingInHand } from "./rows";
import { stepping } from "./steps";

/**
 * Hands the record in: every unmet condition is named, or it goes on with a snapshot. @param explanations the author's
 * words to warnings, by their key. @throws Refusal "rule" with the list.
 */
export async function submitMeeting(permit: Permit<"meeting.submit">, given: MeetingInHand, explanations: Readonly<Record<string, string>> = {}): Promise<void> {
  const found = { ...given, row: { ...given.row, explanations: { ...given.row.explanations, ...explanations } } };
  const { row, roster } = found;
  const { record, unmet } = await checkMeeting(found, permit);
  if (unmet.length > 0) throw new Refusal("rule", `还有 ${unmet.length} 处需要处理，改好后再提交。`, Object.fromEntries(unmet.map(({ key, message }) => [key, message])));
  const content = composeMeeting(row.branchId, record, roster);
  const digest = sha256(canonicalJson(content));
  const seq = (await db().$count(meetingSnapshot, eq(meetingSnapshot.meetingId, row.id))) + 1;
  await atomically(
    permit,
    [
      ...stepping(permit, row, "submit", { explanations: row.explanations, submittedBy: permit.actor, submittedAt: permit.now, firstSubmittedAt: row.firstSubmittedAt ?? permit.now }),
      ...indexingSentences(row.id, record),
      db().insert(meetingSnapshot).values({ id: newId(), meetingId: row.id, seq, content, digest, by: permit.actor, at: permit.now }),
    ],
    { content: digest },
  );
}

/** The record with names and figures as they are now. */
export function composeMeeting(branchId: string, record: MeetingRecord, roster: readonly RosterMember[]): MeetingSnapshot {
  const names = new Map(roster.map(({ id, name }) => [id, name]));
  const { attendance, excluded, ...rest } = record;
  const without = new Map(excluded.map(({ memberId, reason }) => [memberId, excludeReasons[reason].zh]));
  return {
    branchId,
    record: rest,
    attendance: attendance.map(({ memberId, ...mark }) => ({ memberId, name: names.get(memberId) ?? "", mark: sayMark(mark), excluded: without.get(memberId) ?? "" })),
    tally: tally(attendance),
    votes: record.agenda.flatMap((item, i) => {
      const voting = votingOn(item, record, roster);
      return voting ? [{ item: i, voting, result: reckonVote(voting) }] : [];
    }),
  };
}
