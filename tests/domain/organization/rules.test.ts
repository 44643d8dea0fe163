/** ORG-01 … ORG-18 on the edges of handbook §1.4 and §14.4. */
import { describe, expect, test } from "vitest";
import type { BranchFacts, ElectionFacts } from "@/domain/organization/rules/facts";
import { healthOf, orgRules, rulesByHand } from "@/domain/organization/rules/health";
import type { Level } from "@/domain/organization/rules/rule";

const election: ElectionFacts = { dueOn: "2026-11-20", meetingOn: "2026-10-10", dueVoters: 40, presentVoters: 32, candidates: 6, seats: 5, elected: [{ name: "甲", approve: 17, mayBeElected: true }], approvedOn: null, delayDocumentNo: "" };

/** A rural branch in order, in the middle of its term. */
const sound: BranchFacts = {
  today: "2026-10-12", category: "rural", kind: "ordinary", coveredUnits: 1, full: 40, probationary: 1, hasCommittee: true, committee: 5, secretaries: 1, deputies: 1,
  groups: [{ name: "第一党小组", members: 20, full: 19, leaderIsFull: true }], termStartedOn: "2024-11-20", termEndsOn: null, termReason: "", election: null, supervision: null,
  doublePlaces: 0, establishedOn: "2011-07-01", lastJoinedOn: "2025-07-01", reminders: { first: 180, second: 90, last: 30 },
};

const found = (change: Partial<BranchFacts>) => healthOf({ ...sound, ...change }).map(({ id, level }) => `${id} ${level}`);

test("the table is whole and every rule says its source", () => {
  expect(orgRules.map(({ id }) => id)).toEqual(Array.from({ length: 18 }, (_, i) => `ORG-${String(i + 1).padStart(2, "0")}`));
  expect(orgRules.every(({ source }) => /【.+】/.test(source))).toBe(true);
  expect(rulesByHand.map(({ id }) => id)).toEqual(["ORG-15", "ORG-16"]);
});

test("a branch in order has nothing to mend", () => expect(found({})).toEqual([]));

const small = { hasCommittee: false, committee: 1, secretaries: 1, deputies: 0, groups: [] };
const cases: [string, Partial<BranchFacts>, string[]][] = [
  ["QH040: exactly 3 full members", { ...small, kind: "mobile", category: "community", full: 3, probationary: 0 }, []],
  ["2 full members", { ...small, full: 2, probationary: 0 }, ["ORG-01 warn"]],
  ["2 full members of a joint branch", { ...small, kind: "joint", category: "non_public_enterprise", full: 2, probationary: 0 }, []],
  ["no roster yet: one hint instead of many", { full: 0, probationary: 0, hasCommittee: false, committee: 0, groups: [{ name: "第一党小组", members: 0, full: 0, leaderIsFull: null }] }, ["ORG-01 warn"]],
  ["QH019: exactly 50", { full: 49, probationary: 1 }, []],
  ["QH038: 52", { full: 51, probationary: 1 }, ["ORG-02 warn"]],
  ["5 units", { kind: "joint", coveredUnits: 5 }, []],
  ["6 units", { kind: "joint", coveredUnits: 6 }, ["ORG-03 warn"]],
  ["QH028: 6 full, no committee", { ...small, category: "non_public_enterprise", full: 6, probationary: 0 }, []],
  ["7 full, no committee", { ...small, full: 7, probationary: 0 }, ["ORG-04 warn"]],
  ["committee of 3", { committee: 3 }, []],
  ["committee of 2", { committee: 2 }, ["ORG-05 warn"]],
  ["committee of 6", { committee: 6 }, ["ORG-05 warn"]],
  ["committee of 7", { committee: 7 }, ["ORG-05 warn"]],
  ["committee of 8", { committee: 8 }, ["ORG-05 block"]],
  ["6 full with a committee", { full: 6, probationary: 0, committee: 3 }, ["ORG-06 warn"]],
  ["6 full, two deputies", { ...small, full: 6, probationary: 0, committee: 3, deputies: 2 }, ["ORG-06 warn"]],
  ["term changed with a reason", { termEndsOn: "2029-12-20", termReason: "镇党委同意", election: null }, ["ORG-09 warn", "ORG-07 info"]],
  ["term changed without a reason", { termEndsOn: "2029-10-20" }, ["ORG-07 warn"]],
  ["181 days before the end", { today: "2029-05-23" , lastJoinedOn: "2028-07-01" }, []],
  ["180 days before the end", { today: "2029-05-24", lastJoinedOn: "2028-07-01" }, ["ORG-08 info"]],
  ["90 days before the end", { today: "2029-08-22", lastJoinedOn: "2028-07-01" }, ["ORG-08 warn"]],
  ["over", { today: "2029-11-21", lastJoinedOn: "2028-07-01" }, ["ORG-08 warn"]],
  ["over, delay approved", { today: "2029-11-21", lastJoinedOn: "2028-07-01", election: { ...election, meetingOn: null, dueOn: "2029-11-20", delayDocumentNo: "清党〔2029〕3号" } }, ["ORG-08 info"]],
  ["no quorum: 31 of 40", { election: { ...election, presentVoters: 31 } }, ["ORG-10 block"]],
  ["quorum: 32 of 40", { election }, []],
  ["5 candidates for 5 seats", { election: { ...election, candidates: 5 } }, ["ORG-11 warn"]],
  ["half is no majority", { election: { ...election, elected: [{ name: "甲", approve: 16, mayBeElected: true }] } }, ["ORG-12 block"]],
  ["no full member", { election: { ...election, elected: [{ name: "甲", approve: 30, mayBeElected: false }] } }, ["ORG-13 block"]],
  ["held more than a year late", { election: { ...election, meetingOn: "2027-11-21", delayDocumentNo: "文" } }, ["ORG-09 warn"]],
  ["held late without document", { election: { ...election, meetingOn: "2026-12-20" } }, ["ORG-09 warn"]],
  ["group of 2", { groups: [{ name: "第一党小组", members: 2, full: 2, leaderIsFull: true }] }, ["ORG-14 warn"]],
  ["group led by a probationary member", { groups: [{ name: "第一党小组", members: 9, full: 8, leaderIsFull: false }] }, ["ORG-14 warn"]],
  ["the chair is the secretary", { supervision: { chairIsSecretary: true, alsoInAccounts: [], alsoInCommittee: [] } }, ["ORG-15 warn"]],
  ["a supervisor keeps the accounts", { supervision: { chairIsSecretary: false, alsoInAccounts: ["甲"], alsoInCommittee: [] } }, ["ORG-15 block"]],
  ["two places", { doublePlaces: 1 }, ["ORG-17 block"]],
  ["three years without a new member", { lastJoinedOn: "2023-10-12" }, ["ORG-18 info"]],
  ["one day less", { lastJoinedOn: "2023-10-13" }, []],
  ["no village", { category: "town_organ", lastJoinedOn: "2015-01-01" }, []],
];

describe("edges", () => test.each(cases)("%s", (_title, change, expected) => expect(found(change)).toEqual(expected)));

test("the gravest comes first", () => {
  const order: Level[] = healthOf({ ...sound, committee: 8, coveredUnits: 9, lastJoinedOn: "2020-01-01" }).map(({ level }) => level);
  expect(order).toEqual(["block", "warn", "info"]);
});
