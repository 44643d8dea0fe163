import { catalogOn, findItem, type CatalogItem, type CatalogVersion } from "@/domain/disclosure/catalog/item";
import { catalogVersions } from "@/domain/disclosure/catalog/versions";
import type { Variant } from "@/domain/disclosure/catalog/vocabulary";
import { communityKinds } from "@/domain/organization/kinds";
import type { Day } from "@/domain/calendar/day";
import { Refusal } from "@/domain/permissions/refusal";
import type { Community } from "./organization";

/** Every version of the catalog that has been or will be in force. Rules, not data: no viewer. */
export async function listCatalogVersions(): Promise<readonly CatalogVersion[]> {
  return catalogVersions;
}

/** The words a body's catalog uses: 村务 or 居务. Branches owe the same everywhere. */
export function variantOf(community: Pick<Community, "kind"> | null): Variant {
  return community ? communityKinds[community.kind].disclosure : "village";
}

/** @throws Refusal when the code is not in the catalog of that day. */
export async function catalogItemOn(today: Day, code: string, variant: Variant): Promise<CatalogItem> {
  const version = catalogOn(await listCatalogVersions(), today);
  const item = version && findItem(version, code, variant);
  if (!item) throw new Refusal("rule", `公开目录里没有“${code}”这一项，请从目录里选择。`);
  return item;
}
