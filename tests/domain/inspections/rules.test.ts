import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInChecklist, itemsOf } from "@/domain/inspections/checklist";
import { draw, drawn, drawNumbers } from "@/domain/inspections/draw";
import { judgementIn } from "@/domain/inspections/facts-only";
import { gradeOfVisit } from "@/domain/inspections/grade";
import { readPlanLines } from "@/domain/inspections/plan";
import { readVisit } from "@/domain/inspections/read-visit";
import { recusalFaults, teamFaults } from "@/domain/inspections/recusal";
import { mergeable, sameQuarter, type VisitFact } from "@/domain/inspections/repeat";
import { defaultSettings } from "@/domain/settings";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const ids = Array.from({ length: 40 }, (_, i) => `qh${String(i + 1).padStart(3, "0")}`);

describe("the draw", () => {
  test("is the same for everybody, whatever the order of the list", () => {
    const seed = "审计链头 2026-08-31 #1 00 督查批次 2026-03";
    expect(drawn(seed, ids, 8, sha256)).toEqual(drawn(seed, ids.toReversed(), 8, sha256));
    expect(draw(seed, ["a", "b"], 1, sha256).map(({ key }) => key).toSorted()).toEqual([sha256(`${seed}\na`), sha256(`${seed}\nb`)].toSorted());
  });
  test("draws as many as asked, each once (property)", () => {
    fc.assert(fc.property(fc.string(), fc.nat(50), (seed, count) => {
      const chosen = drawn(seed, ids, count, sha256);
      expect(new Set(chosen).size).toBe(Math.min(count, ids.length));
      expect(drawNumbers(seed, 9, count, sha256).every((n) => n >= 1 && n <= 9)).toBe(true);
    }));
  });
  test("who is to be asked can be drawn again with nothing but the rule in words", () => {
    const seed = "种子\nqh007";
    const byHand = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"].map((no) => ({ no, key: sha256(`${seed}\n${no}`) })).sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, 4).map(({ no }) => Number(no)).sort((a, b) => a - b);
    expect(drawNumbers(seed, 12, 4, sha256)).toEqual(byHand);
    expect(drawNumbers(seed, 2, 5, sha256)).toEqual([1, 2]);
  });
  test("is fair enough: over many seeds nobody is left out or preferred", () => {
    const times = new Map<string, number>();
    for (let i = 0; i < 2000; i++) for (const id of drawn(`seed ${i}`, ids, 8, sha256)) times.set(id, (times.get(id) ?? 0) + 1);
    expect(Math.min(...times.values())).toBeGreaterThan(320); // 400 expected
    expect(Math.max(...times.values())).toBeLessThan(480);
  });
});

describe("teams and recusal", () => {
  const team = [{ accountId: "a", isLead: true }, { accountId: "b", isLead: false }];
  test("two people, one lead", () => {
    expect(teamFaults(team)).toEqual([]);
    expect(teamFaults([team[0]!])).toHaveLength(1);
    expect(teamFaults(team.map((one) => ({ ...one, isLead: true })))).toHaveLength(1);
    expect(teamFaults([])).toHaveLength(2);
  });
  test.each(["post", "member", "kinship", "liaison", "village"] as const)("%s keeps a lead away (INS-01, SOD-08)", (kind) => {
    expect(recusalFaults(team, [{ accountId: "a", kind }]).join()).toContain("组长");
    expect(recusalFaults([...team, { accountId: "c", isLead: false }], [{ accountId: "b", kind }])).toEqual([]);
    expect(recusalFaults(team, [{ accountId: "stranger", kind }])).toEqual([]);
  });
});

describe("INS-02", () => {
  const fact = (visitId: string, change: Partial<VisitFact> = {}): VisitFact => ({ visitId, inspectionId: visitId, branchId: "qh007", kind: "routine", state: "fed_back", visitedOn: "2026-07-02", ...change });
  const mine = { visitId: "x", inspectionId: "x", branchId: "qh007", kind: "routine" as const };
  test("one of a kind for a branch in a quarter", () => {
    expect(sameQuarter(mine, "2026-09-10", [fact("a")])).toHaveLength(1);
    for (const other of [fact("a", { kind: "special" }), fact("a", { branchId: "qh008" }), fact("a", { visitedOn: "2026-06-30" }), fact("a", { state: "planned", visitedOn: null }), fact("x")]) {
      expect(sameQuarter(mine, "2026-09-10", [other])).toEqual([]);
    }
  });
  test("visits that both lie ahead can be merged", () => {
    expect(mergeable(mine, [fact("a", { state: "planned", visitedOn: null })])).toHaveLength(1);
    expect(mergeable(mine, [fact("a")])).toEqual([]);
  });
});

test("the checklist has its 28 items, each asking about process and result", () => {
  const { items } = builtInChecklist;
  expect(items).toHaveLength(28);
  expect(new Set(items.map(({ code }) => code)).size).toBe(28);
  expect(items.every(({ code, process, outcome, verify }) => /^CK_[A-Z]\d$/.test(code) && process && outcome && verify)).toBe(true);
  expect(itemsOf(builtInChecklist, ["F", "S"]).map(({ code }) => code)).toEqual(["CK_F1", "CK_F2", "CK_F3", "CK_S1"]);
});

test.each([
  [[], "good"], [["improve", "improve", "ok", "na"], "good"], [["fail"], "fair"], [["improve", "improve", "improve"], "fair"],
  [Array(6).fill("improve"), "ordinary"], [Array(9).fill("improve"), "poor"],
] as const)("%j is %s", (given, grade) => expect(gradeOfVisit(given, defaultSettings())).toBe(grade));

test("a finding says what was seen, not what people are like", () => {
  expect(judgementIn("该支部书记素质低、不作为")).toContain("素质低");
  expect(judgementIn("8 月主题党日记录没有议定事项")).toBeNull();
});

test("plan lines say what is wrong with them", () => {
  expect(readPlanLines("3 | 例行督查 | 三季度例行 | 8 | 全部").lines[0]).toMatchObject({ quarter: 3, kind: "routine", branches: 8 });
  expect(readPlanLines("5 | 打分 |  | 0 | 没有这个组").faults).toHaveLength(5);
  expect(readPlanLines("").faults).toHaveLength(1);
});

describe("the one form of a visit", () => {
  const given = { visitedOn: "2026-09-10", methods: ["document", "onsite"], guidance: "每次会后三日内把议定事项写清楚", "verdict-CK_F1": "ok" };
  test("is read", () => expect(readVisit(given, ["CK_F1"], "2026-09-10")).toMatchObject({ errors: {}, value: { methods: ["document", "onsite"], items: [{ code: "CK_F1", verdict: "ok" }] } }));
  test.each([
    ["guidance", { guidance: "" }], ["visitedOn", { visitedOn: "2026-09-11" }], ["visitedOn", { visitedOn: "9月" }], ["methods", { methods: [] }], ["verdict-CK_F1", { "verdict-CK_F1": "" }],
    ["seen-CK_F1", { "verdict-CK_F1": "fail" }], ["papersReason", { papers: "会议照片" }], ["interview-0-answer", { "interview-0-asked": "上月议定了什么" }],
    ["guidance", { guidance: "请联系 13000000001 办理此事" }], ["finding-0-guidance", { "finding-0-description": "台账缺 7 月" }], ["finding-0-description", { "finding-0-description": "文书态度恶劣不负责任" }],
  ])("says what is wrong at %s", (field, change) => expect(Object.keys(readVisit({ ...given, ...change }, ["CK_F1"], "2026-09-10").errors)).toContain(field));
});
