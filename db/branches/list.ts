/** Branches in the viewer's reach, with the facts that the rules ORG-01 … ORG-18 look at. */
import { and, asc, eq, sql, type SQL } from "drizzle-orm";
import { byKey } from "@/domain/members/by-key";
import { positions } from "@/domain/members/vocabulary";
import type { BranchFacts } from "@/domain/organization/rules/facts";
import type { Viewer } from "@/domain/permissions/actor";
import { db } from "../client";
import type { Branch } from "../organization";
import { branch, community } from "../schema/organization";
import { settingsOn } from "../settings";
import { countMembers, listElectionFacts, listGroupFacts, listOpenPosts, listSupervision } from "./counts";
import { branchesWithin } from "./reach";

export type ListedBranch = { branch: Branch; communityName: string | null; secretary: string; facts: BranchFacts };

/** In their usual order; those that were merged or dissolved too. `where` narrows further. */
export async function listBranches(viewer: Viewer, where?: SQL): Promise<ListedBranch[]> {
  const rows = await db()
    .select({ branch, communityName: community.name })
    .from(branch)
    .leftJoin(community, eq(community.id, branch.communityId))
    .where(and(branchesWithin(viewer, "branch.read"), where))
    .orderBy(asc(branch.seq));
  const ids = rows.map((row) => row.branch.id);
  const members = await countMembers(ids);
  const posts = byKey(await listOpenPosts(ids), ({ branchId }) => branchId);
  const groups = byKey(await listGroupFacts(ids), ({ branchId }) => branchId);
  const elections = await listElectionFacts(ids);
  const supervision = await listSupervision(viewer, rows.flatMap((row) => (row.branch.leadsCommunity && row.branch.communityId ? [row.branch.communityId] : [])));
  const settings = await settingsOn(viewer.today);
  return rows.map((row) => {
    const { id, category, kind, coveredUnits, hasCommittee, termStartedOn, termEndsOn, termReason, establishedOn, leadsCommunity, communityId } = row.branch;
    const held = posts.get(id) ?? [];
    const having = (position: string) => held.filter((post) => post.position === position);
    const facts: BranchFacts = {
      today: viewer.today, category, kind, coveredUnits, hasCommittee, termStartedOn, termEndsOn, termReason, establishedOn,
      full: members.get(id)?.full ?? 0, probationary: members.get(id)?.probationary ?? 0, lastJoinedOn: members.get(id)?.lastJoinedOn ?? null,
      committee: new Set(held.filter((post) => positions[post.position].committee).map((post) => post.memberId ?? post.name)).size,
      secretaries: having("secretary").length, deputies: having("deputy_secretary").length,
      groups: groups.get(id) ?? [],
      election: elections.get(id) ?? null,
      supervision: leadsCommunity && communityId ? (supervision.get(communityId) ?? null) : null,
      doublePlaces: 0, // member_place_one: the database holds one open place for each member
      reminders: { first: settings.reelection_first_days, second: settings.reelection_second_days, last: settings.reelection_last_days },
    };
    return { ...row, secretary: having("secretary").map(({ name }) => name).join("、"), facts };
  });
}

/** One branch, or null when it does not exist or is out of reach. */
export async function findBranch(viewer: Viewer, id: string): Promise<ListedBranch | null> {
  return (await listBranches(viewer, eq(branch.id, id)))[0] ?? null;
}

/** How many branches the portal knows, for "what to do first". */
export async function countPublicBranches(): Promise<number> {
  const [row] = await db().select({ n: sql<number>`count(*)` }).from(branch);
  return row!.n;
}
