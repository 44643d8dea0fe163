/** Properties of reading cells: what is read is what stands there. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween, isDay } from "@/domain/calendar/day";
import { readDayOrMonth, readDuesBase, readEthnicity, readIdentity, readMobile, readName } from "@/domain/members/roster/values";
import { identityCheckDigit } from "@/domain/privacy/identity-number";

const day = fc.integer({ min: 0, max: daysBetween("1930-01-01", "2030-12-31") }).map((n) => addDays("1930-01-01", n));
const wide = (text: string) => text.replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const styles: ((y: string, m: string, d: string) => string)[] = [
  (y, m, d) => `${y}-${m}-${d}`, (y, m, d) => `${y}.${+m}.${+d}`, (y, m, d) => `${y}/${+m}/${d}`, (y, m, d) => `${y}年${+m}月${+d}日`, (y, m, d) => `${y}${m}${d}`, (y, m, d) => wide(`${y}.${m}.${d}`), (y, m, d) => ` ${y} 年 ${m} 月 ${d} 日 `,
];

test("every way of writing a day reads as that day", () => {
  fc.assert(fc.property(day, fc.constantFrom(...styles), (on, style) => {
    const [y, m, d] = on.split("-") as [string, string, string];
    expect(readDayOrMonth(style(y, m, d))).toEqual({ value: { month: `${y}-${m}`, day: on }, fault: null });
  }));
});

test("a serial number reads as its day", () => {
  fc.assert(fc.property(day, (on) => {
    expect(readDayOrMonth(daysBetween("1899-12-30", on)).value?.day).toBe(on);
  }));
});

test("whatever a cell holds: nothing, a fault, or a real day whose digits stand in it", () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[0-9.年月日/-]{1,12}$/), fc.integer(), fc.double()), (cell) => {
    const { value, fault } = readDayOrMonth(cell);
    if (value === null) return;
    expect(fault).toBeNull();
    expect(isDay(value.day ?? `${value.month}-01`)).toBe(true);
    const digits = String(cell).normalize("NFKC").replace(/\D/g, "");
    expect(digits.startsWith(value.month.slice(0, 4)) || /^\d{5}/.test(digits)).toBe(true);
  }), { numRuns: 2000 });
});

test("an identity number with one wrong character is never taken", () => {
  const right = day.map((on) => `999999${on.replace(/-/g, "")}123`).map((first) => first + identityCheckDigit(first));
  fc.assert(fc.property(right, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
    expect(readIdentity(number).value).toBe(number);
    const wrong = number.slice(0, at) + String((+number[at]! + by) % 10) + number.slice(at + 1);
    expect(readIdentity(wrong).value).toBeNull();
  }));
});

test("a telephone or name that is read stands in the cell", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (cell) => {
    const [mobile, name] = [readMobile(cell).value, readName(cell).value];
    if (mobile !== null) expect(cell.normalize("NFKC").replace(/\D/g, "")).toContain(mobile);
    if (name !== null) expect(name.replace(/·/g, "").length).toBeLessThanOrEqual(cell.normalize("NFKC").length);
  }));
});

test("hostile cells are read in time", () => {
  const long = ["1".repeat(100_000), "2010.".repeat(20_000), "、".repeat(100_000), " ".repeat(100_000), "－".repeat(100_000)];
  for (const cell of long) {
    const start = performance.now();
    readDayOrMonth(cell); readIdentity(cell); readMobile(cell); readName(cell); readDuesBase(cell);
    expect(performance.now() - start).toBeLessThan(100);
  }
});

test.each([["汉", "汉族"], ["汉族", "汉族"], [" 土家 ", "土家族"], ["维吾尔族", "维吾尔族"], ["水", "水族"], ["", null]])("%j is the people %j", (cell, name) => {
  expect(readEthnicity(cell)).toEqual({ value: name, fault: null });
});

test.each(["汗族", "华族", "Han", "汉族1", "少数民族", "汉、回"])("%s is none of the 56 and is asked about", (cell) => {
  expect(readEthnicity(cell)).toEqual({ value: null, fault: expect.stringContaining(cell.slice(0, 1)) });
});
