import { expect, test } from "vitest";
import { attendsEnough, isToBeVisited } from "@/domain/meetings/leaders";

test.each<[number, number, boolean]>([[10, 8, true], [10, 7, false], [5, 4, true], [0, 0, true], [1, 0, false]])("of %i meetings %i attended: %s (MTG-19, 80 %%)", (due, present, enough) => {
  expect(attendsEnough({ due, present }, 80)).toBe(enough);
});

test.each<[string | null, boolean]>([["2026-07-14", false], ["2026-07-13", true], [null, true]])("somebody was there last on %s: to be visited %s", (lastOn, expected) => {
  expect(isToBeVisited(lastOn, "2026-10-12", 90)).toBe(expected);
});
