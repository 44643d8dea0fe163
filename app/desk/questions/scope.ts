import { listPublicCommunities, type Community } from "@/db/organization";
import type { Viewer } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";

/** The communities in which somebody may do something, in their usual order. */
export async function communitiesFor(viewer: Viewer, action: Action): Promise<Community[]> {
  const scopes = reach(viewer, action);
  return (await listPublicCommunities()).filter(({ id }) => scopes === "all" || scopes.community.includes(id));
}
