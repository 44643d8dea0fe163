/** Days and periods of records: leap days, ends of months and years, and the two clocks across them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, pad } from "@/domain/calendar/day";
import { periodDays, periodOf, periodsBetween } from "@/domain/calendar/period";
import { isWorkday } from "@/domain/calendar/workdays";
import { bandOf, bands, reportBy, type Band } from "@/domain/meetings/clocks";
import { daysOffThemeDay, themeDayIn } from "@/domain/meetings/theme-day";
import { plannableFrom, usualPlan, type UsualLine } from "@/domain/meetings/usual-plan";
import { defaultSettings } from "@/domain/settings";
import { calendar2026 } from "../../calendar-2026";

const anyDay = fc.integer({ min: 0, max: 3000 }).map((n) => addDays("2023-01-01", n)); // two leap days, eight year ends
const anyFixed = fc.integer({ min: 1, max: 31 });

test("the theme day lies in its month: on its number, or on the last day of a month that is shorter", () => {
  fc.assert(fc.property(anyDay, anyFixed, (day, fixed) => {
    const month = periodOf("month", day);
    const { from, to } = periodDays(month);
    const own = themeDayIn(month, fixed);
    expect(own >= from && own <= to).toBe(true);
    expect(own).toBe(`${month}-${pad(fixed)}` <= to ? `${month}-${pad(fixed)}` : to);
    expect(daysOffThemeDay(own, fixed)).toBe(0);
    expect(daysOffThemeDay(day, fixed)).toBeLessThanOrEqual(30);
    if (own < to) expect(daysOffThemeDay(addDays(own, 1), fixed)).toBe(1);
  }));
});

test("the usual plan stays in its quarter, with a theme day and each group's meeting once in every month", () => {
  fc.assert(fc.property(anyDay, anyFixed, fc.boolean(), fc.integer({ min: 0, max: 4 }), (day, themeDay, hasCommittee, n) => {
    const quarter = periodOf("quarter", day);
    const { from, to } = periodDays(quarter);
    const lines = usualPlan(quarter, { hasCommittee, themeDay, groups: Array.from({ length: n }, (_, i) => ({ id: `g${i}`, name: `第${i + 1}党小组` })) });
    expect(lines.every((line) => line.day >= from && line.day <= to)).toBe(true);
    const slots = lines.map((line) => `${line.kind}/${line.groupId ?? ""}/${line.day.slice(0, 7)}`);
    expect(new Set(slots).size).toBe(slots.length);
    expect(lines).toHaveLength(3 * (1 + Number(hasCommittee) + n) + 2);
  }));
});

test("the year's plan has every quarter's, and once what is held once a year; what is over is left out", () => {
  fc.assert(fc.property(anyDay, anyFixed, fc.boolean(), (today, themeDay, hasCommittee) => {
    const planner = { hasCommittee, themeDay, groups: [{ id: "g", name: "第一党小组" }] };
    const year = periodOf("year", today);
    const { from, to } = periodDays(year);
    const quarters = periodsBetween("quarter", from, to).flatMap((quarter) => usualPlan(quarter, planner));
    const key = ({ kind, groupId, day }: UsualLine) => `${kind}/${groupId ?? ""}/${day}`;
    const whole = usualPlan(year, planner).map(key);
    expect(new Set(whole).size).toBe(whole.length);
    expect(whole.filter((one) => !quarters.map(key).includes(one))).toEqual([`org_life_meeting//${themeDayIn(`${year}-12`, themeDay)}`, `democratic_review//${themeDayIn(`${year}-12`, themeDay)}`]);
    expect(whole).toEqual(expect.arrayContaining(quarters.map(key)));
    expect(usualPlan(year, planner, plannableFrom(today)).every(({ day }) => day >= plannableFrom(today))).toBe(true);
  }));
});

const order: readonly Band[] = ["on_the_day", "within", "late", "made_up"];

test("the later it is recorded the later its band, across holidays and year ends; `reportBy` is the last day in time", () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 10 }), (heldOn, after, more) => {
    const band = (recorded: string) => bandOf(heldOn, recorded, calendar2026, defaultSettings());
    const recorded = addDays(heldOn, after);
    expect(order.indexOf(band(addDays(recorded, more)))).toBeGreaterThanOrEqual(order.indexOf(band(recorded)));
    const last = reportBy(heldOn, calendar2026, defaultSettings());
    expect(bands[band(last)].report).toBe("in_time");
    expect(bands[band(addDays(last, 1))].report === "in_time").toBe(!isWorkday(calendar2026, addDays(last, 1)));
  }));
});
