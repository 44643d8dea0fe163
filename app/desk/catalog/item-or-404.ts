import { notFound } from "next/navigation";
import { listCatalogBook } from "@/db/rulebooks/catalog";
import type { CatalogItem, CatalogVersion } from "@/domain/disclosure/catalog/item";
import { itemKey, lastWording, newestItem, parseItemKey } from "@/domain/disclosure/catalog/revised";
import type { Variant } from "@/domain/disclosure/catalog/vocabulary";
import type { Viewer } from "@/domain/permissions/actor";

export type ItemParams = Promise<{ variant: string; code: string }>;
export type ItemInHand = { key: string; code: string; variant: Variant; versions: readonly CatalogVersion[]; /** its newest wording, also of one that was ended */ last: CatalogItem | null; ended: boolean };

/** What the address names; a page without words is one that was only proposed so far. */
export async function itemAt(viewer: Viewer, params: ItemParams): Promise<ItemInHand> {
  const { variant, code } = await params;
  const which = parseItemKey(variant, code);
  if (!which) notFound();
  const versions = await listCatalogBook(viewer);
  const last = lastWording(versions, which.code, which.variant);
  const key = `${variant}/${code}`;
  if (last && itemKey(last) !== key) notFound(); // 党务 and 财务 items stand under 村 only
  return { key, ...which, versions, last, ended: newestItem(versions, which.code, which.variant) === null };
}

/** For the forms: there must be something to change. */
export async function knownItemAt(viewer: Viewer, params: ItemParams): Promise<ItemInHand & { last: CatalogItem }> {
  const { last, ...found } = await itemAt(viewer, params);
  if (!last) notFound();
  return { ...found, last };
}
