/** When a publication is due (handbook §4.2, §15): the settings' days, rolled forward over days off. */
import { addDays, addMonths, daysBetween, type Day } from "../calendar/day";
import { periodDays, type Period } from "../calendar/period";
import { addWorkdays, rollForward, type WorkdayCalendar } from "../calendar/workdays";
import type { Frequency } from "../disclosure/catalog/vocabulary";
import type { SettingKey, SettingValues } from "../settings";

/** Which setting holds the deadline, and what it counts. */
export const dueRules = {
  yearly: { setting: "disclosure_due_yearly_day", counts: "day_of_next_month" },
  half_yearly: { setting: "disclosure_due_half_yearly_day", counts: "day_of_next_month" },
  quarterly: { setting: "disclosure_due_quarterly_day", counts: "day_of_next_month" },
  monthly: { setting: "disclosure_due_monthly_day", counts: "day_of_next_month" },
  immediate: { setting: "disclosure_due_immediate_days", counts: "days" },
  periodic_pre: { setting: "disclosure_due_periodic_pre_days", counts: "days" },
  long_term: { setting: "disclosure_due_long_term_workdays", counts: "workdays" },
} as const satisfies Record<Frequency, { setting: SettingKey; counts: "day_of_next_month" | "days" | "workdays" }>;

/**
 * The last day on which a publication of `period` is on time. The period is a year, half-year, quarter or month for recurring
 * items, and the day of the event (or of going live) for the others.
 * @param own the item's own number where the catalog gives it one; else the town's setting counts
 */
export function disclosureDueOn(frequency: Frequency, period: Period, calendar: WorkdayCalendar, settings: SettingValues, own?: number): Day {
  const { setting, counts } = dueRules[frequency];
  const amount = own ?? settings[setting];
  const last = periodDays(period).to;
  if (counts === "workdays") return addWorkdays(calendar, last, amount);
  const due = counts === "days" ? addDays(last, amount) : dayOfNextMonth(last, amount);
  return settings.roll_forward_on_holiday ? rollForward(calendar, due) : due;
}

/** The same answers, each worked out once: many bodies share a deadline. */
export function rememberDueDays(calendar: WorkdayCalendar, settings: SettingValues): (frequency: Frequency, period: Period, own?: number) => Day {
  const remembered = new Map<string, Day>();
  return (frequency, period, own) => {
    const key = `${frequency}/${period}/${own ?? ""}`;
    const dueOn = remembered.get(key) ?? disclosureDueOn(frequency, period, calendar, settings, own);
    remembered.set(key, dueOn);
    return dueOn;
  };
}

/** The n-th day of the month after a period's last day; the last day of a shorter month. */
function dayOfNextMonth(lastDay: Day, n: number): Day {
  const first = addDays(lastDay, 1);
  return addDays(first, Math.min(n, daysBetween(first, addMonths(first, 1))) - 1);
}
