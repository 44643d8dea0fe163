/**
 * What a body must publish, as data with a first day of validity (handbook §4.3–4.5). An item's code is unique within a
 * variant: villages and town communities may know the same code under different words.
 */
import type { Day } from "../../calendar/day";
import type { BodyKind } from "../body";
import type { PublicityKey } from "../publicity-rules";
import type { Basis } from "./basis";
import { audiences, frequencies, type Audience, type Frequency, type Owner, type Sensitivity, type Variant } from "./vocabulary";

type OneOrMore<T> = readonly [T, ...T[]];

export type CatalogItem = {
  /** P… party, V… village, R… residents, F… finance */
  code: string;
  title: string;
  /** What a complete notice says (要素). */
  elements: readonly string[];
  /** Several frequencies make several duties; at most one of them is opened by an event. */
  frequencies: OneOrMore<Frequency>;
  /** 财务往来较多: where the body's switch says so, months replace quarters (handbook §4.2). */
  monthlyBySwitch: boolean;
  /** The item whose notice also meets this one; such an item has no duty of its own (ruling 13). */
  coveredBy: string | null;
  /** Allowed audiences; the first is preset. */
  audiences: OneOrMore<Audience>;
  /** Publicity rules to choose from; the first is preset. */
  publicity: OneOrMore<PublicityKey>;
  owner: Owner;
  variants: OneOrMore<Variant>;
  sensitivity: Sensitivity;
  /** The content is a list of persons: it leaves the web at the end of publicity (handbook §4.2). */
  personLists: boolean;
  /** Kinds of content that fit; the first is preset. A nil notice is decided by `allowsNil`. */
  bodies: OneOrMore<Exclude<BodyKind, "nil">>;
  basis: OneOrMore<Basis>;
  /** What the author should know beyond the elements. */
  note: string;
  /** The item's own deadline by frequency, in what the frequency counts (duties/disclosure-due.ts); what is not here follows the town's setting. */
  due: Readonly<Partial<Record<Frequency, number>>>;
  /** It stays up at least so many days even where the publicity rule asks for fewer; 0 asks for nothing more. */
  leastDays: number;
};

export type CatalogVersion = { effectiveFrom: Day; items: readonly CatalogItem[] };

/** The version in force on a day, or null before the first. Versions may come in any order. */
export function catalogOn(versions: readonly CatalogVersion[], day: Day): CatalogVersion | null {
  let found: CatalogVersion | null = null;
  for (const version of versions) {
    if (version.effectiveFrom <= day && (!found || version.effectiveFrom > found.effectiveFrom)) found = version;
  }
  return found;
}

/** The item behind a code, in the words of the variant; null when the version does not know it. */
export function findItem(version: CatalogVersion, code: string, variant: Variant): CatalogItem | null {
  return version.items.find((item) => item.code === code && item.variants.includes(variant)) ?? null;
}

/** What an owner publishes, in catalog order. Branches owe the same everywhere; ask with either variant. */
export function itemsOf(version: CatalogVersion, owner: Owner, variant: Variant): CatalogItem[] {
  return version.items.filter((item) => item.owner === owner && item.variants.includes(variant));
}

/** Board-only content: the public page shows the duty line and the posting day, nothing else (ruling 12). */
export function isBoardOnly(audience: Audience): boolean {
  return audiences[audience].boardOnly;
}

/** The frequency that an event opens: something happened, or the content of a long-lived item changed. Null when none does. */
export function eventFrequency(item: CatalogItem): Frequency | null {
  return item.frequencies.find((frequency) => frequencies[frequency].opens !== "period") ?? null;
}

/** 本期无此事项 makes sense for recurring items only; accounts show their balances even when nothing moved (ruling 11, FIN-01). */
export function allowsNil(item: CatalogItem): boolean {
  return item.frequencies.some((frequency) => frequencies[frequency].opens === "period") && !item.bodies.includes("finance");
}

/** The codes that one notice of this item meets: F02 → F02, F03, F04, F05. */
export function codesMet(version: CatalogVersion, item: CatalogItem): string[] {
  const covered = version.items.filter((other) => other.coveredBy === item.code && other.variants[0] === item.variants[0]);
  return [item.code, ...covered.map((other) => other.code)];
}

/** A complete item from what differs from the most common case. */
export function catalogItem(given: Pick<CatalogItem, "code" | "title" | "elements" | "frequencies" | "basis"> & Partial<CatalogItem>): CatalogItem {
  return {
    monthlyBySwitch: false,
    coveredBy: null,
    audiences: ["public"],
    publicity: ["board_keep"],
    owner: "community",
    variants: ["village", "residents"],
    sensitivity: "low",
    personLists: false,
    bodies: ["text", "table"],
    note: "",
    due: {},
    leastDays: 0,
    ...given,
  };
}
