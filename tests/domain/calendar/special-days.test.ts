import { describe, expect, test } from "vitest";
import { specialDaysIn } from "@/domain/calendar/special-days";

describe("special days", () => {
  test.each([
    ["free", "2027-10-01", "2027-10-07", ["2027-10-01", "2027-10-04", "2027-10-05", "2027-10-06", "2027-10-07"]],
    ["worked", "2027-10-09", "2027-10-10", ["2027-10-09", "2027-10-10"]],
    ["worked", "2027-10-08", "2027-10-09", ["2027-10-09"]],
  ] as const)("%s from %s to %s", (kind, from, to, days) => expect(specialDaysIn(kind, from, to)).toEqual({ days }));

  test.each([
    ["free", "2027-10-09", "2027-10-10", "周末"],
    ["worked", "2027-10-11", "2027-10-12", "周一到周五"],
    ["free", "2027-10-08", "2027-10-07", "早于"],
    ["free", "2026-10-01", "2027-10-07", "一次最多"],
  ] as const)("%s from %s to %s is refused", (kind, from, to, word) => expect((specialDaysIn(kind, from, to) as { fault: string }).fault).toContain(word));
});
