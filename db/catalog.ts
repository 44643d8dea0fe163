import type { CatalogItem, CatalogVersion } from "@/domain/disclosure/catalog/item";
import { itemOfPeriod, revisedCatalogs, type ItemChange } from "@/domain/disclosure/catalog/revised";
import { catalogVersions } from "@/domain/disclosure/catalog/versions";
import type { Variant } from "@/domain/disclosure/catalog/vocabulary";
import { communityKinds } from "@/domain/organization/kinds";
import type { Day } from "@/domain/calendar/day";
import type { Period } from "@/domain/calendar/period";
import { Refusal } from "@/domain/permissions/refusal";
import type { Community } from "./organization";
import { approvedChanges } from "./rulebooks/changes";

/** Every version of the catalog that has been or will be in force: the portal's, with the town's approved changes. Rules, not data: no viewer. */
export async function listCatalogVersions(): Promise<readonly CatalogVersion[]> {
  return revisedCatalogs(catalogVersions, await approvedItems());
}

async function approvedItems(): Promise<ItemChange[]> {
  return (await approvedChanges("catalog")).flatMap((change) => ("item" in change.content ? [{ ...change, content: change.content.item }] : []));
}

/** The words a body's catalog uses: 村务 or 居务. Branches owe the same everywhere. */
export function variantOf(community: Pick<Community, "kind"> | null): Variant {
  return community ? communityKinds[community.kind].disclosure : "village";
}

/** The item by whose rules a notice of a period is told. @throws Refusal when neither that time nor today knows it. */
export async function catalogItemOf({ catalogCode, period }: { catalogCode: string; period: Period }, today: Day, variant: Variant): Promise<CatalogItem> {
  const item = itemOfPeriod(await listCatalogVersions(), catalogCode, variant, period, today);
  if (!item) throw new Refusal("rule", `公开目录里没有“${catalogCode}”这一项，请从目录里选择。`);
  return item;
}
