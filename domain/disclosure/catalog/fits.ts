/** Whether a change of one item goes together with the rest of the catalog. */
import type { CatalogItem, CatalogVersion } from "./item";
import { itemKey } from "./revised";

/** A code means one thing for ever: also one that was ended is not given to something else. */
export function codeTaken(versions: readonly CatalogVersion[], item: Pick<CatalogItem, "code" | "variants">): string | null {
  const other = versions.flatMap(({ items }) => items).find((one) => one.code === item.code && one.variants.some((variant) => item.variants.includes(variant)));
  return other ? `编号 ${item.code} 已经是“${other.title}”，请换一个没有用过的编号。` : null;
}

/** An item whose notice also meets others cannot end while they stand: they have no duty of their own (ruling 13). */
export function endFault(newest: CatalogVersion, key: string): string | null {
  const item = newest.items.find((one) => itemKey(one) === key);
  if (!item) return "这一项已经不在目录里了。";
  const covered = newest.items.filter((other) => other.coveredBy === item.code && other.variants[0] === item.variants[0]);
  return covered.length > 0 ? `${covered.map(({ code }) => code).join("、")} 随 ${item.code} 一起公开，不能只停这一项。` : null;
}
