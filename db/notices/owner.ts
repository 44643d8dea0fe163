/** Whose notice it is, and what of that body a notice needs to know. */
import { eq } from "drizzle-orm";
import { hidden } from "@/domain/permissions/refusal";
import type { Variant } from "@/domain/disclosure/catalog/vocabulary";
import { variantOf } from "../catalog";
import { db } from "../client";
import type { Branch, Community } from "../organization";
import { townProfile } from "../organization";
import { branch, community } from "../schema/organization";

export type Owner = {
  kind: "community" | "branch";
  id: string;
  name: string;
  variant: Variant;
  community: Community | null;
  branch: Branch | null;
  officePhone: string;
  boardLocation: string;
  secretaryIsDirector: boolean;
};

/** @throws Refusal "hidden" for a body that does not exist. Facts of the organization, public by nature. */
export async function findPublicOwner(kind: "community" | "branch", id: string): Promise<Owner> {
  const town = await townProfile();
  const ownBranch = kind === "branch" ? ((await db().select().from(branch).where(eq(branch.id, id)))[0] ?? null) : null;
  const communityId = kind === "community" ? id : (ownBranch?.communityId ?? null);
  const home = communityId ? ((await db().select().from(community).where(eq(community.id, communityId)))[0] ?? null) : null;
  if (kind === "community" ? !home : !ownBranch) throw hidden();
  return {
    kind,
    id,
    name: kind === "community" ? home!.name : ownBranch!.name,
    variant: variantOf(home),
    community: home,
    branch: ownBranch,
    officePhone: home?.officePhone ?? town.officePhone,
    boardLocation: home?.boardLocation ?? `${town.name}公开栏`,
    secretaryIsDirector: home?.secretaryIsDirector ?? false,
  };
}
