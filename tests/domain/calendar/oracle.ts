/** A calendar that shares nothing with the one under test: the Gregorian rule and a table of month lengths. */
import fc from "fast-check";
import type { Day } from "@/domain/calendar/day";

export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function monthLength(year: number, month: number): number {
  return [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

export function write(year: number, month: number, day: number): Day {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day after, by counting. */
export function dayAfter(day: Day): Day {
  const [y, m, d] = day.split("-").map(Number) as [number, number, number];
  if (d < monthLength(y, m)) return write(y, m, d + 1);
  return m < 12 ? write(y, m + 1, 1) : write(y + 1, 1, 1);
}

/** Any day of 1990–2120: leap years, the centuries that are and are not leap, year ends. */
export const anyDay: fc.Arbitrary<Day> = fc
  .tuple(fc.integer({ min: 1990, max: 2120 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([y, m, d]) => write(y, m, Math.min(d, monthLength(y, m))));

/** Any day of 2026, the year whose working days were announced. */
export const anyDayOf2026: fc.Arbitrary<Day> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([m, d]) => write(2026, m, Math.min(d, monthLength(2026, m))));
