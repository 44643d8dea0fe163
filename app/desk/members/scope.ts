import { listPublicBranches, type Branch } from "@/db/organization";
import type { Viewer } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";

/** The branches in which somebody may do something, in their usual order; a group's power shows its branch. */
export async function branchesFor(viewer: Viewer, action: Action): Promise<Branch[]> {
  const scopes = reach(viewer, action);
  return (await listPublicBranches()).filter(({ id, communityId }) =>
    scopes === "all" || scopes.branch.includes(id) || (communityId !== null && scopes.community.includes(communityId)) || scopes.group.some((group) => group.startsWith(`${id}-`)),
  );
}
