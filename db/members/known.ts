/** Everybody whom the portal knows, in the words of a roster: for the office's import only. */
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { byKey } from "@/domain/members/by-key";
import type { KnownMember } from "@/domain/members/roster/decide";
import type { Places } from "@/domain/members/roster/places";
import { may } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import type { Viewer } from "@/domain/permissions/actor";
import { rosterSubject } from "@/domain/members/subject";
import { db } from "../client";
import { member, memberPlace, mobileMember, orgPosition } from "../schema/members";
import { branch, partyGroup } from "../schema/organization";
import { unseal } from "../seal";

export type Known = KnownMember & { revision: number; placeId: string | null; placeFrom: Day | null; mobileId: string | null };

/** @throws Refusal "hidden" unless the viewer may import rosters. */
export async function listKnown(viewer: Viewer): Promise<Known[]> {
  if (!may(viewer, "member.import", rosterSubject)) throw hidden();
  const rows = await db()
    .select({ member, placeId: memberPlace.id, placeFrom: memberPlace.fromDay, branchId: memberPlace.branchId, groupId: memberPlace.groupId, mobileId: mobileMember.id })
    .from(member)
    .leftJoin(memberPlace, and(eq(memberPlace.memberId, member.id), isNull(memberPlace.toDay)))
    .leftJoin(mobileMember, and(eq(mobileMember.memberId, member.id), isNull(mobileMember.returnedOn)));
  const posts = byKey(await db().select({ memberId: orgPosition.memberId, position: orgPosition.position }).from(orgPosition).where(isNull(orgPosition.endedOn)), ({ memberId }) => memberId);
  return rows.map(({ member: { mobileSealed, duesBaseSealed, ...row }, placeId, placeFrom, branchId, groupId, mobileId }) => ({
    ...row, identity: null, branchId: branchId ?? "", groupId, placeId, placeFrom, mobileId, mobileOut: mobileId !== null,
    mobile: mobileSealed === null ? null : unseal("member_mobile", mobileSealed),
    duesBase: duesBaseSealed === null ? null : +unseal("dues_base", duesBaseSealed),
    posts: (posts.get(row.id) ?? []).map(({ position }) => position),
  }));
}

/** Branches and groups by name and code; names are public. */
export async function listPublicPlaces(): Promise<Places> {
  const branches = await db().select({ id: branch.id, code: branch.code, name: branch.name }).from(branch).orderBy(asc(branch.seq));
  const groups = await db().select({ id: partyGroup.id, branchId: partyGroup.branchId, name: partyGroup.name }).from(partyGroup).orderBy(asc(partyGroup.seq));
  return { branches, groups };
}
