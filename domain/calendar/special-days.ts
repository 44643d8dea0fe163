/** What the office enters into the calendar: only days that differ from Monday–Friday. */
import { addDays, daysBetween, weekday, type Day } from "./day";

export const specialDayKinds = {
  free: { zh: "放假", worked: false },
  worked: { zh: "调休上班", worked: true },
} as const;
export type SpecialDayKind = keyof typeof specialDayKinds;

const LONGEST = 15;

function isWeekend(day: Day): boolean {
  return weekday(day) === 0 || weekday(day) === 6;
}

/**
 * The days between two days (both included) that this kind changes: weekdays for a holiday, weekend days for make-up work.
 * @returns the days, or the sentence that says what is wrong.
 */
export function specialDaysIn(kind: SpecialDayKind, from: Day, to: Day): { days: Day[] } | { fault: string } {
  if (to < from) return { fault: "结束日期早于开始日期" };
  if (daysBetween(from, to) >= LONGEST) return { fault: `一次最多登记 ${LONGEST} 天，请核对日期` };
  const all = Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
  const days = all.filter((day) => isWeekend(day) === specialDayKinds[kind].worked);
  if (days.length > 0) return { days };
  return { fault: specialDayKinds[kind].worked ? "这几天都是周一到周五，本来就上班" : "这几天都是周末，本来就休息" };
}
