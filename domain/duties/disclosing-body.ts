/** Who publishes, and which finance items a community owes (ruling 13, handbook §4.2). */
import type { Day } from "../calendar/day";
import { periodDays, periodOf } from "../calendar/period";
import type { CatalogItem } from "../disclosure/catalog/item";
import { isTurnedOn, type Turned } from "./finance-switches";
import { disclosureKindOf, type Frequency, type Variant } from "../disclosure/catalog/vocabulary";

/** Off, on from the beginning, on from a day (so that switching on does not make the past overdue), or what was decided since. */
export type Switch = boolean | Day | { first: boolean; turned: readonly Turned[] };

export type CommunityBody = {
  kind: "community";
  id: string;
  variant: Variant;
  /** Town communities owe finance items only while they keep a collective account; villages always do. */
  collectiveAccount: Switch;
  /** 财务往来较多: months instead of quarters, from the first quarter that begins on or after the day. */
  financeMonthly: Switch;
  goLiveOn: Day;
};
export type BranchBody = { kind: "branch"; id: string; goLiveOn: Day };
export type DisclosingBody = CommunityBody | BranchBody;

function isOn(value: Switch, day: Day): boolean {
  if (typeof value === "object") return isTurnedOn(value.first, value.turned, day);
  return typeof value === "boolean" ? value : value <= day;
}

/** Does the body owe this item at all on a day? Only finance items of town communities depend on anything. */
export function owesOn(body: DisclosingBody, item: CatalogItem, day: Day): boolean {
  if (body.kind === "branch" || body.variant === "village") return true;
  return disclosureKindOf(item.code, body.variant) !== "finance" || isOn(body.collectiveAccount, day);
}

/**
 * Is the item due at this frequency in the period that ends on `lastDay`? Where the monthly switch is on, months replace the
 * quarter; a quarter that began before the switch stays a quarter, so that no month falls between the two (DIS-02).
 */
export function isAtFrequency(body: DisclosingBody, item: CatalogItem, frequency: Frequency, lastDay: Day): boolean {
  const switched = item.monthlyBySwitch && body.kind === "community" && (frequency === "quarterly" || frequency === "monthly");
  if (!switched) return item.frequencies.includes(frequency);
  const monthly = isOn(body.financeMonthly, periodDays(periodOf("quarter", lastDay)).from);
  return frequency === (monthly ? "monthly" : "quarterly");
}
