import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/domain/calendar/day";
import { isWorkday, workdaysBetween } from "@/domain/calendar/workdays";
import {
  boardKeepUntil, isLongEnough, isOffTheWeb, lastDayToPublish, publicityAfterCorrection, publicityPeriod, publicityStart, publicityState, requiredLength,
  sayPublicityState, sayRequiredLength,
} from "@/domain/disclosure/publicity";
import { obstaclesToConclude, publicityObstacles, publicityResultText } from "@/domain/disclosure/publicity-result";
import { publicityRules, type PublicityKey } from "@/domain/disclosure/publicity-rules";
import { defaultSettings } from "@/domain/settings";
import { calendar2026 } from "@/tests/calendar-2026";
import { anyDayOf2026 } from "../calendar/oracle";

const settings = defaultSettings();
const counting = { calendar: calendar2026, settings };
const keys = Object.keys(publicityRules) as PublicityKey[];
const anyRule = fc.constantFrom(...keys);

describe("how long (handbook §4.7)", () => {
  test.each<[PublicityKey, string]>([
    ["party_member", "不少于 5 个工作日"], ["award", "不少于 5 个工作日"], ["points", "不少于 5 个工作日"], ["relief", "不少于 7 日"], ["subsidy", "不少于 7 日"],
    ["resolution", "不少于 7 日"], ["labour_fund", "不少于 7 日"], ["standard", "不少于 7 日"], ["board_keep", "不少于 10 日"], ["land_contract", "不少于 15 日"],
    ["homestead", "不少于 5 日"], ["acquisition_notice", "不少于 10 个工作日"], ["compensation_plan", "不少于 30 日"], ["planning_draft", "不少于 30 日"],
    ["voter_list", "不少于 20 日"], ["member_meeting", "不少于 10 日"], ["leaving_audit", "不少于 30 日"],
  ])("%s: %s", (key, said) => expect(sayRequiredLength(key, settings)).toBe(said));

  test("a setting changes what is local, never what a national law fixes", () => {
    const longer = { ...settings, publicity_relief_days: 10 };
    expect(requiredLength("relief", longer).length).toBe(10);
    for (const key of ["acquisition_notice", "compensation_plan", "planning_draft", "voter_list", "member_meeting"] as const) {
      expect(typeof publicityRules[key].length, key).toBe("number");
    }
  });
});

describe("from when to when", () => {
  test.each<[PublicityKey, string, string]>([
    ["resolution", "2026-07-13", "2026-07-20"], // the township's own example: 7月13日—20日
    ["relief", "2026-09-25", "2026-10-08"], // the 7th day falls on 2 October: rolled over the holiday
    ["party_member", "2026-09-29", "2026-10-12"], // 30 Sep, 8, 9, 10 (worked Saturday), 12 Oct
    ["board_keep", "2026-10-12", "2026-10-22"], ["land_contract", "2026-12-20", "2027-01-04"], ["acquisition_notice", "2026-02-13", "2026-03-05"],
    ["leaving_audit", "2026-10-12", "2026-10-22"], // its thirty days are a deadline; it hangs like any other sheet
  ])("%s from %s ends on %s", (key, from, to) => expect(publicityPeriod(key, from, counting)).toEqual({ from, to }));

  test("without rolling forward the last day may be a holiday", () => {
    const strict = { calendar: calendar2026, settings: { ...settings, roll_forward_on_holiday: false } };
    expect(publicityPeriod("relief", "2026-09-25", strict).to).toBe("2026-10-02");
  });

  test("no period is shorter than its rule, and none ends on a day off", () => {
    fc.assert(fc.property(anyRule, anyDayOf2026, (key, from) => {
      const { to } = publicityPeriod(key, from, counting);
      const { length, unit } = requiredLength(publicityRules[key].clock === "after_event" ? "board_keep" : key, settings);
      if (unit === "workday") expect(workdaysBetween(calendar2026, from, to)).toBe(length);
      else expect(to >= addDays(from, length)).toBe(true);
      expect(isWorkday(calendar2026, to)).toBe(true);
    }));
  });

  test("DIS-04: the computed period is long enough, one day less is not", () => {
    fc.assert(fc.property(anyRule, anyDayOf2026, (key, from) => {
      const period = publicityPeriod(key, from, counting);
      expect(isLongEnough(key, period, counting)).toBe(true);
      expect(isLongEnough(key, { from, to: addDays(period.to, 1) }, counting)).toBe(true);
      expect(isLongEnough(key, { from, to: addDays(period.to, -1) }, counting)).toBe(false);
    }));
  });

  test.each([
    ["2026-10-12", "2026-10-14", "2026-10-14"], ["2026-10-14", "2026-10-12", "2026-10-14"], ["2026-10-12", null, "2026-10-12"],
  ])("published %s, posted %s: counted from %s", (publishedOn, postedOn, start) => expect(publicityStart({ publishedOn, postedOn })).toBe(start));

  test.each<[PublicityKey, string, string | null]>([
    ["voter_list", "2026-11-10", "2026-10-21"], ["member_meeting", "2026-01-05", "2025-12-26"], ["leaving_audit", "2026-03-01", "2026-03-31"], ["relief", "2026-03-01", null],
  ])("%s for an event on %s is published by %s", (key, event, last) => expect(lastDayToPublish(key, event, settings)).toBe(last));

  test("the sheet hangs ten days at least", () => expect(boardKeepUntil("2026-10-12", counting)).toBe("2026-10-22"));
});

