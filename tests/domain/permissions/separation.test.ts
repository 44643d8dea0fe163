import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { addDays } from "@/domain/calendar/day";
import { isAdministrator, roleNames } from "@/domain/permissions/roles";
import { clash, clashing, overlap } from "@/domain/permissions/separation";

describe("SOD-01", () => {
  const role = fc.constantFrom(...roleNames);

  test.each([
    ["sysadmin", "secadmin", true],
    ["sysadmin", "auditor", true],
    ["secadmin", "auditor", true],
    ["sysadmin", "branch_clerk", true],
    ["auditor", "town_leader", true],
    ["secadmin", "secadmin", false],
    ["branch_clerk", "branch_secretary", false],
  ] as const)("%s and %s in one person: %s", (a, b, expected) => {
    expect(clash(a, b)).toBe(expected);
    expect(clash(b, a)).toBe(expected);
  });

  test("two different roles clash exactly when one of them is an administrator's", () => {
    fc.assert(fc.property(role, role, (a, b) => clash(a, b) === (a !== b && (isAdministrator(a) || isAdministrator(b)))));
  });
});

describe("overlap", () => {
  const base = "2026-01-01";
  const term = fc.record({ from: fc.nat(40), length: fc.option(fc.nat(20)) }).map(({ from, length }) => ({ from: addDays(base, from), to: length === null ? null : addDays(base, from + length) }));

  test("is what counting the days says", () => {
    fc.assert(fc.property(term, term, (a, b) => {
      const days = Array.from({ length: 70 }, (_, i) => addDays(base, i));
      const within = (t: typeof a, day: string) => t.from <= day && (t.to === null || day <= t.to);
      expect(overlap(a, b)).toBe(days.some((day) => within(a, day) && within(b, day)));
    }));
  });

  test("a term that ended the day before does not stand against the next", () => {
    const held = [{ role: "auditor" as const, from: "2026-01-01", to: "2026-06-30" }];
    expect(clashing(held, { role: "branch_clerk", from: "2026-07-01", to: null })).toEqual([]);
    expect(clashing(held, { role: "branch_clerk", from: "2026-06-30", to: null })).toEqual(["auditor"]);
  });
});
