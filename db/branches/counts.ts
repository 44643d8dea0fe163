/** Figures of branches for lists and rules: numbers and names of posts, no personal data. Callers have narrowed the ids by the viewer. */
import { and, asc, desc, eq, inArray, isNull, max, sql } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { statuses, statusesInBranch, type Position, type Status } from "@/domain/members/vocabulary";
import type { BranchFacts, ElectionFacts, GroupFacts } from "@/domain/organization/rules/facts";
import type { Viewer } from "@/domain/permissions/actor";
import { db } from "../client";
import { listHolders } from "../holders";
import { member, memberPlace, orgPosition, termElection } from "../schema/members";
import { partyGroup } from "../schema/organization";

const voting = (Object.keys(statuses) as Status[]).filter((status) => statuses[status].votes);
const placed = (branchIds: readonly string[]) => and(inArray(memberPlace.branchId, [...branchIds]), isNull(memberPlace.toDay), inArray(member.status, statusesInBranch));
const counting = (stage: "full" | "probationary") => sql<number>`coalesce(sum(${member.stage} = ${stage}), 0)`;

export type MemberCount = { full: number; probationary: number; lastJoinedOn: Day | null };

/** 正式党员 and 预备党员 who belong to the branches today, and the last day on which one of them joined the Party. */
export async function countMembers(branchIds: readonly string[]): Promise<Map<string, MemberCount>> {
  const rows = await db()
    .select({ branchId: memberPlace.branchId, full: counting("full"), probationary: counting("probationary"), lastJoinedOn: max(member.joinedOn) })
    .from(memberPlace).innerJoin(member, eq(member.id, memberPlace.memberId))
    .where(placed(branchIds)).groupBy(memberPlace.branchId);
  return new Map(rows.map(({ branchId, ...count }) => [branchId, count]));
}

export type OpenPost = { id: string; branchId: string; memberId: string | null; name: string; position: Position; startedOn: Day; documentNo: string };

/** Who holds which post in the branches today. */
export async function listOpenPosts(branchIds: readonly string[]): Promise<OpenPost[]> {
  return db()
    .select({
      id: orgPosition.id, branchId: orgPosition.orgId, memberId: orgPosition.memberId, name: orgPosition.name, position: orgPosition.position,
      startedOn: orgPosition.startedOn, documentNo: orgPosition.documentNo,
    })
    .from(orgPosition)
    .where(and(eq(orgPosition.orgKind, "branch"), inArray(orgPosition.orgId, [...branchIds]), isNull(orgPosition.endedOn)))
    .orderBy(asc(orgPosition.startedOn), asc(orgPosition.id));
}

export type ListedGroup = GroupFacts & { id: string; branchId: string; leaderName: string | null; leaderSince: Day | null };

/** The groups that are not closed, with their size and who leads them. */
export async function listGroupFacts(branchIds: readonly string[]): Promise<ListedGroup[]> {
  const groups = await db().select().from(partyGroup).where(and(inArray(partyGroup.branchId, [...branchIds]), isNull(partyGroup.closedOn))).orderBy(asc(partyGroup.branchId), asc(partyGroup.seq));
  const counts = await db()
    .select({ groupId: memberPlace.groupId, full: counting("full"), probationary: counting("probationary") })
    .from(memberPlace).innerJoin(member, eq(member.id, memberPlace.memberId)).where(placed(branchIds)).groupBy(memberPlace.groupId);
  const leaders = await db()
    .select({ groupId: orgPosition.orgId, name: orgPosition.name, since: orgPosition.startedOn, stage: member.stage })
    .from(orgPosition).leftJoin(member, eq(member.id, orgPosition.memberId))
    .where(and(eq(orgPosition.orgKind, "group"), inArray(orgPosition.orgId, groups.map(({ id }) => id)), isNull(orgPosition.endedOn)));
  return groups.map(({ id, branchId, name }) => {
    const count = counts.find(({ groupId }) => groupId === id);
    const leader = leaders.find(({ groupId }) => groupId === id);
    return {
      id, branchId, name, full: count?.full ?? 0, members: (count?.full ?? 0) + (count?.probationary ?? 0),
      leaderName: leader?.name ?? null, leaderSince: leader?.since ?? null, leaderIsFull: leader ? leader.stage === "full" : null,
    };
  });
}

/** The newest election of each branch. Whoever was elected is looked up in today's roster by name (ORG-13). */
export async function listElectionFacts(branchIds: readonly string[]): Promise<Map<string, ElectionFacts>> {
  const rows = await db().select().from(termElection).where(inArray(termElection.branchId, [...branchIds])).orderBy(desc(termElection.termNo));
  const newest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) if (!newest.has(row.branchId)) newest.set(row.branchId, row);
  const electable = new Set((await listElectable([...newest.keys()])).map(({ branchId, name }) => `${branchId}/${name}`));
  return new Map([...newest].map(([branchId, row]) => [branchId, {
    ...row, elected: row.results.map(({ name, approve }) => ({ name, approve, mayBeElected: electable.has(`${branchId}/${name}`) })),
  }]));
}

/** Full members with the right to vote: who may elect, be elected and lead a group. */
export async function listElectable(branchIds: readonly string[]): Promise<{ branchId: string; groupId: string | null; memberId: string; name: string }[]> {
  return db()
    .select({ branchId: memberPlace.branchId, groupId: memberPlace.groupId, memberId: member.id, name: member.name })
    .from(memberPlace).innerJoin(member, eq(member.id, memberPlace.memberId))
    .where(and(inArray(memberPlace.branchId, [...branchIds]), isNull(memberPlace.toDay), eq(member.stage, "full"), inArray(member.status, voting)))
    .orderBy(asc(member.name), asc(member.id));
}

/** Who watches over a community and who must not (ORG-15), from powers and posts alike. */
export async function listSupervision(viewer: Viewer, communityIds: readonly string[]): Promise<Map<string, NonNullable<BranchFacts["supervision"]>>> {
  const holders = await listHolders(viewer, communityIds.map((ownerId) => ({ ownerKind: "community" as const, ownerId })));
  const posts = await db().select({ communityId: orgPosition.orgId, name: orgPosition.name, position: orgPosition.position }).from(orgPosition)
    .where(and(eq(orgPosition.orgKind, "community"), inArray(orgPosition.orgId, [...communityIds]), isNull(orgPosition.endedOn)));
  return new Map(communityIds.map((id) => {
    const powers = holders.get(`community/${id}`) ?? [];
    const namesOf = (...kinds: string[]) => new Set([
      ...powers.filter(({ role, standsInFor }) => kinds.includes(role) && !standsInFor).map(({ accountId }) => accountId),
      ...posts.filter(({ communityId, position }) => communityId === id && kinds.includes(position)).map(({ name }) => name),
    ]);
    const both = (a: Set<string>, b: Set<string>) => [...a].filter((one) => b.has(one)).map((one) => powers.find(({ accountId }) => accountId === one)?.name ?? one);
    const watching = namesOf("village_supervision_chair", "village_supervision_member");
    return [id, {
      chairIsSecretary: both(namesOf("village_supervision_chair"), namesOf("branch_secretary", "secretary")).length > 0,
      alsoInAccounts: both(watching, namesOf("village_cashier")),
      alsoInCommittee: both(watching, namesOf("village_director", "village_committee_member")),
    }];
  }));
}