describe("where it stands", () => {
  const period = { from: "2026-07-13", to: "2026-07-20" };
  test.each([
    ["2026-07-12", "waiting", 8, "公示未开始，2026年7月13日开始"], ["2026-07-13", "running", 7, "公示中，还有 7 天（到2026年7月20日）"],
    ["2026-07-19", "running", 1, "公示中，还有 1 天（到2026年7月20日）"], ["2026-07-20", "running", 0, "今天是公示最后一天"],
    ["2026-07-21", "ended", 0, "公示期满（2026年7月20日）"], ["2027-01-01", "ended", 0, "公示期满（2026年7月20日）"],
  ] as const)("on %s: %s, %i days left", (today, state, daysLeft, said) => {
    expect(publicityState(period, today)).toEqual({ state, daysLeft });
    expect(sayPublicityState(period, today, true)).toBe(said);
  });

  test("what never hung on the board has only been on the web", () => expect(sayPublicityState(period, "2026-07-21", false)).toBe("网上公示期满（2026年7月20日）"));

  test.each([
    [true, "2026-07-20", "2026-07-20", false], [true, "2026-07-20", "2026-07-21", true], [true, null, "2026-07-21", false], [false, "2026-07-20", "2027-07-21", false],
  ])("list of persons %s, publicity to %s, today %s: off the web %s", (personLists, to, today, off) => expect(isOffTheWeb({ personLists }, to, today)).toBe(off));

  test("once off the web, off for ever", () => {
    fc.assert(fc.property(anyDayOf2026, anyDayOf2026, fc.nat(400), (to, today, n) => {
      if (isOffTheWeb({ personLists: true }, to, today)) expect(isOffTheWeb({ personLists: true }, to, addDays(today, n))).toBe(true);
    }));
  });
});

describe("a correction", () => {
  const current = { from: "2026-07-13", to: "2026-07-20" };
  test("of a misspelling changes nothing", () => {
    expect(publicityAfterCorrection(current, { substantive: false, from: "2026-07-18" }, "resolution", counting)).toEqual(current);
  });

  test("of figures, names or conditions starts anew", () => {
    expect(publicityAfterCorrection(current, { substantive: true, from: "2026-07-18" }, "resolution", counting)).toEqual({ from: "2026-07-18", to: "2026-07-27" });
  });

  test("never ends earlier than before, and is long enough from its new first day", () => {
    fc.assert(fc.property(anyRule, anyDayOf2026, fc.nat(60), fc.nat(60), (key, from, longer, later) => {
      const before = { from, to: addDays(publicityPeriod(key, from, counting).to, longer) };
      const after = publicityAfterCorrection(before, { substantive: true, from: addDays(from, later) }, key, counting);
      expect(after.to >= before.to).toBe(true);
      expect(after.from).toBe(addDays(from, later));
      expect(isLongEnough(key, after, counting)).toBe(true);
    }));
  });
});

describe("公示结果说明", () => {
  const notice = { rule: "resolution", to: "2026-07-20", publishedOn: "2026-07-13", postedOn: "2026-07-13", openObjections: 0 } as const;
  test.each([
    ["all is settled", notice, "2026-07-21", []],
    ["on the last day", notice, "2026-07-20", ["running"]],
    ["never posted", { ...notice, postedOn: null }, "2026-07-21", ["not_posted"]],
    ["posted tomorrow", { ...notice, to: "2026-07-30", postedOn: "2026-08-02" }, "2026-08-01", ["not_posted", "too_short"]],
    ["posted later than published: the period moved", { ...notice, postedOn: "2026-07-15" }, "2026-07-21", ["too_short"]],
    ["a question is open", { ...notice, openObjections: 2 }, "2026-07-21", ["open_objections"]],
    ["everything at once", { ...notice, to: "2026-07-15", postedOn: null, openObjections: 1 }, "2026-07-15", ["not_posted", "too_short", "running", "open_objections"]],
  ])("%s", (_name, given, today, expected) => {
    const found = obstaclesToConclude(given, today, counting);
    expect(found).toEqual(expected);
    for (const obstacle of found) expect(publicityObstacles[obstacle].zh).toMatch(/请/);
  });

  const outcome = { period: { from: "2026-07-13", to: "2026-07-20" }, place: "石桥社区公开栏", objections: 0, openObjections: 0, handling: "", witness: "武谷泉" };

  test("says the fields of the paper in order", () => {
    expect(publicityResultText(outcome)).toEqual({
      title: "公示结果说明",
      rows: [
        { label: "公示起止", text: "2026年7月13日至2026年7月20日" },
        { label: "公示地点", text: "石桥社区公开栏" },
        { label: "异议件数", text: "0 件" },
        { label: "处理意见", text: "无" },
        { label: "见证人", text: "武谷泉" },
      ],
      conclusion: "公示期满，没有收到异议。",
    });
  });

  test("“没有收到异议” is said exactly when there was none", () => {
    fc.assert(fc.property(fc.nat(9), fc.nat(9), (received, open) => {
      const openObjections = Math.min(open, received);
      const { conclusion } = publicityResultText({ ...outcome, objections: received, openObjections, handling: "已核实" });
      expect(conclusion.includes("没有收到异议")).toBe(received === 0);
      expect(conclusion.includes("待定")).toBe(openObjections > 0);
      expect(conclusion.includes("均已答复")).toBe(received > 0 && openObjections === 0);
    }));
  });
});
