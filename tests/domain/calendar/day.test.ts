import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { addDays, addMinutes, addMonths, addYears, dayOf, daysBetween, fullYears, instantAt, isDay, laterOf, sayDay, sayInstant, sayShortDay, timeOf, weekday } from "@/domain/calendar/day";
import { daySchema } from "@/domain/calendar/day-schema";
import { anyDay, dayAfter, monthLength } from "./oracle";

describe("isDay", () => {
  test.each(["2026-10-12", "2024-02-29", "2000-02-29", "1900-01-01", "2199-12-31"])("%s is a day", (text) => expect(isDay(text)).toBe(true));

  test.each([
    "2026-02-29", "2026-02-30", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "2026/10/12", "20261012",
    "2026-10-12 ", "2026-10-12\n", "２０２６-10-12", "1899-12-31", "2200-01-01", "9999-12-31", "0000-00-00", "", "今天", "2026-10-12T00:00:00Z",
  ])("%j is none", (text) => expect(isDay(text)).toBe(false));

  test("a wrong day is answered with a sentence", () => {
    expect(daySchema.safeParse("2026-02-30").error?.issues[0]?.message).toContain("日期");
  });
});

describe("counting days", () => {
  test("four thousand days in a row, leap days and year ends included, agree with counting by hand", () => {
    let day = "2095-06-01"; // runs over 2100, which is no leap year
    for (let n = 1; n <= 4000; n++) {
      const next = dayAfter(day);
      expect(addDays(day, 1)).toBe(next);
      expect(addDays(next, -1)).toBe(day);
      expect(weekday(next)).toBe((weekday(day) + 1) % 7);
      day = next;
    }
  });

  test("going n days and looking back gives n; the order of texts is the order of days", () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, n) => {
      const other = addDays(day, n);
      expect(isDay(other)).toBe(true);
      expect(daysBetween(day, other)).toBe(n);
      expect(addDays(other, -n)).toBe(day);
      expect(Math.sign(n)).toBe(other < day ? -1 : other > day ? 1 : 0);
    }));
  });

  test.each([["2026-10-12", 1], ["2000-01-01", 6], ["2026-02-28", 6], ["2024-02-29", 4], ["1949-10-01", 6]])("%s is weekday %i", (day, n) =>
    expect(weekday(day)).toBe(n));
});

describe("months and years", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"], ["2024-01-31", 1, "2024-02-29"], ["2026-12-31", 2, "2027-02-28"], ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -1, "2025-12-15"], ["2026-05-31", -18, "2024-11-30"], ["2024-02-29", 12, "2025-02-28"], ["2026-08-31", 0, "2026-08-31"],
  ])("%s and %i months: %s", (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

  test.each([["2024-02-29", 1, "2025-02-28"], ["2024-02-29", 4, "2028-02-29"], ["2026-10-12", -1, "2025-10-12"]])("%s and %i years: %s", (day, years, expected) =>
    expect(addYears(day, years)).toBe(expected));

  test("the month moves by exactly n, the day stays or is the last of a shorter month", () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (day, n) => {
      const moved = addMonths(day, n);
      const index = (text: string) => +text.slice(0, 4) * 12 + +text.slice(5, 7);
      expect(index(moved) - index(day)).toBe(n);
      expect(+moved.slice(8)).toBe(Math.min(+day.slice(8), monthLength(+moved.slice(0, 4), +moved.slice(5, 7))));
    }));
  });

  test.each([
    ["2025-10-12", "2026-10-11", 0], ["2025-10-12", "2026-10-12", 1], ["1976-07-01", "2026-07-01", 50], ["1976-07-02", "2026-07-01", 49],
    ["2024-02-29", "2025-02-27", 0], ["2024-02-29", "2025-02-28", 1], ["2026-01-01", "2026-01-01", 0],
  ])("from %s to %s: %i full years", (from, to, years) => expect(fullYears(from, to)).toBe(years));

  test("full years are the most that fit", () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 30_000 }), (from, n) => {
      const to = addDays(from, n);
      const years = fullYears(from, to);
      expect(addYears(from, years) <= to).toBe(true);
      expect(addYears(from, years + 1) > to).toBe(true);
    }));
  });
});

describe("Shanghai midnight", () => {
  test.each([
    ["2026-09-30T15:59:59.999Z", "2026-09-30", "23:59"], ["2026-09-30T16:00:00.000Z", "2026-10-01", "00:00"],
    ["2026-12-31T15:59:00Z", "2026-12-31", "23:59"], ["2026-12-31T16:00:00Z", "2027-01-01", "00:00"],
    ["2024-02-28T16:00:00Z", "2024-02-29", "00:00"], ["2024-02-29T16:00:00Z", "2024-03-01", "00:00"], ["2026-10-12T01:30:00Z", "2026-10-12", "09:30"],
  ])("%s is %s %s", (instant, day, time) => {
    expect(dayOf(instant)).toBe(day);
    expect(timeOf(instant)).toBe(time);
  });

  test("a day and a time become an instant and come back", () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
      const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
      expect(dayOf(instantAt(day, time))).toBe(day);
      expect(timeOf(instantAt(day, time))).toBe(time);
      expect(addMinutes(instantAt(day), minute)).toBe(instantAt(day, time));
    }));
  });

  test("the last second of a day, to the second", () => {
    expect(instantAt("2026-10-12", "23:59:59")).toBe("2026-10-12T15:59:59.000Z");
    expect(dayOf(addMinutes(instantAt("2026-10-12", "23:59"), 1))).toBe("2026-10-13");
    expect(addMinutes("2026-10-12T00:00:00.000Z", -1)).toBe("2026-10-11T23:59:00.000Z");
  });

  afterEach(() => vi.unstubAllEnvs());
  test.each(["UTC", "America/New_York", "Pacific/Kiritimati"])("the machine's own zone (%s) does not matter", (zone) => {
    vi.stubEnv("TZ", zone);
    expect(dayOf("2026-09-30T16:00:00Z")).toBe("2026-10-01");
    expect(addDays("2026-03-08", 1)).toBe("2026-03-09"); // New York's day of 23 hours
    expect(addMonths("2026-10-31", 1)).toBe("2026-11-30");
    expect(weekday("2026-10-12")).toBe(1);
    expect(instantAt("2026-10-12", "09:30")).toBe("2026-10-12T01:30:00.000Z");
  });
});

describe("words", () => {
  test("days are said as people say them", () => {
    expect(sayDay("2026-01-05")).toBe("2026年1月5日");
    expect(sayShortDay("2026-10-12")).toBe("10月12日（周一）");
    expect(sayShortDay("2026-10-11")).toBe("10月11日（周日）");
    expect(sayInstant("2026-12-31T16:05:00Z")).toBe("2027年1月1日 00:05");
  });

  test.each([
    ["2026-10-12", "2026-10-13", "2026-10-13"], ["2026-10-13", "2026-10-12", "2026-10-13"], ["2026-10-12", "2026-10-12", "2026-10-12"],
    ["2026-10-12", null, null], [undefined, "2026-10-12", null], [null, undefined, null],
  ])("the later of %s and %s is %s", (a, b, later) => expect(laterOf(a, b)).toBe(later));
});
