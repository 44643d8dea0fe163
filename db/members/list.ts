import { and, eq, inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import { memberViews, type MemberView, type MemberViewName } from "@/domain/members/views";
import type { Day } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { db } from "../client";
import { pageOf, PAGE_ROWS, type Page } from "../page";
import { account } from "../schema/accounts";
import { member, memberPlace, mobileMember, orgPosition } from "../schema/members";
import { branch, partyGroup } from "../schema/organization";
import { belonging, newestPlace, seenBy, subjectOf } from "./rows";
import { positions } from "@/domain/members/vocabulary";
import { byKey } from "@/domain/members/by-key";

export type MemberFilter = { view: MemberViewName; branchId?: string; called?: string };

/** Where a viewer may do something to members: a condition on `member_place` and `branch`, or undefined for the whole town. */
export function inReach(viewer: Viewer, action: Action): SQL | undefined {
  const scopes = reach(viewer, action);
  if (scopes === "all") return undefined;
  return or(inArray(memberPlace.branchId, scopes.branch), inArray(branch.communityId, scopes.community), inArray(memberPlace.groupId, scopes.group));
}

/** `%` and `_` of what somebody typed stand for themselves. */
const literally = (text: string) => `%${text.replace(/[\\%_]/g, (c) => `\\${c}`)}%`;

export function matching(viewer: Viewer, action: Action, { view, branchId, called }: MemberFilter): SQL | undefined {
  const { stages, statuses, mobile }: MemberView = memberViews[view];
  return and(
    inReach(viewer, action),
    branchId ? eq(memberPlace.branchId, branchId) : undefined,
    inArray(member.stage, [...stages]),
    inArray(member.status, [...statuses]),
    mobile ? sql`${mobileMember.id} is not null` : undefined,
    called ? sql`${member.name} like ${literally(called)} escape '\\'` : undefined,
  );
}

/** The rows of a filter; who has left is listed under his last branch. */
export function selectMembers(view: MemberViewName) {
  return db()
    .select({ member, ...belonging, branchName: branch.name, branchSeq: branch.seq, groupName: partyGroup.name, mobileId: mobileMember.id, outOn: mobileMember.outOn, lastContactOn: sql<Day | null>`(select max(talk."on") from mobile_contact talk where talk.mobile_id = ${mobileMember.id})` })
    .from(member)
    .innerJoin(memberPlace, and(eq(memberPlace.memberId, member.id), view === "gone" ? newestPlace() : isNull(memberPlace.toDay)))
    .innerJoin(branch, eq(branch.id, memberPlace.branchId))
    .leftJoin(partyGroup, eq(partyGroup.id, memberPlace.groupId))
    .leftJoin(account, eq(account.personKey, member.mobileDigest))
    .leftJoin(mobileMember, and(eq(mobileMember.memberId, member.id), isNull(mobileMember.returnedOn)));
}

export const rosterOrder = sql`${branch.seq}, ${member.name}, ${member.id}`;

/** One page in the order of branches, then names. @param after the last member of the page before: an id, for no name may stand in an address */
export async function listMembers(viewer: Viewer, filter: MemberFilter, after: string | null) {
  const [last] = after ? await selectMembers(filter.view).where(and(matching(viewer, "member.read", filter), eq(member.id, after))) : [];
  const beyond = last && sql`(${branch.seq}, ${member.name}, ${member.id}) > (${last.branchSeq}, ${last.member.name}, ${last.member.id})`;
  const rows = await selectMembers(filter.view).where(and(matching(viewer, "member.read", filter), beyond)).orderBy(rosterOrder).limit(PAGE_ROWS + 1);
  const page = pageOf(rows, (row) => row.member.id);
  const posts = await postsOf(page.rows.map((row) => row.member.id));
  return {
    ...page,
    rows: page.rows.map(({ member: row, ...rest }) => ({ ...seenBy(viewer, row, subjectOf({ id: row.id, ...rest })), ...rest, isAway: rest.mobileId !== null, posts: posts.get(row.id) ?? [] })),
  } satisfies Page<unknown>;
}
export type ListedMember = Awaited<ReturnType<typeof listMembers>>["rows"][number];

/** Posts held now, by member. */
export async function postsOf(ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db().select({ memberId: orgPosition.memberId, position: orgPosition.position }).from(orgPosition).where(and(inArray(orgPosition.memberId, [...ids]), isNull(orgPosition.endedOn)));
  return new Map([...byKey(rows, ({ memberId }) => memberId!)].map(([id, held]) => [id, held.map(({ position }) => positions[position].zh)]));
}

/** How many a filter finds. */
export async function countMembers(viewer: Viewer, filter: MemberFilter): Promise<number> {
  const [row] = await db().select({ n: sql<number>`count(*)` }).from(selectMembers(filter.view).where(matching(viewer, "member.read", filter)).as("found"));
  return row!.n;
}
