/** Which branches somebody may look into. */
import { eq, inArray, or, type SQL } from "drizzle-orm";
import type { Viewer } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { branch } from "../schema/organization";

/** The condition on `branch`; undefined for the whole town. */
export function branchesWithin(viewer: Viewer, action: Action): SQL | undefined {
  const scopes = reach(viewer, action);
  return scopes === "all" ? undefined : or(inArray(branch.id, scopes.branch), inArray(branch.communityId, scopes.community));
}

export const isBranch = (id: string): SQL => eq(branch.id, id);
