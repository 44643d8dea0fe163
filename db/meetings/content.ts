/** A record as rows and back: the parts are written anew with every saving, the record is read whole. */
import { and, asc, desc, eq } from "drizzle-orm";
import { dayOf, type Day } from "@/domain/calendar/day";
import { parseExtras } from "@/domain/meetings/extras";
import type { MeetingRecord, NewDecision } from "@/domain/meetings/record";
import { db } from "../client";
import { newId } from "../id";
import { meetingAgenda, meetingAttendance, meetingDecision, meetingSection, meetingSnapshot } from "../schema/meetings";
import type { Statement } from "../write";
import type { MeetingRow } from "./rows";

/** Columns of `meeting` that the author writes. */
export function ownColumns(record: MeetingRecord) {
  const { groupId, title, theme, place, startedAt, endedAt, hostId, hostName, recorderId, recorderName, observers, followUp, priorReviewed, summary, lateReason, explanations } = record;
  return {
    groupId, title, theme, place, heldOn: dayOf(startedAt), startedAt, endedAt, hostId, hostName, recorderId, recorderName, observers, followUp, priorReviewed, summary, lateReason,
    explanations: { ...explanations },
  };
}

type Place = { meetingId: string; branchId: string };

/** Takes the parts out and writes them again. Only for records that nobody has confirmed. */
export function rewritingParts(place: Place, record: MeetingRecord): Statement[] {
  const { meetingId } = place;
  return [
    db().delete(meetingSection).where(eq(meetingSection.meetingId, meetingId)),
    db().delete(meetingAttendance).where(eq(meetingAttendance.meetingId, meetingId)),
    db().delete(meetingAgenda).where(eq(meetingAgenda.meetingId, meetingId)),
    db().delete(meetingDecision).where(eq(meetingDecision.meetingId, meetingId)),
    ...writingParts(place, record),
  ];
}

export function writingParts({ meetingId, branchId }: Place, record: MeetingRecord): Statement[] {
  const heldOn: Day = dayOf(record.startedAt);
  const { groupId } = record;
  const excluded = new Map(record.excluded.map(({ memberId, reason }) => [memberId, reason]));
  const some = <T>(rows: T[], write: (rows: T[]) => Statement): Statement[] => (rows.length > 0 ? [write(rows)] : []);
  return [
    ...some(record.sections.map(({ kind, extras }) => ({ id: newId(), meetingId, kind, branchId, groupId, heldOn, extras })), (rows) => db().insert(meetingSection).values(rows)),
    ...some(
      record.attendance.map(({ memberId, kind, reason }, i) => ({ id: newId(), meetingId, memberId, seq: i + 1, heldOn, kind, reason, excluded: excluded.get(memberId) ?? null, makeup: "", makeupOn: null })),
      (rows) => db().insert(meetingAttendance).values(rows),
    ),
    ...some(record.agenda.map((item, i) => ({ id: newId(), meetingId, seq: i + 1, ...item })), (rows) => db().insert(meetingAgenda).values(rows)),
    ...some(
      record.decisions.map((decision, i) => ({ id: newId(), meetingId, branchId, groupId, seq: i + 1, ...decision, active: false, state: "open" as const, outcome: "", reportedBy: null, reportedAt: null, verifiedBy: null, verifiedAt: null })),
      (rows) => db().insert(meetingDecision).values(rows),
    ),
  ];
}

/** The record behind a row. The row came from a viewer. */
export async function recordOf(row: MeetingRow): Promise<MeetingRecord> {
  const sections = await db().select().from(meetingSection).where(eq(meetingSection.meetingId, row.id)).orderBy(asc(meetingSection.kind));
  const attendance = await db().select().from(meetingAttendance).where(eq(meetingAttendance.meetingId, row.id)).orderBy(asc(meetingAttendance.seq));
  const agenda = await db().select().from(meetingAgenda).where(eq(meetingAgenda.meetingId, row.id)).orderBy(asc(meetingAgenda.seq));
  const { groupId, title, theme, place, startedAt, endedAt, hostId, hostName, recorderId, recorderName, observers, followUp, priorReviewed, summary, lateReason, explanations } = row;
  return {
    groupId, title, theme, place, startedAt, endedAt, hostId, hostName, recorderId, recorderName, observers, followUp, priorReviewed, summary, lateReason, explanations,
    sections: sections.map(({ kind, extras }) => ({ kind, extras: parseExtras(kind, extras) })),
    attendance: attendance.map(({ memberId, kind, reason }) => ({ memberId, kind, reason })),
    excluded: attendance.flatMap(({ memberId, excluded }) => (excluded ? [{ memberId, reason: excluded }] : [])),
    agenda: agenda.map(({ section, kind, topic, speaker, discussion, vote }) => ({ section, kind, topic, speaker, discussion, vote })),
    decisions: await decidedIn(row),
  };
}

/** As the record says. Once it is confirmed its decisions are tasks, which an amendment may move: what was confirmed is read from what was handed in. */
async function decidedIn({ id, digest }: MeetingRow): Promise<NewDecision[]> {
  const [confirmed] = digest ? await db().select({ content: meetingSnapshot.content }).from(meetingSnapshot).where(and(eq(meetingSnapshot.meetingId, id), eq(meetingSnapshot.digest, digest))).orderBy(desc(meetingSnapshot.seq)).limit(1) : [];
  if (confirmed) return confirmed.content.record.decisions;
  const tasks = await db().select().from(meetingDecision).where(eq(meetingDecision.meetingId, id)).orderBy(asc(meetingDecision.seq));
  return tasks.map(({ content, ownerId, ownerName, dueOn }) => ({ content, ownerId, ownerName, dueOn }));
}
