/** What there is to ask about a record before it is handed in, gathered from what the site knows already. */
import { and, eq, gt, inArray, isNotNull, lt, ne } from "drizzle-orm";
import { tally } from "@/domain/meetings/attendance";
import type { MeetingRecord } from "@/domain/meetings/record";
import { minutesOf } from "@/domain/truth/minutes";
import { truthQuestions, type OtherPlace, type TruthQuestion } from "@/domain/truth/questions";
import { db } from "../client";
import type { MeetingInHand } from "../meetings/rows";
import { listPublicReferences } from "../references";
import { meeting, meetingAttendance } from "../schema/meetings";
import { branch } from "../schema/organization";
import { sameSentences } from "./sentences";

/** Kinds of presence that are in a room. */
const inPerson = ["on_site"] as const;
const present = ["on_site", "video", "home_visit"];

/** The length and who has left the branch are asked by the gate itself (MTG-09, MTG-15). */
export async function doubtsAbout({ row, roster }: Pick<MeetingInHand, "row" | "branch" | "roster">, record: MeetingRecord): Promise<TruthQuestion[]> {
  const people = new Map(roster.map((one) => [one.id, one]));
  const there = record.attendance.filter(({ kind }) => present.includes(kind));
  const onSite = there.filter(({ kind }) => kind === "on_site").map(({ memberId }) => memberId);
  const references = await listPublicReferences();
  return truthQuestions(
    {
      heldOn: row.heldOn, startedAt: record.startedAt, endedAt: record.endedAt, text: minutesOf(record), due: tally(record.attendance).due,
      present: there.map(({ memberId, kind }) => ({ memberId, name: people.get(memberId)?.name ?? "", onSite: kind === "on_site" })),
    },
    {
      same: await sameSentences(row, record, references),
      references,
      elsewhere: await elsewhere(row, onSite),
      standing: roster.map(({ id, away }) => ({ memberId: id, awaySince: away?.since ?? null, place: away?.place ?? "", gone: null })),
      shortest: 0, longest: Infinity,
    },
  );
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
