import { describe, expect, test } from "vitest";
import { catalogVersions } from "@/domain/disclosure/catalog/versions";
import { disclosureDuties } from "@/domain/duties/disclosure-duties";
import type { CommunityBody } from "@/domain/duties/disclosing-body";
import { firstDaysToTurn, isTurnedOn } from "@/domain/duties/finance-switches";
import { defaultSettings } from "@/domain/settings";
import { calendar2026 } from "@/tests/calendar-2026";

test.each([
  ["2026-03-31", false], ["2026-04-01", true], ["2026-09-30", true], ["2026-10-01", false],
])("on %s it is %s", (day, on) => expect(isTurnedOn(false, [{ fromDay: "2026-10-01", value: false }, { fromDay: "2026-04-01", value: true }], day)).toBe(on));

test("of two decisions for one day the later one wins; before any, what the town was set up with", () => {
  const turned = [{ fromDay: "2026-04-01", value: true }, { fromDay: "2026-04-01", value: false }];
  expect([isTurnedOn(true, turned, "2026-03-31"), isTurnedOn(true, turned, "2026-04-01")]).toEqual([true, false]);
});

test("only quarters that have not begun", () => {
  expect(firstDaysToTurn("2026-10-12")).toEqual(["2027-01-01", "2027-04-01", "2027-07-01", "2027-10-01"]);
  expect(firstDaysToTurn("2026-12-31")[0]).toBe("2027-01-01");
  expect(firstDaysToTurn("2027-01-01")[0]).toBe("2027-04-01");
});

describe("duties follow the switch", () => {
  const village: CommunityBody = { kind: "community", id: "shiqiao", variant: "village", collectiveAccount: true, financeMonthly: false, goLiveOn: "2026-01-01" };
  const periods = (body: CommunityBody) => disclosureDuties({ catalogs: catalogVersions, bodies: [body], facts: [], events: [], exemptions: [], calendar: calendar2026, settings: defaultSettings(), today: "2026-12-31", from: "2026-01-01" })
    .filter(({ code }) => code === "F02").map(({ period }) => period).sort();

  test("months for a while, quarters again", () => {
    const financeMonthly = { first: false, turned: [{ fromDay: "2026-04-01", value: true }, { fromDay: "2026-07-01", value: false }] };
    expect(periods({ ...village, financeMonthly })).toEqual(["2026-04", "2026-05", "2026-06", "2026-Q1", "2026-Q3", "2026-Q4"]);
  });

  test("a town community that gives its collective account up owes no finance from then on", () => {
    const collectiveAccount = { first: true, turned: [{ fromDay: "2026-07-01", value: false }] };
    expect(periods({ ...village, variant: "residents", collectiveAccount })).toEqual(["2026-Q1", "2026-Q2"]);
  });
});
