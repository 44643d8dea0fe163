import { and, eq, inArray, or, type SQL } from "drizzle-orm";
import type { Viewer } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { notice } from "../schema/disclosure";

/** The notices on which a viewer may do something, as a condition; nothing to add where that is all of them. */
export function reachable(viewer: Viewer, action: Action): SQL | undefined {
  const scope = reach(viewer, action);
  if (scope === "all") return undefined;
  return or(and(eq(notice.ownerKind, "community"), inArray(notice.ownerId, scope.community)), and(eq(notice.ownerKind, "branch"), inArray(notice.ownerId, scope.branch)));
}
