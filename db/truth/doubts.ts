/** What there is to ask about a record before it is handed in, gathered from what the site knows already. */
import { and, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, ne } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { agendaKinds } from "@/domain/meetings/agenda";
import { presentKinds, tally } from "@/domain/meetings/attendance";
import { sayKinds } from "@/domain/meetings/kinds";
import type { MeetingRecord } from "@/domain/meetings/record";
import { byKey } from "@/domain/members/by-key";
import { minutesOf } from "@/domain/truth/minutes";
import { truthQuestions, type OtherPlace, type SameDay, type TruthQuestion } from "@/domain/truth/questions";
import { db } from "../client";
import type { MeetingInHand } from "../meetings/rows";
import { listPublicReferences } from "../references";
import { meeting, meetingAttendance, meetingSection } from "../schema/meetings";
import { branch } from "../schema/organization";
import { settingsOn } from "../settings";
import { sameSentences } from "./sentences";

/** Kinds of presence that are in a room. */
const inPerson = ["on_site"] as const;

/** The length and who has left the branch are asked by the gate itself (MTG-09, MTG-15). */
export async function doubtsAbout({ row, branch: { hasCommittee }, roster }: Pick<MeetingInHand, "row" | "branch" | "roster">, record: MeetingRecord): Promise<TruthQuestion[]> {
  const people = new Map(roster.map((one) => [one.id, one]));
  const there = record.attendance.filter(({ kind }) => presentKinds.includes(kind));
  const onSite = there.filter(({ kind }) => kind === "on_site").map(({ memberId }) => memberId);
  const references = await listPublicReferences();
  return truthQuestions(
    {
      heldOn: row.heldOn, startedAt: record.startedAt, endedAt: record.endedAt, text: minutesOf(record), due: tally(record.attendance).due,
      present: there.map(({ memberId, kind }) => ({ memberId, name: people.get(memberId)?.name ?? "", onSite: kind === "on_site" })),
      forAssembly: record.agenda.filter(({ section, kind }) => section === "member_assembly" && agendaKinds[kind].assembly).map(({ topic }) => topic),
    },
    {
      same: await sameSentences(row, record, references),
      references,
      elsewhere: await elsewhere(row, onSite),
      sameDay: await sameDay(row, record),
      standing: roster.map(({ id, away }) => ({ memberId: id, awaySince: away?.since ?? null, place: away?.place ?? "", gone: null })),
      committee: hasCommittee ? { lastOn: await lastCommittee(row), withinDays: (await settingsOn(row.heldOn)).committee_first_days } : null,
      shortest: 0, longest: Infinity,
    },
  );
}

/** The day of the committee's last meeting up to this one, whatever has become of its record; one written in the same evening counts. */
async function lastCommittee({ id, branchId, startedAt }: MeetingInHand["row"]): Promise<Day | null> {
  const [last] = await db().select({ heldOn: meeting.heldOn })
    .from(meetingSection).innerJoin(meeting, eq(meeting.id, meetingSection.meetingId))
    .where(and(eq(meetingSection.branchId, branchId), eq(meetingSection.kind, "committee_meeting"), lte(meeting.startedAt, startedAt), ne(meeting.id, id), ne(meeting.state, "cancelled")))
    .orderBy(desc(meeting.startedAt)).limit(1);
  return last?.heldOn ?? null;
}

/** Another record of the same kind, body and day, whatever has become of it: a meeting that was written down twice counts once. */
async function sameDay({ id, branchId, groupId, heldOn }: MeetingInHand["row"], { sections }: MeetingRecord): Promise<SameDay[]> {
  const kinds = sections.map(({ kind }) => kind);
  if (kinds.length === 0) return [];
  const rows = await db()
    .select({ meetingId: meeting.id, title: meeting.title, kind: meetingSection.kind })
    .from(meetingSection).innerJoin(meeting, eq(meeting.id, meetingSection.meetingId))
    .where(and(eq(meetingSection.branchId, branchId), inArray(meetingSection.kind, kinds), eq(meetingSection.heldOn, heldOn), groupId ? eq(meeting.groupId, groupId) : isNull(meeting.groupId), ne(meeting.id, id), ne(meeting.state, "cancelled")));
  return [...byKey(rows, ({ meetingId }) => meetingId).values()].map((same) => ({ meetingId: same[0]!.meetingId, title: same[0]!.title || "（还没有名称）", says: sayKinds(same.map(({ kind }) => kind)) }));
}

/** Records handed in that hold the same people in another place at the same time. */
async function elsewhere({ id, place, startedAt, endedAt, heldOn }: MeetingInHand["row"], members: readonly string[]): Promise<OtherPlace[]> {
  if (members.length === 0) return [];
  return db()
    .select({ memberId: meetingAttendance.memberId, meetingId: meeting.id, branchName: branch.name, title: meeting.title })
    .from(meeting).innerJoin(meetingAttendance, eq(meetingAttendance.meetingId, meeting.id)).innerJoin(branch, eq(branch.id, meeting.branchId))
    .where(and(
      eq(meeting.heldOn, heldOn), lt(meeting.startedAt, endedAt), gt(meeting.endedAt, startedAt), ne(meeting.id, id), ne(meeting.place, place),
      ne(meeting.state, "cancelled"), isNotNull(meeting.firstSubmittedAt), inArray(meetingAttendance.kind, [...inPerson]), inArray(meetingAttendance.memberId, [...members]),
    ));
}
