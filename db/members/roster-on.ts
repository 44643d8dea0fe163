/**
 * The roster of a branch as of a day: who belonged to it, as what, and what is known of each (MTG-15). Who had been transferred, had
 * died or had left by then is not on it. The order is the order of the sign-in sheet: the committee by its posts, then the groups.
 */
import { and, asc, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { RosterMember } from "@/domain/meetings/record";
import { memberStages, positions, statuses, type Position, type Stage, type Status } from "@/domain/members/vocabulary";
import type { Viewer } from "@/domain/permissions/actor";
import { may, reach } from "@/domain/permissions/permit";
import { db } from "../client";
import { member, memberEvent, memberPlace, mobileMember, orgPosition } from "../schema/members";
import { branch } from "../schema/organization";

const isMember = (stage: Stage) => (memberStages as readonly Stage[]).includes(stage);
const committeeOrder = (Object.keys(positions) as Position[]).filter((position) => positions[position].committee);

/** A group leader gets his group; empty for somebody who may not see the branch's people. */
export async function rosterOn(viewer: Viewer, branchId: string, day: Day): Promise<RosterMember[]> {
  const [place] = await db().select({ communityId: branch.communityId }).from(branch).where(eq(branch.id, branchId));
  if (!place) return [];
  const all = may(viewer, "meeting.read", { kind: "roster", id: branchId, branch: branchId, community: place.communityId });
  const scopes = reach(viewer, "meeting.read");
  const groups = scopes === "all" ? [] : scopes.group;
  if (!all && groups.length === 0) return [];
  const roster = await wholeRosterOn(branchId, day);
  return all ? roster : roster.filter(({ groupId }) => groupId !== null && groups.includes(groupId));
}

/** For rules, which need the whole branch whoever asks. Inside db/ only. */
export async function wholeRosterOn(branchId: string, day: Day): Promise<RosterMember[]> {
  const rows = await db()
    .select({ id: member.id, name: member.name, gender: member.gender, stage: member.stage, status: member.status, infirm: member.elderlyInfirm, groupId: memberPlace.groupId, joinedOn: member.joinedOn })
    .from(memberPlace)
    .innerJoin(member, eq(member.id, memberPlace.memberId))
    .where(and(eq(memberPlace.branchId, branchId), lte(memberPlace.fromDay, day), or(isNull(memberPlace.toDay), gt(memberPlace.toDay, day))));
  if (rows.length === 0) return [];
  const [then, away, seats] = [await standingOn(rows.map(({ id }) => id), day), await awayOn(branchId, day), await seatsOn(branchId, day)];
  return rows
    .map(({ joinedOn, ...row }) => ({ joinedOn, one: { ...row, ...then.get(row.id), away: away.get(row.id) ?? null, committee: seats.get(row.id) ?? null } }))
    .filter(({ one }) => statuses[one.status].inBranch && isMember(one.stage))
    .sort((a, b) => seatOf(a.one) - seatOf(b.one) || compare(a.one.groupId ?? "~", b.one.groupId ?? "~") || compare(a.joinedOn ?? "~", b.joinedOn ?? "~") || compare(a.one.id, b.one.id))
    .map(({ one }) => one);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const seatOf = ({ committee }: RosterMember) => (committee ? committeeOrder.indexOf(committee) : committeeOrder.length);

/** Stage and status as the events until that day tell them. */
async function standingOn(ids: readonly string[], day: Day): Promise<Map<string, { stage?: Stage; status?: Status }>> {
  const events = await db()
    .select({ memberId: memberEvent.memberId, kind: memberEvent.kind, value: memberEvent.value })
    .from(memberEvent)
    .where(and(inArray(memberEvent.memberId, [...ids]), lte(memberEvent.on, day)))
    .orderBy(asc(memberEvent.on), asc(memberEvent.at));
  const standing = new Map<string, { stage?: Stage; status?: Status }>();
  for (const { memberId, kind, value } of events) standing.set(memberId, { ...standing.get(memberId), [kind]: value });
  return standing;
}

async function awayOn(branchId: string, day: Day): Promise<Map<string, { since: Day; place: string }>> {
  const rows = await db()
    .select({ memberId: mobileMember.memberId, since: mobileMember.outOn, place: mobileMember.place })
    .from(mobileMember)
    .where(and(eq(mobileMember.branchId, branchId), lte(mobileMember.outOn, day), or(isNull(mobileMember.returnedOn), gt(mobileMember.returnedOn, day))));
  return new Map(rows.map(({ memberId, ...out }) => [memberId, out]));
}

async function seatsOn(branchId: string, day: Day): Promise<Map<string, Position>> {
  const rows = await db()
    .select({ memberId: orgPosition.memberId, position: orgPosition.position })
    .from(orgPosition)
    .where(and(eq(orgPosition.orgKind, "branch"), eq(orgPosition.orgId, branchId), inArray(orgPosition.position, committeeOrder), lte(orgPosition.startedOn, day), or(isNull(orgPosition.endedOn), gt(orgPosition.endedOn, day))));
  const seats = new Map<string, Position>();
  for (const { memberId, position } of rows) {
    const held = memberId && seats.get(memberId);
    if (memberId && (!held || committeeOrder.indexOf(position) < committeeOrder.indexOf(held))) seats.set(memberId, position);
  }
  return seats;
}
