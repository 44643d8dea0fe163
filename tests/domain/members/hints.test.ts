import { describe, expect, test } from "vitest";
import { hintsFor, unexplainedAbsences, type HintFacts } from "@/domain/members/hints";
import type { AttendanceKind } from "@/domain/meetings/attendance";
import { nextStages, nextStatuses } from "@/domain/members/steps";

const limits = { lostMonths: 6, removalYears: 2, contactDays: 90, absentMonths: 6 };
const facts: HintFacts = { stage: "full", status: "normal", statusSince: "2000-01-01", joinedOn: "2000-01-01", confirmedOn: "2001-01-01", mobile: null, openTransfer: null, absences: null };
const away = { outOn: "2026-01-01", place: "省城", contactMemberId: "m", lastContactOn: "2026-09-01" };
const rulesOf = (more: Partial<HintFacts>, today = "2026-10-12") => hintsFor({ ...facts, ...more }, today, limits).map(({ rule }) => rule);

describe("hints, never decisions", () => {
  test.each<[string, Partial<HintFacts>, string, string[]]>([
    ["nothing stands out", {}, "2026-10-12", []],
    ["lost for five months and 30 days", { status: "lost_contact", statusSince: "2026-04-13" }, "2026-10-12", []],
    ["lost for six months", { status: "lost_contact", statusSince: "2026-04-12" }, "2026-10-12", ["MBR-01"]],
    ["lost since the 31st of August: the last day of February", { status: "lost_contact", statusSince: "2025-08-31" }, "2026-02-28", ["MBR-01"]],
    ["suspended for two years", { status: "suspended", statusSince: "2024-10-12" }, "2026-10-12", ["MBR-01"]],
    ["suspended on a leap day", { status: "suspended", statusSince: "2024-02-29" }, "2026-02-28", ["MBR-01"]],
    ["away, in touch", { mobile: away }, "2026-10-12", []],
    ["away, 90 days since the last talk", { mobile: { ...away, lastContactOn: "2026-07-14" } }, "2026-10-12", []],
    ["away, 91 days since the last talk", { mobile: { ...away, lastContactOn: "2026-07-13" } }, "2026-10-12", ["MBR-04"]],
    ["away, nobody calls, nobody knows where", { mobile: { outOn: "2026-01-01", place: "", contactMemberId: null, lastContactOn: null } }, "2026-10-12", ["MBR-03", "MBR-04"]],
    ["candidate for a year", { stage: "probationary", joinedOn: "2025-10-12", confirmedOn: null }, "2026-10-12", ["§7.3"]],
    ["silent for six months", { absences: { since: "2026-04-12", times: 9 } }, "2026-10-12", ["MTG-20"]],
    ["silent for a day less", { absences: { since: "2026-04-13", times: 9 } }, "2026-10-12", []],
    ["letter valid today", { openTransfer: { validUntil: "2026-10-12" } }, "2026-10-12", []],
    ["letter out of date", { openTransfer: { validUntil: "2026-10-11" } }, "2026-10-12", ["TRF-01"]],
  ])("%s", (_says, more, today, rules) => expect(rulesOf(more, today)).toEqual(rules));
});

describe("absences in a row (MTG-20)", () => {
  const mark = (kind: AttendanceKind, heldOn: string) => ({ kind, heldOn });
  test.each<[string, { heldOn: string; kind: AttendanceKind }[], ReturnType<typeof unexplainedAbsences>]>([
    ["none", [], null],
    ["the last one was attended", [mark("on_site", "2026-10-05"), mark("absent", "2026-09-05")], null],
    ["a leave ends the run", [mark("absent", "2026-10-05"), mark("absent", "2026-09-05"), mark("leave", "2026-08-05"), mark("absent", "2026-07-05")], { since: "2026-09-05", times: 2 }],
    ["all of them", [mark("absent", "2026-10-05"), mark("absent", "2026-03-05")], { since: "2026-03-05", times: 2 }],
  ])("%s", (_says, marks, expected) => expect(unexplainedAbsences(marks)).toEqual(expected));
});

describe("steps", () => {
  test("stages go one by one", () => {
    expect(nextStages.applicant).toEqual(["activist"]);
    expect(nextStages.full).toEqual([]);
  });
  test("death is final; a transfer is no choice; only candidates lose a candidacy", () => {
    expect(nextStatuses("full", "deceased")).toEqual([]);
    expect(nextStatuses("full", "normal")).not.toContain("transferred_out");
    expect(nextStatuses("full", "normal")).not.toContain("cancelled_probationary");
    expect(nextStatuses("probationary", "normal")).toContain("cancelled_probationary");
    expect(nextStatuses("applicant", "normal")).toEqual(["withdrew", "deceased"]);
  });
});
