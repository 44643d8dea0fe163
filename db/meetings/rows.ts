/** A record as its people find it: through the viewer, with everybody who had a hand in it. */
import { and, asc, eq, inArray, isNull, or, type SQL } from "drizzle-orm";
import { SINGLE_PERSON_FULL_MEMBERS } from "@/domain/meetings/lifecycle";
import type { RosterMember } from "@/domain/meetings/record";
import { meetingSubject, placeSubject, type MeetingPlace } from "@/domain/meetings/subject";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, refusal } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import type { Action } from "@/domain/permissions/table";
import { db } from "../client";
import { wholeRosterOn } from "../members/roster-on";
import { meeting } from "../schema/meetings";
import { branch, partyGroup } from "../schema/organization";

export type MeetingRow = typeof meeting.$inferSelect;
export type BranchRow = typeof branch.$inferSelect;
export type MeetingInHand = { row: MeetingRow; branch: BranchRow; /** the whole branch as of the day it was held */ roster: RosterMember[]; single: boolean; subject: Subject };

/** Organizational life is named by the branch that leads it; what its group does is its group's as well. */
export function placeOf(row: Pick<MeetingRow, "branchId" | "groupId">, { communityId }: Pick<BranchRow, "communityId">): MeetingPlace {
  return { branchId: row.branchId, groupId: row.groupId, communityId };
}

export function isSingle(roster: readonly RosterMember[]): boolean {
  return roster.filter(({ stage }) => stage === "full").length <= SINGLE_PERSON_FULL_MEMBERS;
}

/** Everybody who wrote: the author, who touched it last, who handed it in. */
export const authorsOf = ({ authorId, updatedBy, submittedBy }: Pick<MeetingRow, "authorId" | "updatedBy" | "submittedBy">) => [...new Set([authorId, updatedBy, ...(submittedBy ? [submittedBy] : [])])];

/** @throws Refusal "hidden" when there is none or the viewer may not know of it. */
export async function findMeetingInHand(viewer: Viewer, id: string): Promise<MeetingInHand> {
  const [found] = await db().select({ row: meeting, branch }).from(meeting).innerJoin(branch, eq(branch.id, meeting.branchId)).where(eq(meeting.id, id));
  if (!found || refusal(viewer, "meeting.read", placeSubject("meeting", id, placeOf(found.row, found.branch)))) throw hidden();
  const roster = await wholeRosterOn(found.row.branchId, found.row.heldOn);
  const single = roster.length > 0 && isSingle(roster);
  return { ...found, roster, single, subject: meetingSubject({ ...placeOf(found.row, found.branch), id, state: found.row.state, authors: authorsOf(found.row), single }) };
}

/** A branch with what a record of it needs, for somebody who may do something there. @throws Refusal "hidden" */
export async function findBranchFor(viewer: Viewer, action: Action, branchId: string, groupId: string | null = null): Promise<{ branch: BranchRow; subject: Subject }> {
  const [row] = await db().select().from(branch).where(eq(branch.id, branchId));
  const subject = row && placeSubject("branch", branchId, { branchId, groupId, communityId: row.communityId });
  if (!subject || refusal(viewer, action, subject)) throw hidden();
  if (groupId && (await db().$count(partyGroup, and(eq(partyGroup.id, groupId), eq(partyGroup.branchId, branchId)))) === 0) throw hidden();
  return { branch: row, subject };
}

/** The records that somebody may know of, as a condition on `meeting`; undefined for all of them. One branch is one plain equation, which an index serves. */
export function withinReach(viewer: Viewer, action: Action): SQL | undefined {
  const scopes = reach(viewer, action);
  if (scopes === "all") return undefined;
  const inCommunities = db().select({ id: branch.id }).from(branch).where(inArray(branch.communityId, scopes.community));
  const parts = [
    scopes.branch.length === 1 ? eq(meeting.branchId, scopes.branch[0]!) : inArray(meeting.branchId, scopes.branch),
    ...(scopes.community.length > 0 ? [inArray(meeting.branchId, inCommunities)] : []),
    ...(scopes.group.length > 0 ? [inArray(meeting.groupId, scopes.group)] : []),
  ];
  return parts.length === 1 ? parts[0] : or(...parts);
}

/** The branches in which somebody may do something (a group leader: the branch of his group), in their usual order. */
export async function listBranchesFor(viewer: Viewer, action: Action): Promise<BranchRow[]> {
  const scopes = reach(viewer, action);
  if (scopes === "all") return db().select().from(branch).orderBy(asc(branch.seq));
  const groups = await listGroupsFor(viewer, action);
  const ids = [...scopes.branch, ...groups.map(({ branchId }) => branchId)];
  return db().select().from(branch).where(or(inArray(branch.id, ids), and(inArray(branch.communityId, scopes.community)))).orderBy(asc(branch.seq));
}

/** The party groups that somebody leads (for this action). */
export async function listGroupsFor(viewer: Viewer, action: Action): Promise<(typeof partyGroup.$inferSelect)[]> {
  const scopes = reach(viewer, action);
  if (scopes === "all") return db().select().from(partyGroup);
  return db().select().from(partyGroup).where(inArray(partyGroup.id, scopes.group));
}

/** The groups of a branch that exist, in their order; names are public. */
export async function listPublicGroupsOf(branchId: string): Promise<(typeof partyGroup.$inferSelect)[]> {
  return db().select().from(partyGroup).where(and(eq(partyGroup.branchId, branchId), isNull(partyGroup.closedOn))).orderBy(asc(partyGroup.seq));
}
