import { describe, expect, test } from "vitest";
import { isReviewDue, reviewDueOn } from "@/domain/permissions/grant-review";
import { sayScope, sayTerm, standingOf } from "@/domain/permissions/say-grant";

describe("half-yearly review (SOD-06)", () => {
  test.each([
    ["2026-04-12", 6, "2026-10-12", true],
    ["2026-04-13", 6, "2026-10-12", false],
    ["2025-08-31", 6, "2026-02-28", true],
    ["2026-10-12", 6, "2026-10-12", false],
  ] as const)("last looked at on %s, every %d months, on %s: %s", (last, months, today, due) => {
    expect(isReviewDue(last, months, today)).toBe(due);
    expect(reviewDueOn(last, months) <= today).toBe(due);
  });
});

describe("where a power stands", () => {
  const grant = { state: "confirmed" as const, fromDay: "2026-10-01", toDay: "2026-10-31" };
  test.each([
    ["2026-09-30", "coming"],
    ["2026-10-01", "holds"],
    ["2026-10-31", "holds"],
    ["2026-11-01", "expired"],
  ])("on %s it is %s", (today, standing) => expect(standingOf(grant, today)).toBe(standing));

  test("what is not confirmed never holds", () => {
    for (const state of ["proposed", "rejected", "ended"] as const) expect(standingOf({ ...grant, state }, "2026-10-12")).toBe(state);
  });

  test("in words", () => {
    expect(sayTerm(grant)).toBe("2026年10月1日到2026年10月31日");
    expect(sayTerm({ ...grant, toDay: null })).toBe("2026年10月1日起，长期");
    expect(sayScope("community", "shiqiao", new Map([["shiqiao", "石桥社区"]]))).toBe("社区：石桥社区");
  });
});
