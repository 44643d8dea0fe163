import fc from "fast-check";
import { expect, test } from "vitest";
import { branchStatuses, mayBecome, termEnd, type BranchStatus } from "@/domain/organization/branch-status";
import { readResults } from "@/domain/organization/results";
import { candidatesNeeded, electionObstacles, hasQuorum, isElected } from "@/domain/organization/rules/election";
import { reelectionStep } from "@/domain/organization/reelection";

test("quorum is four fifths in whole numbers", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (due, present) => hasQuorum(present, due) === present >= Math.ceil((due * 4) / 5)));
  expect(hasQuorum(0, 0)).toBe(false);
});

test("elected is more than half of those present", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (present, approve) => isElected(approve, present) === approve >= Math.floor(present / 2) + 1));
});

test.each([[1, 2], [3, 4], [5, 6], [6, 8], [10, 12]])("%i seats need %i candidates", (seats, needed) => expect(candidatesNeeded(seats)).toBe(needed));

test("every obstacle is named with its figures", () => {
  const elected = [{ name: "甲", position: "secretary" as const, approve: 15, mayBeElected: true }, { name: "乙", position: "secretary" as const, approve: 20, mayBeElected: false }];
  const voters = { all: 44, mayBeLeftOut: 4 };
  expect(electionObstacles({ dueVoters: 40, presentVoters: 31, seats: 1, elected, voters }).join("")).toMatch(/至少要到 32 人.*至少 16 票：甲 15 票.*乙不在.*当选 2 人多于应选 1 人.*书记只能有一名/);
  expect(electionObstacles({ dueVoters: 40, presentVoters: 32, seats: 8, elected: [], voters })).toEqual(["应选 8 人，支部委员会最多 7 人（ORG-05）。"]);
  expect(electionObstacles({ dueVoters: 40, presentVoters: 32, seats: 5, elected: [{ name: "甲", position: "secretary", approve: 17, mayBeElected: true }], voters })).toEqual([]);
});

test.each([[45, "多于当天名册上有选举权的正式党员 44 人"], [44, ""], [40, ""], [39, "应到至少 40 人"], [20, "应到至少 40 人"]])("the roster bounds who was due: %i", (dueVoters, says) => {
  const said = electionObstacles({ dueVoters, presentVoters: dueVoters, seats: 5, elected: [], voters: { all: 44, mayBeLeftOut: 4 } }).join("");
  expect(says ? said.includes(says) : said === "").toBe(true);
});

test("results are read line by line, and what is not understood is said", () => {
  expect(readResults("张三 支部书记 42\n李四、组织委员、３０票\n").elected).toEqual([{ name: "张三", position: "secretary", approve: 42 }, { name: "李四", position: "org_commissioner", approve: 30 }]);
  expect(readResults("张三 村长 42\n李四 副书记\n王五 副书记 9\n王五 副书记 9").faults).toHaveLength(3);
});

test("terms end by category, unless set by hand", () => {
  expect(termEnd({ category: "rural", termStartedOn: "2024-02-29", termEndsOn: null })).toBe("2029-02-28");
  expect(termEnd({ category: "town_organ", termStartedOn: "2024-11-20", termEndsOn: null })).toBe("2027-11-20");
  expect(termEnd({ category: "rural", termStartedOn: "2024-11-20", termEndsOn: "2029-12-01" })).toBe("2029-12-01");
});

const reminders = { first: 180, second: 90, last: 30 };
test.each([["2026-05-23", null], ["2026-05-24", "first"], ["2026-08-22", "second"], ["2026-10-21", "last"], ["2026-11-20", "last"], ["2026-11-21", "over"]] as const)("on %s: %s", (today, step) => {
  expect(reelectionStep("2026-11-20", today, reminders)?.step ?? null).toBe(step);
});

test("nothing comes back from being merged or dissolved", () => {
  const all = Object.keys(branchStatuses) as BranchStatus[];
  for (const from of ["merged", "dissolved"] as const) expect(all.filter((to) => to !== from && mayBecome(from, to))).toEqual([]);
  expect(mayBecome("preparing", "active")).toBe(false);
});
