/** A member's year on one page: how he took part, his hours, talks (never their content), posts. For the secretary, the office and himself. */
import { and, asc, eq, gt, gte, inArray, isNull, lte, or } from "drizzle-orm";
import { countOnce, studiedBy, studyOf } from "@/domain/ledgers/study-hours";
import { withAmendments } from "@/domain/meetings/amendable";
import { doneStates } from "@/domain/meetings/lifecycle";
import { byKey } from "@/domain/members/by-key";
import { positions } from "@/domain/members/vocabulary";
import type { Viewer } from "@/domain/permissions/actor";
import { refusal } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import { db } from "../client";
import { memberRow } from "../members/find";
import { heartTalk, meeting, meetingAmendment, meetingAttendance, meetingSection } from "../schema/meetings";
import { orgPosition } from "../schema/members";
import { settingsOn } from "../settings";

/** Meetings that were confirmed, of whatever branch he belonged to then. @throws Refusal "hidden" */
export async function findMemberYear(viewer: Viewer, memberId: string, year: string) {
  const stored = await memberRow(memberId);
  if (!stored || refusal(viewer, "member.year", stored.subject)) throw hidden();
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const attended = await db()
    .select({ row: meeting, kind: meetingAttendance.kind, reason: meetingAttendance.reason, makeup: meetingAttendance.makeup, makeupOn: meetingAttendance.makeupOn })
    .from(meetingAttendance).innerJoin(meeting, eq(meeting.id, meetingAttendance.meetingId))
    .where(and(eq(meetingAttendance.memberId, memberId), gte(meetingAttendance.heldOn, from), lte(meetingAttendance.heldOn, to), inArray(meeting.state, doneStates)))
    .orderBy(asc(meeting.startedAt), asc(meeting.id));
  const among = attended.map(({ row }) => row.id);
  const sections = byKey(await db().select().from(meetingSection).where(inArray(meetingSection.meetingId, among)).orderBy(asc(meetingSection.kind)), ({ meetingId }) => meetingId);
  const amendments = byKey(await db().select().from(meetingAmendment).where(and(inArray(meetingAmendment.meetingId, among), eq(meetingAmendment.state, "approved"))).orderBy(asc(meetingAmendment.at)), ({ meetingId }) => meetingId);
  const meetings = attended.map(({ row, kind, reason, ...makeup }) => {
    const confirmed = { record: { ...row, sections: sections.get(row.id) ?? [], agenda: [], decisions: [] }, people: [{ memberId, name: stored.row.name, kind, reason }] };
    const { record, people } = withAmendments(confirmed, amendments.get(row.id) ?? []);
    const { title, theme, heldOn, startedAt, endedAt } = record;
    return { meetingId: row.id, title, theme, heldOn, startedAt, endedAt, ...makeup, kind: people[0]!.kind, reason: people[0]!.reason, kinds: record.sections.map((section) => section.kind), study: studyOf(record.sections, theme) };
  });
  const posts = await db().select().from(orgPosition).where(and(eq(orgPosition.memberId, memberId), lte(orgPosition.startedOn, to), or(isNull(orgPosition.endedOn), gt(orgPosition.endedOn, from)))).orderBy(asc(orgPosition.startedOn));
  const settings = await settingsOn(viewer.today);
  const talks = await db().select({ talkedOn: heartTalk.talkedOn, relation: heartTalk.relation, topic: heartTalk.topic }).from(heartTalk)
    .where(and(or(eq(heartTalk.aId, memberId), eq(heartTalk.bId, memberId)), gte(heartTalk.talkedOn, from), lte(heartTalk.talkedOn, to))).orderBy(asc(heartTalk.talkedOn));
  return {
    name: stored.row.name, branchName: stored.branchName, meetings, talks, posts, studied: countOnce(studiedBy(memberId, meetings)),
    target: posts.some(({ position }) => positions[position].committee) ? settings.study_hours_committee : settings.study_hours_member,
  };
}
export type MemberYear = Awaited<ReturnType<typeof findMemberYear>>;
