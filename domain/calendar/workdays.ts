/**
 * Working days (工作日) by the State Council's yearly holiday notice, make-up days included; never "Monday to Friday"
 * (handbook §0.2). A calendar is data: the announced years come from `holidays.ts`, and the town's office may maintain more.
 */
import { addDays, weekday, type Day } from "./day";

export type WorkdayCalendar = {
  /** Years whose official calendar is known. Outside them Monday–Friday is assumed and must be said on screen. */
  announcedYears: ReadonlySet<number>;
  /** Weekdays that are free, weekend days that are worked. */
  free: ReadonlySet<Day>;
  worked: ReadonlySet<Day>;
};

export function isWorkday(calendar: WorkdayCalendar, day: Day): boolean {
  if (calendar.worked.has(day)) return true;
  if (calendar.free.has(day)) return false;
  const n = weekday(day);
  return n !== 0 && n !== 6;
}

/** The n-th working day after `day` (the period runs from the next day; handbook §0.2). n = 0 is `day` itself. */
export function addWorkdays(calendar: WorkdayCalendar, day: Day, n: number): Day {
  let current = day;
  for (let left = n; left > 0; ) {
    current = addDays(current, 1);
    if (isWorkday(calendar, current)) left--;
  }
  return current;
}

/** Working days in (from, to]: how many have passed at the end of `to`. Zero when `to` is not after `from`. */
export function workdaysBetween(calendar: WorkdayCalendar, from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkday(calendar, day)) count++;
  return count;
}

/** A last day that falls on a day off moves to the next working day (`roll_forward_on_holiday`, handbook §0.2). */
export function rollForward(calendar: WorkdayCalendar, day: Day): Day {
  let current = day;
  while (!isWorkday(calendar, current)) current = addDays(current, 1);
  return current;
}

/** A day that is `n` natural days after `day`, rolled forward over days off. */
export function dueAfterDays(calendar: WorkdayCalendar, day: Day, n: number, roll = true): Day {
  const due = addDays(day, n);
  return roll ? rollForward(calendar, due) : due;
}

/** The years between two days whose calendar has not been announced; a screen that shows such a day must say so. */
export function unannouncedYears(calendar: WorkdayCalendar, from: Day, to: Day): number[] {
  const years: number[] = [];
  for (let year = +from.slice(0, 4); year <= +to.slice(0, 4); year++) if (!calendar.announcedYears.has(year)) years.push(year);
  return years;
}

/** What is said beside a day that reaches into such years; null when there are none. */
export const sayUnannounced = (years: readonly number[]): string | null =>
  years.length === 0 ? null : `${years.join("、")}年放假安排未公布：落在这一年的期限先按周一到周五推算，公布并登记后会自动更新。`;
