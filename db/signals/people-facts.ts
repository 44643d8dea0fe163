/** The roll, as far as it can be odd: people on site twice on a day, and people on site while they were away or gone (X06, X07). */
import { and, eq, gt, inArray, isNull, lte, notExists, or, sql, type SQL } from "drizzle-orm";
import { statuses, statusesGone, type Status } from "@/domain/members/vocabulary";
import type { MeetingFact } from "@/domain/signals/facts";
import { db } from "../client";
import { alias } from "../dialect/columns";
import { meeting, meetingAttendance } from "../schema/meetings";
import { member, memberEvent, mobileMember } from "../schema/members";

type OnSite = MeetingFact["onSite"][number] & { meetingId: string };

const onSite = eq(meetingAttendance.kind, "on_site");
const found = { meetingId: meetingAttendance.meetingId, memberId: meetingAttendance.memberId, name: member.name };

/** Everybody who was on site in more than one meeting of a day, with all of these meetings. @param where which meetings are looked into */
export async function onSiteTwice(where: SQL | undefined): Promise<OnSite[]> {
  const people = db().select({ id: meetingAttendance.memberId }).from(meetingAttendance).innerJoin(meeting, eq(meeting.id, meetingAttendance.meetingId)).where(where);
  const twice = db().select({ memberId: meetingAttendance.memberId, heldOn: meetingAttendance.heldOn }).from(meetingAttendance)
    .where(and(onSite, where && inArray(meetingAttendance.memberId, people))).groupBy(meetingAttendance.memberId, meetingAttendance.heldOn).having(sql`count(*) > 1`).as("twice");
  const rows = await db().select(found).from(twice)
    .innerJoin(meetingAttendance, and(eq(meetingAttendance.memberId, twice.memberId), eq(meetingAttendance.heldOn, twice.heldOn), onSite)).innerJoin(member, eq(member.id, meetingAttendance.memberId));
  return rows.map((row) => ({ ...row, awaySince: null, gone: null }));
}

/** Away on the day, by the entries of 流动党员. */
async function onSiteWhileAway(where: SQL | undefined): Promise<OnSite[]> {
  const rows = await db().select({ ...found, awaySince: mobileMember.outOn }).from(mobileMember)
    .innerJoin(meetingAttendance, and(eq(meetingAttendance.memberId, mobileMember.memberId), onSite)).innerJoin(meeting, eq(meeting.id, meetingAttendance.meetingId)).innerJoin(member, eq(member.id, meetingAttendance.memberId))
    .where(and(where, lte(mobileMember.outOn, meetingAttendance.heldOn), or(isNull(mobileMember.returnedOn), gt(mobileMember.returnedOn, meetingAttendance.heldOn))));
  return rows.map((row) => ({ ...row, gone: null }));
}

/** Transferred, struck off or dead by the day; the last event until then counts. */
async function onSiteWhileGone(where: SQL | undefined): Promise<OnSite[]> {
  const later = alias(memberEvent, "later");
  const isLast = notExists(db().select({ id: later.id }).from(later).where(and(eq(later.memberId, memberEvent.memberId), eq(later.kind, "status"), gt(later.on, memberEvent.on), lte(later.on, meetingAttendance.heldOn))));
  const rows = await db().select({ ...found, status: memberEvent.value, on: memberEvent.on }).from(memberEvent)
    .innerJoin(meetingAttendance, and(eq(meetingAttendance.memberId, memberEvent.memberId), onSite)).innerJoin(meeting, eq(meeting.id, meetingAttendance.meetingId)).innerJoin(member, eq(member.id, meetingAttendance.memberId))
    .where(and(where, eq(memberEvent.kind, "status"), inArray(memberEvent.value, statusesGone), lte(memberEvent.on, meetingAttendance.heldOn), isLast));
  return rows.map(({ status, on, ...row }) => ({ ...row, awaySince: null, gone: { says: statuses[status as Status].zh, on } }));
}

/** By meeting; one line for a person, whatever there is to say about him. @param where which meetings */
export async function oddPeople(where: SQL | undefined, twice: readonly OnSite[]): Promise<Map<string, MeetingFact["onSite"][number][]>> {
  const people = new Map<string, Map<string, MeetingFact["onSite"][number]>>();
  for (const { meetingId, ...one } of [...twice, ...(await onSiteWhileAway(where)), ...(await onSiteWhileGone(where))]) {
    const there = people.get(meetingId) ?? new Map();
    const before = there.get(one.memberId);
    there.set(one.memberId, { ...one, awaySince: one.awaySince ?? before?.awaySince ?? null, gone: one.gone ?? before?.gone ?? null });
    people.set(meetingId, there);
  }
  return new Map([...people].map(([id, there]) => [id, [...there.values()]]));
}
