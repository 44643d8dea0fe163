import { describe, expect, test } from "vitest";
import { bandOf, reportBy } from "@/domain/meetings/clocks";
import { decisionStateNames, decisionSteps, nextDecisionState, sayDecisionDue } from "@/domain/meetings/decisions";
import { emptyExtras, extraFields, missingExtras, parseExtras, readExtras } from "@/domain/meetings/extras";
import { kindsFor, meetingKindNames, rollOf } from "@/domain/meetings/kinds";
import { meetingStateNames, meetingStepNames, meetingSteps, nextMeetingState } from "@/domain/meetings/lifecycle";
import { reviewDoubts } from "@/domain/meetings/review";
import { relationOf } from "@/domain/meetings/talks";
import { daysOffThemeDay, themeDayIn } from "@/domain/meetings/theme-day";
import { defaultSettings } from "@/domain/settings";
import { calendar2026 } from "../../calendar-2026";

describe("the lifecycle (handbook §2.3)", () => {
  const allowed = ["held submit submitted", "returned submit submitted", "submitted confirm confirmed", "submitted return returned", "confirmed return_filing returned", "confirmed file filed", "filed archive archived", "held cancel cancelled", "returned cancel cancelled"];
  test("these steps and no others", () => {
    const found = meetingStateNames.flatMap((state) => meetingStepNames.flatMap((step) => (nextMeetingState(state, step) ? [`${state} ${step} ${meetingSteps[step].to}`] : [])));
    expect(found.sort()).toEqual(allowed.sort());
  });

  test("a decision is done only after somebody looked", () => {
    const into = decisionStateNames.flatMap((state) => (Object.keys(decisionSteps) as (keyof typeof decisionSteps)[]).filter((step) => nextDecisionState(state, step) === "done").map((step) => `${state} ${step}`));
    expect(into).toEqual(["reported verify"]);
    expect(sayDecisionDue({ state: "open", dueOn: "2026-10-10" }, "2026-10-12")).toBe("超期 2 天");
    expect(sayDecisionDue({ state: "done", dueOn: "2026-10-10" }, "2026-10-12")).toBe("");
  });
});

describe("two clocks (MTG-13, ruling 19)", () => {
  // National Day 2026: 1–7 October free, 10 October worked.
  const cases: [held: string, recorded: string, band: string][] = [
    ["2026-10-09", "2026-10-09", "on_the_day"],
    ["2026-10-09", "2026-10-13", "within"], // Saturday 10th is worked, so the 13th is the third working day
    ["2026-10-09", "2026-10-14", "late"],
    ["2026-09-30", "2026-10-10", "within"],
    ["2026-09-11", "2026-10-11", "late"],
    ["2026-09-11", "2026-10-12", "made_up"],
  ];
  test.each(cases)("held %s, recorded %s: %s", (held, recorded, band) => {
    expect(bandOf(held, recorded, calendar2026, defaultSettings())).toBe(band);
  });
  test("report by the third working day", () => expect(reportBy("2026-09-30", calendar2026, defaultSettings())).toBe("2026-10-10"));
});

describe("the table of kinds", () => {
  test("what a branch holds", () => {
    expect(kindsFor({ hasCommittee: false, groups: 0, village: false })).not.toContain("committee_meeting");
    expect(kindsFor({ hasCommittee: true, groups: 2, village: true })).toEqual(meetingKindNames);
  });
  test("the widest roll of a combined event", () => {
    expect(rollOf(["committee_meeting", "theme_day"])).toBe("branch");
    expect(rollOf(["villager_rep_meeting"])).toBe("outside");
  });
  test.each(meetingKindNames)("%s: empty extras are read back, and each needed field is missed", (kind) => {
    expect(parseExtras(kind, emptyExtras(kind))).toEqual(emptyExtras(kind));
    expect(parseExtras(kind, null)).toEqual(emptyExtras(kind));
    expect(missingExtras(kind, emptyExtras(kind)).length).toBe(Object.values(extraFields[kind]).filter((field) => "need" in field && field.need).length);
  });
  test("a form is read, and what is wrong is named", () => {
    const sent: Record<string, string | string[]> = { segments: ["study", "volunteer"], themeSettledOn: "2026-09-28", followups: "清淤\n\n 植树 ", hours: "2", setting: "practice" };
    expect(readExtras("theme_day", (name) => sent[name])).toEqual({ value: { segments: ["study", "volunteer"], themeSettledOn: "2026-09-28", followups: ["清淤", "植树"], hours: 2, setting: "practice" }, errors: {} });
    expect(Object.keys(readExtras("theme_day", (name) => ({ segments: "dance", themeSettledOn: "2026-02-30", hours: "99" })[name]).errors)).toEqual(["segments", "themeSettledOn", "hours"]);
  });
});

describe("the rest", () => {
  test("the theme day of a short month is its last day", () => {
    expect(themeDayIn("2026-02", 31)).toBe("2026-02-28");
    expect(themeDayIn("2028-02", 31)).toBe("2028-02-29");
    expect(daysOffThemeDay("2026-10-13", 5)).toBe(8);
  });
  const counts = { excellent: 10, qualified: 20, basic: 0, unqualified: 0, full: 30, probationary: 1, facts: 0 };
  test.each([
    ["a third of 31 is 10", counts, "all", []],
    ["11 is more than a third", { ...counts, excellent: 11, qualified: 19 }, "all", ["REV-01"]],
    ["more grades than full members", { ...counts, qualified: 21 }, "all", ["REV-02"]],
    ["an unqualified one needs facts", { ...counts, qualified: 19, unqualified: 1 }, "full", ["REV-03"]],
  ] as const)("%s", (_name, given, base, rules) => {
    expect(reviewDoubts(given, base).map(({ rule }) => rule)).toEqual(rules);
  });
  test("whose talk it is follows from the committee", () => expect([relationOf(true, true), relationOf(true, false), relationOf(false, false)]).toEqual(["committee_committee", "committee_member", "member_member"]));
});
