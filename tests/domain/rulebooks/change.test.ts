import { expect, test } from "vitest";
import { differences, firstDayFault, inOrder } from "@/domain/rulebooks/change";

test("changes hold by day, of one day the later approval last", () => {
  const change = (fromDay: string, decidedAt: string) => ({ fromDay, decidedAt });
  const given = [change("2027-01-01", "2026-10-12T01:00:00Z"), change("2026-11-01", "2026-10-20T01:00:00Z"), change("2026-11-01", "2026-10-13T01:00:00Z")];
  expect(inOrder(given)).toEqual([given[2], given[1], given[0]]);
});

test.each<[string, string | null, RegExp | null]>([
  ["2026-10-12", null, null],
  ["2026-10-11", null, /已经过去/],
  ["2026-12-31", "2027-01-01", /不能早于那一天/],
  ["2027-01-01", "2027-01-01", null],
])("from %s after %s", (fromDay, lastApproved, fault) => {
  const found = firstDayFault(fromDay, "2026-10-12", lastApproved);
  if (fault) expect(found).toMatch(fault);
  else expect(found).toBeNull();
});

test("only what differs, in the order of the newer, with what only one side has", () => {
  expect(differences([["名称", "甲"], ["频次", "按季"], ["旧", "有"]], [["名称", "甲"], ["频次", "每半年"], ["新", "有"]])).toEqual([
    { name: "频次", before: "按季", after: "每半年" }, { name: "新", before: "", after: "有" }, { name: "旧", before: "有", after: "" },
  ]);
});
