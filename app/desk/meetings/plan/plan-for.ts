import { findBranchFor, listPublicGroupsOf } from "@/db/meetings/rows";
import type { Planner } from "@/domain/meetings/usual-plan";
import type { Viewer } from "@/domain/permissions/actor";

/** What a branch's usual plan follows from. */
export async function planFor(viewer: Viewer, branchId: string): Promise<Planner> {
  const { branch } = await findBranchFor(viewer, "meeting.plan", branchId);
  return { hasCommittee: branch.hasCommittee, groups: await listPublicGroupsOf(branchId), themeDay: branch.themeDay };
}
