/**
 * 财务公开的两个开关 of a community (ruling 13, handbook §4.2): months instead of quarters, and for town communities whether a collective
 * account is kept at all. They change from the first day of a quarter on, so that no period is judged by two rules.
 */
import type { Day } from "../calendar/day";
import { nextPeriod, periodDays, periodOf } from "../calendar/period";
import type { Variant } from "../disclosure/catalog/vocabulary";

export const financeSwitches = {
  financeMonthly: { zh: "财务按月公开", on: "按月", off: "按季", only: null },
  collectiveAccount: { zh: "设有集体账", on: "设有集体账，要公开财务", off: "没有集体账，不要求公开财务", only: "residents" },
} as const satisfies Record<string, { zh: string; on: string; off: string; /** which communities have the choice; null: all */ only: Variant | null }>;
export type FinanceSwitch = keyof typeof financeSwitches;

/** One decision: from that day on. */
export type Turned = { fromDay: Day; value: boolean };

/** Does it hold on a day? @param first what held before the first decision; later entries of a day win */
export function isTurnedOn(first: boolean, turned: readonly Turned[], day: Day): boolean {
  let [value, since] = [first, ""];
  for (const one of turned) if (one.fromDay <= day && one.fromDay >= since) [value, since] = [one.value, one.fromDay];
  return value;
}

/** The first days of the next four quarters, from which a switch may be turned: what has begun keeps its rule. */
export function firstDaysToTurn(today: Day): Day[] {
  const days: Day[] = [];
  for (let quarter = nextPeriod(periodOf("quarter", today)); days.length < 4; quarter = nextPeriod(quarter)) days.push(periodDays(quarter).from);
  return days;
}
