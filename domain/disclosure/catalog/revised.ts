/** The catalogs in force, from those that come with the portal and the town's approved changes, item by item (ruling 5). */
import type { Day } from "../../calendar/day";
import { periodDays, type Period } from "../../calendar/period";
import { inOrder, type ApprovedChange } from "../../rulebooks/change";
import { categoryOf } from "../lifecycle";
import { catalogItem, catalogOn, findItem, type CatalogItem, type CatalogVersion } from "./item";
import type { Variant } from "./vocabulary";

/** From a day on the item reads like this, or is no longer published at all (null). */
export type ItemChange = ApprovedChange<CatalogItem | null>;

/** Which item: villages and town communities may know a code under different words. */
export const itemKey = ({ code, variants }: Pick<CatalogItem, "code" | "variants">) => `${variants[0]}/${code}`;

/** The same key from an address, or null where it cannot be one. */
export function parseItemKey(variant: string, code: string): { variant: Variant; code: string } | null {
  return (variant === "village" || variant === "residents") && /^[PVRF]\d\d$/.test(code) ? { variant, code } : null;
}

/** One version for every day on which something changes, the oldest first. */
export function revisedCatalogs(builtIn: readonly CatalogVersion[], changes: readonly ItemChange[]): readonly CatalogVersion[] {
  if (changes.length === 0) return builtIn;
  const ordered = inOrder(changes);
  const days = [...new Set([...builtIn.map(({ effectiveFrom }) => effectiveFrom), ...ordered.map(({ fromDay }) => fromDay)])].sort();
  return days.flatMap((day) => {
    const base = catalogOn(builtIn, day);
    return base ? [{ effectiveFrom: day, items: ordered.filter(({ fromDay }) => fromDay <= day).reduce(changed, base.items) }] : [];
  });
}

/** In its place where the item is known, else behind its kind, so that the catalog stays in its usual order. */
function changed(items: readonly CatalogItem[], { key, content }: ItemChange): readonly CatalogItem[] {
  const at = items.findIndex((item) => itemKey(item) === key);
  if (!content) return items.filter((_, i) => i !== at);
  const item = catalogItem(content); // what was stored before a field existed gets its default
  if (at >= 0) return items.with(at, item);
  const behind = items.findLastIndex((other) => categoryOf(other.code) === categoryOf(item.code) && other.variants[0] === item.variants[0]);
  return items.toSpliced(behind + 1, 0, item);
}

/**
 * The item that a notice of a period follows: as the catalog stood on the period's last day (or event's day), so that a matter of the
 * time before a change is still told by its rules. Long-lived items, and what is older than the first catalog, follow today's.
 */
export function itemOfPeriod(versions: readonly CatalogVersion[], code: string, variant: Variant, period: Period, today: Day): CatalogItem | null {
  const on = (day: Day) => {
    const version = catalogOn(versions, day);
    return version && findItem(version, code, variant);
  };
  const now = on(today);
  if (now?.frequencies.includes("long_term")) return now;
  const last = periodDays(period).to;
  return on(last < today ? last : today) ?? now;
}

/** The item as it stands after everything approved so far, or null where it was ended or never was. */
export function newestItem(versions: readonly CatalogVersion[], code: string, variant: Variant): CatalogItem | null {
  const newest = versions.at(-1);
  return newest ? findItem(newest, code, variant) : null;
}

/** The newest wording of an item that any version knows: also of one that was ended. */
export function lastWording(versions: readonly CatalogVersion[], code: string, variant: Variant): CatalogItem | null {
  return versions.toReversed().map((version) => findItem(version, code, variant)).find((item) => item !== null) ?? null;
}
