import { and, asc, desc, eq, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import type { Viewer } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { db } from "../client";
import { account } from "../schema/accounts";
import { correctionRequest, member, memberEvent, memberPlace, mobileContact, mobileMember, orgPosition, transfer } from "../schema/members";
import { meeting, meetingAttendance } from "../schema/meetings";
import { branch, partyGroup } from "../schema/organization";
import { belonging, newestPlace, seenBy, subjectOf } from "./rows";

/** The stored row with its subject, without asking: for writers that hold a permit. */
export async function memberRow(id: string) {
  const [found] = await db()
    .select({ row: member, ...belonging, placeId: memberPlace.id, placeFrom: memberPlace.fromDay, placeTo: memberPlace.toDay, branchName: branch.name, groupName: partyGroup.name })
    .from(member)
    .leftJoin(memberPlace, and(eq(memberPlace.memberId, member.id), newestPlace()))
    .leftJoin(branch, eq(branch.id, memberPlace.branchId))
    .leftJoin(partyGroup, eq(partyGroup.id, memberPlace.groupId))
    .leftJoin(account, eq(account.personKey, member.mobileDigest))
    .where(eq(member.id, id));
  return found ? { ...found, subject: subjectOf({ id, ...found }) } : null;
}
export type StoredMember = NonNullable<Awaited<ReturnType<typeof memberRow>>>;

/** A member with his dated facts, as this viewer may see him; null for everybody out of reach. */
export async function findMember(viewer: Viewer, id: string) {
  const found = await memberRow(id);
  if (!found || !may(viewer, "member.read", found.subject)) return null;
  return { ...seenBy(viewer, found.row, found.subject), subject: found.subject, branchId: found.branchId, branchName: found.branchName, groupId: found.groupId, groupName: found.groupName, here: found.placeTo === null, ...(await historyOf(id)) };
}
export type FoundMember = NonNullable<Awaited<ReturnType<typeof findMember>>>;

/** Everything that happened, newest first. */
export async function historyOf(id: string) {
  const mobiles = await db().select().from(mobileMember).where(eq(mobileMember.memberId, id)).orderBy(desc(mobileMember.outOn));
  const contacts = await db().select().from(mobileContact).where(inArray(mobileContact.mobileId, mobiles.map((row) => row.id))).orderBy(desc(mobileContact.on), desc(mobileContact.at));
  const people = mobiles.map((row) => row.contactMemberId).filter((one) => one !== null);
  const names = new Map((await db().select({ id: member.id, name: member.name }).from(member).where(inArray(member.id, people))).map((row) => [row.id, row.name]));
  return {
    events: await db().select().from(memberEvent).where(eq(memberEvent.memberId, id)).orderBy(desc(memberEvent.on), desc(memberEvent.at)),
    places: await db().select({ fromDay: memberPlace.fromDay, toDay: memberPlace.toDay, branchName: branch.name, groupName: partyGroup.name }).from(memberPlace)
      .innerJoin(branch, eq(branch.id, memberPlace.branchId)).leftJoin(partyGroup, eq(partyGroup.id, memberPlace.groupId)).where(eq(memberPlace.memberId, id)).orderBy(desc(memberPlace.fromDay)),
    posts: await db().select().from(orgPosition).where(eq(orgPosition.memberId, id)).orderBy(desc(orgPosition.startedOn)),
    mobiles: mobiles.map((row) => ({ ...row, contactName: names.get(row.contactMemberId ?? "") ?? null, contacts: contacts.filter(({ mobileId }) => mobileId === row.id) })),
    transfers: await db().select().from(transfer).where(eq(transfer.memberId, id)).orderBy(desc(transfer.issuedOn)),
    marks: await marksOf(id),
    corrections: await db().select().from(correctionRequest).where(eq(correctionRequest.memberId, id)).orderBy(desc(correctionRequest.askedAt)),
  };
}

/** More meetings than a member is called to in a year. */
const MOST_MARKS = 120;

/** How the member was marked at meetings that were handed in, the newest first. */
async function marksOf(id: string) {
  return db().select({ heldOn: meetingAttendance.heldOn, kind: meetingAttendance.kind }).from(meetingAttendance).innerJoin(meeting, eq(meeting.id, meetingAttendance.meetingId))
    .where(and(eq(meetingAttendance.memberId, id), isNotNull(meeting.firstSubmittedAt), ne(meeting.state, "cancelled"))).orderBy(desc(meetingAttendance.heldOn)).limit(MOST_MARKS);
}

/** Who could keep in touch with a member of this branch: full members who live here, by name. */
export async function listContactPeople(viewer: Viewer, branchId: string): Promise<{ id: string; name: string }[]> {
  if (!may(viewer, "member.mobile", { kind: "roster", id: branchId, branch: branchId, community: await communityOfBranch(branchId) })) return [];
  return db().select({ id: member.id, name: member.name }).from(member)
    .innerJoin(memberPlace, and(eq(memberPlace.memberId, member.id), isNull(memberPlace.toDay), eq(memberPlace.branchId, branchId)))
    .leftJoin(mobileMember, and(eq(mobileMember.memberId, member.id), isNull(mobileMember.returnedOn)))
    .where(and(eq(member.stage, "full"), eq(member.status, "normal"), isNull(mobileMember.id))).orderBy(asc(member.name));
}

export async function communityOfBranch(branchId: string): Promise<string | null> {
  const [row] = await db().select({ communityId: branch.communityId }).from(branch).where(eq(branch.id, branchId));
  return row?.communityId ?? null;
}
