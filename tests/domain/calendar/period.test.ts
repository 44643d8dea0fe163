import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/domain/calendar/day";
import { isWithin, nextPeriod, periodDays, periodKind, periodOf, periodsBetween, previousPeriod, sayPeriod, type PeriodKind } from "@/domain/calendar/period";
import { anyDay } from "./oracle";

const kinds: PeriodKind[] = ["year", "half", "quarter", "month", "day"];
const anyKind = fc.constantFrom(...kinds);

test.each([
  ["2026", "year", "2026-01-01", "2026-12-31", "2026年"], ["2026-H1", "half", "2026-01-01", "2026-06-30", "2026年上半年"],
  ["2026-H2", "half", "2026-07-01", "2026-12-31", "2026年下半年"], ["2026-Q1", "quarter", "2026-01-01", "2026-03-31", "2026年第一季度"],
  ["2024-Q1", "quarter", "2024-01-01", "2024-03-31", "2024年第一季度"], ["2026-Q3", "quarter", "2026-07-01", "2026-09-30", "2026年第三季度"],
  ["2026-Q4", "quarter", "2026-10-01", "2026-12-31", "2026年第四季度"], ["2026-02", "month", "2026-02-01", "2026-02-28", "2026年2月"],
  ["2024-02", "month", "2024-02-01", "2024-02-29", "2024年2月"], ["2026-12", "month", "2026-12-01", "2026-12-31", "2026年12月"],
  ["2024-02-29", "day", "2024-02-29", "2024-02-29", "2024年2月29日"],
] as const)("%s is a %s from %s to %s, said %s", (period, kind, from, to, words) => {
  expect(periodKind(period)).toBe(kind);
  expect(periodDays(period)).toEqual({ from, to });
  expect(sayPeriod(period)).toBe(words);
});

test.each(["", "26", "2026-Q5", "2026-Q0", "2026-H3", "2026-13", "2026-00", "2026-2", "2026-02-30", "2026Q1", "2026-q1", "0000", "9999", "2026-Q1 ", "2026\n"])(
  "%j is no period",
  (text) => {
    expect(periodKind(text)).toBeNull();
    expect(() => periodDays(text)).toThrow(/not a period/);
    expect(sayPeriod(text)).toContain(text.slice(4));
  },
);

describe("periods tile the calendar", () => {
  test("every day lies in exactly the period that is named for it", () => {
    fc.assert(fc.property(anyKind, anyDay, (kind, day) => {
      const period = periodOf(kind, day);
      const { from, to } = periodDays(period);
      expect(periodKind(period)).toBe(kind);
      expect(from <= day && day <= to).toBe(true);
      expect(periodOf(kind, from)).toBe(period);
      expect(periodOf(kind, to)).toBe(period);
      expect(periodOf(kind, addDays(from, -1))).not.toBe(period);
      expect(periodOf(kind, addDays(to, 1))).not.toBe(period);
    }));
  });

  test("next and previous are neighbours without a gap, and undo each other", () => {
    fc.assert(fc.property(anyKind, anyDay, (kind, day) => {
      const period = periodOf(kind, day);
      expect(periodDays(nextPeriod(period)).from).toBe(addDays(periodDays(period).to, 1));
      expect(previousPeriod(nextPeriod(period))).toBe(period);
      expect(nextPeriod(period) > period).toBe(true);
    }));
  });

  test("between two days: in order, complete, nothing outside", () => {
    fc.assert(fc.property(anyKind, anyDay, fc.integer({ min: 0, max: 900 }), (kind, from, n) => {
      const to = addDays(from, n);
      const periods = periodsBetween(kind, from, to);
      expect(periods[0]).toBe(periodOf(kind, from));
      expect(periods.at(-1)).toBe(periodOf(kind, to));
      periods.slice(1).forEach((period, i) => expect(period).toBe(nextPeriod(periods[i]!)));
    }));
  });

  test.each<[PeriodKind, string, string, string[]]>([
    ["quarter", "2025-12-31", "2026-04-01", ["2025-Q4", "2026-Q1", "2026-Q2"]],
    ["month", "2026-01-31", "2026-02-01", ["2026-01", "2026-02"]],
    ["year", "2026-01-01", "2026-12-31", ["2026"]],
    ["half", "2026-06-30", "2026-07-01", ["2026-H1", "2026-H2"]],
    ["quarter", "2026-08-20", "2026-08-19", []], // both in one quarter, but there is no day between
  ])("%s from %s to %s", (kind, from, to, expected) => expect(periodsBetween(kind, from, to)).toEqual(expected));
});

test.each([
  ["2026-09", "2026-Q3", true], ["2026-Q3", "2026-H2", true], ["2026-H2", "2026", true], ["2026-09-30", "2026-Q3", true], ["2026-Q3", "2026-Q3", true],
  ["2026-10", "2026-Q3", false], ["2026-Q3", "2026-09", false], ["2026", "2026-H1", false], ["2025-12-31", "2026", false],
])("%s within %s: %s", (inner, outer, expected) => expect(isWithin(inner, outer)).toBe(expected));
