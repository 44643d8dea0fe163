/** One record with everything that belongs to it, for somebody who may read it. */
import { asc, eq } from "drizzle-orm";
import { tally } from "@/domain/meetings/attendance";
import type { Viewer } from "@/domain/permissions/actor";
import { listAccountNames } from "../account-names";
import { db } from "../client";
import { meetingAttendance, meetingDeed } from "../schema/meetings";
import { member } from "../schema/members";
import { partyGroup } from "../schema/organization";
import { listAmendments } from "./amend";
import { checkMeeting } from "./check";
import { listDecisionsOf } from "./decisions";
import { findMeetingInHand } from "./rows";

/** @throws Refusal "hidden" */
export async function findMeeting(viewer: Viewer, id: string) {
  const found = await findMeetingInHand(viewer, id);
  const { row } = found;
  const { record, band, unmet, all } = await checkMeeting(found, viewer);
  const people = await db()
    .select({ memberId: meetingAttendance.memberId, seq: meetingAttendance.seq, name: member.name, kind: meetingAttendance.kind, reason: meetingAttendance.reason, excluded: meetingAttendance.excluded, makeup: meetingAttendance.makeup, makeupOn: meetingAttendance.makeupOn })
    .from(meetingAttendance).innerJoin(member, eq(member.id, meetingAttendance.memberId))
    .where(eq(meetingAttendance.meetingId, id)).orderBy(asc(meetingAttendance.seq));
  const deeds = await db().select().from(meetingDeed).where(eq(meetingDeed.meetingId, id)).orderBy(asc(meetingDeed.at), asc(meetingDeed.id));
  const amendments = await listAmendments(viewer, found);
  const names = await listAccountNames(viewer, [...deeds.map(({ by }) => by), ...amendments.flatMap(({ by, decidedBy }) => [by, decidedBy])]);
  const nameOf = (by: string | null) => (by ? (names.get(by)?.name ?? "（账号已不在）") : "");
  const [group] = row.groupId ? await db().select({ name: partyGroup.name }).from(partyGroup).where(eq(partyGroup.id, row.groupId)) : [];
  return {
    ...found, record, band, unmet, conditions: all, people, tally: tally(people), groupName: group?.name ?? null,
    decisions: await listDecisionsOf(viewer, id),
    deeds: deeds.map((deed) => ({ ...deed, byName: nameOf(deed.by) })),
    amendments: amendments.map((amendment) => ({ ...amendment, byName: nameOf(amendment.by), decidedByName: nameOf(amendment.decidedBy) })),
  };
}
export type FoundMeeting = Awaited<ReturnType<typeof findMeeting>>;
