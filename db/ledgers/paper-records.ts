/** A branch's confirmed records of a span as pages of its books: one look for each kind of row, however many records there are. */
import { and, asc, eq, gte, inArray, lte } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { PaperRecord } from "@/domain/ledgers/paper-record";
import { tally } from "@/domain/meetings/attendance";
import { parseExtras } from "@/domain/meetings/extras";
import { doneStates } from "@/domain/meetings/lifecycle";
import { byKey } from "@/domain/members/by-key";
import { refusal } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import type { Viewer } from "@/domain/permissions/actor";
import { db } from "../client";
import { bandsOf } from "../meetings/check";
import { placeSubject } from "@/domain/meetings/subject";
import { meeting, meetingAgenda, meetingAmendment, meetingAttendance, meetingDecision, meetingSection, meetingSnapshot } from "../schema/meetings";
import { member } from "../schema/members";
import { partyGroup, type branch } from "../schema/organization";

type Asked = { branch: typeof branch.$inferSelect; from: Day; to: Day };

/** By day. @throws Refusal "hidden" for somebody who may not read this branch's records */
export async function listPaperRecords(viewer: Viewer, { branch, from, to }: Asked): Promise<PaperRecord[]> {
  if (refusal(viewer, "meeting.read", placeSubject("branch", branch.id, { branchId: branch.id, communityId: branch.communityId, groupId: null }))) throw hidden();
  const rows = await db()
    .select({ row: meeting, groupName: partyGroup.name })
    .from(meeting).leftJoin(partyGroup, eq(partyGroup.id, meeting.groupId))
    .where(and(eq(meeting.branchId, branch.id), gte(meeting.heldOn, from), lte(meeting.heldOn, to), inArray(meeting.state, doneStates)))
    .orderBy(asc(meeting.heldOn), asc(meeting.startedAt), asc(meeting.id));
  const parts = await partsOf(rows.map(({ row }) => row.id));
  const bands = await bandsOf(viewer, rows.map(({ row }) => row));
  return rows.map(({ row, groupName }): PaperRecord => {
    const of = <T>(map: Map<string, T[]>) => map.get(row.id) ?? [];
    const { groupId, title, theme, place, startedAt, endedAt, hostId, hostName, recorderId, recorderName, observers, followUp, priorReviewed, summary, lateReason, explanations } = row;
    const people = of(parts.attendance);
    const confirmed = of(parts.snapshots).at(-1)?.content;
    const tasks = of(parts.decisions);
    const decided = confirmed?.record.decisions ?? tasks; // the tasks of an amended record have moved
    return {
      id: row.id, branchName: groupName ? `${branch.name} ${groupName}` : branch.name, people, tally: tally(people), band: bands.get(row.id)!,
      record: {
        groupId, title, theme, place, startedAt, endedAt, hostId, hostName, recorderId, recorderName, observers, followUp, priorReviewed, summary, lateReason, explanations,
        sections: of(parts.sections).map(({ kind, extras }) => ({ kind, extras: parseExtras(kind, extras) })),
        agenda: of(parts.agenda), decisions: decided,
      },
      decisions: tasks.map((task, i) => ({ ...task, ...decided[i] })), votes: confirmed?.votes ?? [], amendments: of(parts.amendments),
      digest: row.digest, recordedAt: row.firstSubmittedAt, isConfirmed: true, singlePerson: row.singlePersonFlow, backfillReason: row.backfillReason,
    };
  });
}

async function partsOf(ids: readonly string[]) {
  const among = [...ids];
  const byMeeting = <T extends { meetingId: string }>(rows: T[]) => byKey(rows, ({ meetingId }) => meetingId);
  const attendance = await db()
    .select({ meetingId: meetingAttendance.meetingId, memberId: meetingAttendance.memberId, name: member.name, kind: meetingAttendance.kind, reason: meetingAttendance.reason })
    .from(meetingAttendance).innerJoin(member, eq(member.id, meetingAttendance.memberId))
    .where(inArray(meetingAttendance.meetingId, among)).orderBy(asc(meetingAttendance.seq));
  return {
    attendance: byMeeting(attendance),
    sections: byMeeting(await db().select().from(meetingSection).where(inArray(meetingSection.meetingId, among)).orderBy(asc(meetingSection.kind))),
    agenda: byMeeting(await db().select().from(meetingAgenda).where(inArray(meetingAgenda.meetingId, among)).orderBy(asc(meetingAgenda.seq))),
    decisions: byMeeting(await db().select().from(meetingDecision).where(inArray(meetingDecision.meetingId, among)).orderBy(asc(meetingDecision.seq))),
    snapshots: byMeeting(await db().select({ meetingId: meetingSnapshot.meetingId, content: meetingSnapshot.content }).from(meetingSnapshot).where(inArray(meetingSnapshot.meetingId, among)).orderBy(asc(meetingSnapshot.seq))),
    amendments: byMeeting(await db().select().from(meetingAmendment).where(and(inArray(meetingAmendment.meetingId, among), eq(meetingAmendment.state, "approved"))).orderBy(asc(meetingAmendment.at))),
  };
}
