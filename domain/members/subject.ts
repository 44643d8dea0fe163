/** Members and their roster as the permission table sees them. */
import type { Subject } from "../permissions/subject";

/** The roster of the whole town: what an import is done to. */
export const rosterSubject: Subject = { kind: "roster", id: "town" };

type Placed = { id: string; branchId: string | null; groupId: string | null; communityId: string | null; accountId: string | null };

/** A member where he belongs, with his own account, if he has one. */
export function memberSubject({ id, branchId, groupId, communityId, accountId }: Placed): Subject {
  return { kind: "member", id, branch: branchId, group: groupId, community: communityId, people: { self: accountId ? [accountId] : [] } };
}

/** The roster of one branch, for adding to it and taking it out. */
export function branchRosterSubject(branch: { id: string; communityId: string | null }): Subject {
  return { kind: "roster", id: branch.id, branch: branch.id, community: branch.communityId };
}

/** 更正申请: stands where its member stands. */
export function correctionSubject(request: { id: string; state: string; askedBy: string }, member: Placed): Subject {
  return { ...memberSubject(member), kind: "correction", id: request.id, state: request.state, people: { self: member.accountId ? [member.accountId] : [], asker: [request.askedBy] } };
}
