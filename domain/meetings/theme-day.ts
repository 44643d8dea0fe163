/** The branch's fixed theme day (MTG-04). */
import { daysBetween, pad, type Day } from "../calendar/day";
import { periodDays } from "../calendar/period";

/** The theme day of a month: day `fixed` (1–31), or the last day of a shorter month. */
export function themeDayIn(month: string, fixed: number): Day {
  const last = periodDays(month).to;
  const day = `${month}-${pad(Math.max(1, fixed))}`;
  return day > last ? last : day;
}

/** How far a theme day was held from the fixed one, in days. */
export function daysOffThemeDay(heldOn: Day, fixed: number): number {
  return Math.abs(daysBetween(themeDayIn(heldOn.slice(0, 7), fixed), heldOn));
}
