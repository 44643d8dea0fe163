/**
 * Shanghai days. A `Day` is `YYYY-MM-DD`, an `Instant` is an ISO time in UTC ("…Z").
 * Nothing here asks the clock: today is always an argument.
 */
export type Day = string;
export type Instant = string;

export const ZONE = "Asia/Shanghai";
const SHANGHAI_OFFSET_MS = 8 * 3600_000; // China has kept one zone without summer time since 1991
const DAY_MS = 86_400_000;

// 1900–2199: a mistyped year becomes a message at the field instead of a loop over eight thousand years.
const dayPattern = /^(19|2[01])\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** True for a real calendar day written `YYYY-MM-DD`, years 1900 to 2199 (2026-02-30 is not). */
export function isDay(text: string): boolean {
  return dayPattern.test(text) && fromOrdinal(toOrdinal(text)) === text;
}

function toOrdinal(day: Day): number {
  return Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / DAY_MS;
}

function fromOrdinal(ordinal: number): Day {
  return new Date(ordinal * DAY_MS).toISOString().slice(0, 10);
}

/** The Shanghai day in which an instant falls. */
export function dayOf(instant: Instant): Day {
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The Shanghai wall time of an instant, `HH:MM`. */
export function timeOf(instant: Instant): string {
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16);
}

/** The instant of a Shanghai day and wall time (`HH:MM` or `HH:MM:SS`). */
export function instantAt(day: Day, time = "00:00"): Instant {
  return new Date(Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`) - SHANGHAI_OFFSET_MS).toISOString();
}

/** The instant `minutes` later (earlier when negative). */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

/** `days` natural days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return fromOrdinal(toOrdinal(day) + days);
}

/** Natural days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toOrdinal(to) - toOrdinal(from);
}

/** Same day of the month, `months` later; the last day of a shorter month (01-31 + 1 = 02-28). */
export function addMonths(day: Day, months: number): Day {
  const index = +day.slice(0, 4) * 12 + (+day.slice(5, 7) - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(Math.min(+day.slice(8, 10), last))}`;
}

/** Year by year, day by day (对年对日), not 365 days; 02-29 falls back to 02-28. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12);
}

/** Full years completed between two days. */
export function fullYears(from: Day, to: Day): number {
  const years = +to.slice(0, 4) - +from.slice(0, 4);
  return addYears(from, years) <= to ? years : years - 1;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: Day): number {
  return new Date(toOrdinal(day) * DAY_MS).getUTCDay();
}

/** The later of two days; null when one of them has not come yet. */
export function laterOf(a: Day | null | undefined, b: Day | null | undefined): Day | null {
  if (!a || !b) return null;
  return a > b ? a : b;
}

const weekdays = ["日", "一", "二", "三", "四", "五", "六"];

/** 2026年10月12日 */
export function sayDay(day: Day): string {
  return `${+day.slice(0, 4)}年${+day.slice(5, 7)}月${+day.slice(8, 10)}日`;
}

/** 10月12日（周一） */
export function sayShortDay(day: Day): string {
  return `${+day.slice(5, 7)}月${+day.slice(8, 10)}日（周${weekdays[weekday(day)]}）`;
}

/** 2026年10月12日 09:30 */
export function sayInstant(instant: Instant): string {
  return `${sayDay(dayOf(instant))} ${timeOf(instant)}`;
}

export function pad(n: number): string {
  return String(n).padStart(2, "0");
}
