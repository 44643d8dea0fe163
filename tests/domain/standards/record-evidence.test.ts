/** What records suggest about an item: with a reason, and nothing where nobody knows. */
import { describe, expect, test } from "vitest";
import type { HealthLine } from "@/domain/organization/rules/health";
import { healthEvidence, leaderEvidence, mobileEvidence, questionEvidence, rosterEvidence, studyEvidence, talkEvidence } from "@/domain/standards/record-evidence";

const line = (id: HealthLine["id"], level: HealthLine["level"]): HealthLine => ({ id, level, why: `${id} 的情况`, next: "", says: "", source: "" });

describe("the health list", () => {
  const rules = ["ORG-04", "ORG-05"];
  test.each<[string, HealthLine[], string]>([
    ["nothing found", [], "full"],
    ["a hint changes nothing", [line("ORG-04", "info")], "full"],
    ["what should be mended", [line("ORG-05", "warn")], "half"],
    ["what must be mended", [line("ORG-05", "warn"), line("ORG-04", "block")], "none"],
    ["what belongs to another item", [line("ORG-08", "block")], "full"],
  ])("%s", (_says, lines, suggestion) => expect(healthEvidence(lines, rules).suggestion).toBe(suggestion));

  test("says why", () => expect(healthEvidence([line("ORG-05", "warn")], rules).reason).toBe("ORG-05 的情况"));
});

describe("the roster's changes", () => {
  test("entered within thirty days, the last day included", () => {
    const changes = [{ on: "2026-03-01", enteredOn: "2026-03-31" }, { on: "2026-03-01", enteredOn: "2026-04-01" }];
    expect(rosterEvidence(changes, 30)).toEqual({ suggestion: "half", reason: "名册变更 2 条，其中 30 日内登记 1 条" });
    expect(rosterEvidence(changes.slice(0, 1), 30).suggestion).toBe("full");
    expect(rosterEvidence(changes.slice(1), 30).suggestion).toBe("none");
  });
  test("no change is no merit", () => expect(rosterEvidence([], 30).suggestion).toBeNull());
});

describe("members who live elsewhere", () => {
  const away = { place: "省城", contactName: "牛耘嘉", outOn: "2026-01-01", lastContactOn: "2026-07-14" };
  test.each([
    ["in touch on the ninetieth day", [away], "full"],
    ["a day later", [{ ...away, lastContactOn: "2026-07-13" }], "none"],
    ["nobody knows where", [away, { ...away, place: "" }], "half"],
    ["never spoken to since he left", [{ ...away, lastContactOn: null }], "none"],
    ["nobody is away", [], null],
  ])("%s", (_says, people, suggestion) => expect(mobileEvidence(people, "2026-10-12", 90).suggestion).toBe(suggestion));
});

test("hours of study suggest nothing before the year is over", () => {
  const people = [{ total: 40, target: 32 }, { total: 31.5, target: 32 }];
  expect(studyEvidence(people, false)).toEqual({ suggestion: null, reason: "2 人中学时已够 1 人（到今天为止，年底再看）" });
  expect(studyEvidence(people, true).suggestion).toBe("half");
  expect(studyEvidence(people.slice(0, 1), true).suggestion).toBe("full");
});

test("what villagers asked: an overdue one counts, silence is no merit", () => {
  expect(questionEvidence({ received: 0, open: 0, late: 0 }).suggestion).toBeNull();
  expect(questionEvidence({ received: 4, open: 1, late: 0 }).suggestion).toBe("full");
  expect(questionEvidence({ received: 4, open: 2, late: 2 }).suggestion).toBe("half");
  expect(questionEvidence({ received: 4, open: 3, late: 3 }).suggestion).toBe("none");
});

describe("talks (C8)", () => {
  const [some, all, over, committee] = [{ members: 9, left: 4 }, { members: 9, left: 0 }, true, true];
  const marked = (relations: Parameters<typeof talkEvidence>[0], reached: typeof some, hasCommittee = committee, isOver = over) => talkEvidence(relations, reached, { hasCommittee, isOver });
  const every = ["committee_committee", "committee_member", "member_member"] as const;

  test("none is no merit", () => expect(marked([], some).suggestion).toBeNull());
  test("every relation and every member is full", () => expect(marked(every, all)).toEqual({ suggestion: "full", reason: "谈心谈话：支委之间 1 次，支委与党员 1 次，党员之间 1 次；9 名党员中 9 名谈到" }));
  test("a relation is missing, or a member", () => expect([marked(every.slice(1), all).suggestion, marked(every, some).suggestion]).toEqual(["half", "half"]));
  test("one talk of the year is not the whole", () => expect(marked(["member_member"], some).suggestion).toBe("none"));
  test("without a committee the members count alone", () => expect([marked(["member_member"], all, false).suggestion, marked(["member_member"], some, false).suggestion]).toEqual(["full", "none"]));
  test("before the year is over it is too early for less", () => expect([marked(every, some, true, false).suggestion, marked(every, all, true, false).suggestion]).toEqual([null, "full"]));
});

test("how often somebody from the town came is said and suggests nothing", () => {
  expect(leaderEvidence([])).toEqual({ suggestion: null, reason: "这一年没有镇里同志参加的会议记录" });
  expect(leaderEvidence(["2026-09-18", "2026-02-01"])).toEqual({ suggestion: null, reason: "镇里同志列席或参加双重组织生活 2 次，最近 2026年9月18日" });
});
