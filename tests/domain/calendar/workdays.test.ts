import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, weekday } from "@/domain/calendar/day";
import { periodDays } from "@/domain/calendar/period";
import { addWorkdays, dueAfterDays, isWorkday, rollForward, unannouncedYears, workdaysBetween } from "@/domain/calendar/workdays";
import { calendar2026 } from "@/tests/calendar-2026";
import { anyDayOf2026 } from "./oracle";

describe("2026 as announced", () => {
  test.each([
    ["2026-02-14", true, "Saturday worked for the Spring Festival"], ["2026-02-28", true, "Saturday worked"], ["2026-01-04", true, "Sunday worked"],
    ["2026-09-20", true, "Sunday worked"], ["2026-10-10", true, "Saturday worked"], ["2026-10-01", false, "National Day"],
    ["2026-10-07", false, "Wednesday off"], ["2026-10-08", true, "first day back"], ["2026-10-11", false, "ordinary Sunday"], ["2026-10-12", true, "Monday"],
    ["2026-02-23", false, "Monday off"], ["2026-02-24", true, "Tuesday back"],
  ])("%s: %s (%s)", (day, expected) => expect(isWorkday(calendar2026, day)).toBe(expected));

  test("the year has 248 working days: 261 weekdays, 19 of them off, 6 weekend days worked", () => {
    expect(workdaysBetween(calendar2026, "2025-12-31", "2026-12-31")).toBe(248);
  });

  test("every day off of the list is a weekday, every worked day a weekend day", () => {
    for (const day of calendar2026.free) expect([1, 2, 3, 4, 5], day).toContain(weekday(day));
    for (const day of calendar2026.worked) expect([0, 6], day).toContain(weekday(day));
  });
});

describe("counting working days", () => {
  test.each([
    ["2026-09-30", 1, "2026-10-08"], ["2026-09-30", 3, "2026-10-10"], ["2026-09-30", 4, "2026-10-12"], ["2026-02-13", 1, "2026-02-14"],
    ["2026-02-14", 1, "2026-02-24"], ["2026-01-01", 20, "2026-01-29"], ["2026-10-12", 0, "2026-10-12"], ["2026-10-11", 0, "2026-10-11"],
    ["2026-12-31", 1, "2027-01-01"], // 2027 is not announced: Monday to Friday is assumed
  ])("%s and %i working days: %s", (day, n, expected) => expect(addWorkdays(calendar2026, day, n)).toBe(expected));

  test("the n-th working day is a working day, and n of them lie between", () => {
    fc.assert(fc.property(anyDayOf2026, fc.integer({ min: 1, max: 60 }), (day, n) => {
      const due = addWorkdays(calendar2026, day, n);
      expect(isWorkday(calendar2026, due)).toBe(true);
      expect(workdaysBetween(calendar2026, day, due)).toBe(n);
      expect(workdaysBetween(calendar2026, day, addDays(due, -1))).toBe(n - 1);
    }));
  });

  test("a + b working days are a working days and then b", () => {
    fc.assert(fc.property(anyDayOf2026, fc.nat(30), fc.nat(30), (day, a, b) => {
      expect(addWorkdays(calendar2026, addWorkdays(calendar2026, day, a), b)).toBe(addWorkdays(calendar2026, day, a + b));
    }));
  });

  test("counts add up over any day between", () => {
    fc.assert(fc.property(anyDayOf2026, fc.nat(40), fc.nat(40), (day, a, b) => {
      const [middle, end] = [addDays(day, a), addDays(day, a + b)];
      expect(workdaysBetween(calendar2026, day, middle) + workdaysBetween(calendar2026, middle, end)).toBe(workdaysBetween(calendar2026, day, end));
    }));
  });

  test("nothing lies between a day and itself or an earlier day", () => {
    expect(workdaysBetween(calendar2026, "2026-10-12", "2026-10-12")).toBe(0);
    expect(workdaysBetween(calendar2026, "2026-10-12", "2026-10-01")).toBe(0);
  });
});

describe("a last day that is a day off", () => {
  test.each([
    ["2026-10-01", "2026-10-08"], ["2026-02-15", "2026-02-24"], ["2026-01-31", "2026-02-02"], ["2026-10-10", "2026-10-10"], ["2026-10-11", "2026-10-12"],
    ["2026-05-09", "2026-05-09"],
  ])("%s moves to %s", (day, expected) => expect(rollForward(calendar2026, day)).toBe(expected));

  test("moves to the first working day, over days off only, and then stays", () => {
    fc.assert(fc.property(anyDayOf2026, (day) => {
      const rolled = rollForward(calendar2026, day);
      expect(isWorkday(calendar2026, rolled)).toBe(true);
      for (let d = day; d < rolled; d = addDays(d, 1)) expect(isWorkday(calendar2026, d)).toBe(false);
      expect(rollForward(calendar2026, rolled)).toBe(rolled);
    }));
  });

  test.each([
    ["2026-09-21", 10, true, "2026-10-08"], ["2026-09-21", 10, false, "2026-10-01"], ["2026-10-02", 10, true, "2026-10-12"], ["2026-07-13", 7, true, "2026-07-20"],
  ])("%s and %i natural days (rolling: %s): %s", (day, n, roll, expected) => expect(dueAfterDays(calendar2026, day, n, roll)).toBe(expected));
});

test("years without an announcement are named", () => {
  expect(unannouncedYears(calendar2026, "2026-01-01", "2026-12-31")).toEqual([]);
  expect(unannouncedYears(calendar2026, "2025-12-31", "2027-01-02")).toEqual([2025, 2027]);
  expect(unannouncedYears(calendar2026, periodDays("2027").from, periodDays("2027").to)).toEqual([2027]);
});
