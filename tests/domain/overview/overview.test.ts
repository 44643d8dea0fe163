import { describe, expect, test } from "vitest";
import type { DutyState } from "@/domain/duties/duty";
import { areaCodes, unplacedLife, type AreaCode, type CellState } from "@/domain/overview/areas";
import { findingChart, monthChart } from "@/domain/overview/charts";
import type { TownFacts } from "@/domain/overview/facts";
import { branchesByState, gridOf, overdueByHands } from "@/domain/overview/grid";
import { overviewItems } from "@/domain/overview/items";
import { figureOf, metricCodes, metricRows, metrics, sayDefinition, sayFigure, type MetricCode } from "@/domain/overview/metrics";
import { byCause, comesAgain } from "@/domain/overview/repeats";
import { rowsFor } from "@/domain/overview/rows";
import { branchOf, dutyOf, findingOf, townOf } from "./told";

const stateIn = (facts: TownFacts, area: AreaCode, branchId = "a"): CellState => gridOf(facts, overviewItems(facts)).find(({ branch }) => branch.id === branchId)!.cells[area].state;

describe("cells", () => {
  test("what nobody knows is unknown, never done and never zero; what is not owed is not owed", () => {
    const facts = townOf();
    expect(areaCodes.map((area) => [area, stateIn(facts, area)])).toEqual([
      ["meetings", "none"], ["theme_day", "none"], ["life_meeting", "none"], ["democracy", "none"], ["decisions", "unknown"], ["party", "none"], ["village", "none"], ["finance", "none"], ["questions", "none"],
      ["rectification", "unknown"], ["standards", "unknown"], ["team", "done"],
    ]);
  });

  test("a year before the site was in use is unknown, not \"not owed\"; what came after it does not stand in it; posts are today's", () => {
    const question = { id: "q", communityId: "shiqiao", state: "accepted" as const, level: "village" as const, dueOn: "2026-10-01", receivedOn: "2026-09-20" };
    const facts = townOf({ year: "2025", branches: [branchOf("a", { communityId: "shiqiao", leadsCommunity: true })], findings: [findingOf("f", { state: "reopened", round: 2 })], questions: [question] });
    expect(Object.fromEntries(areaCodes.map((area) => [area, stateIn(facts, area)]))).toMatchObject({ meetings: "unknown", party: "unknown", finance: "unknown", questions: "unknown", rectification: "unknown", standards: "unknown", team: "none" });
    expect(overviewItems(facts)).toEqual([]);
    expect(stateIn({ ...facts, year: "2027", today: "2027-02-01" }, "rectification")).toBe("problem"); // what is older and still open is carried along
  });

  test.each<[DutyState, number, CellState]>([
    ["overdue", -3, "overdue"], ["due_soon", 3, "due"], ["online_only", 3, "due"], ["online_only", -1, "overdue"], ["late", -1, "late"], ["made_up", -1, "late"], ["done_on_time", 0, "done"], ["exempt", 0, "none"], ["upcoming", 30, "upcoming"],
  ])("a duty that is %s (%i days) shows as %s", (state, days, shown) => expect(stateIn(townOf({ life: [dutyOf("MTG-04", { state, days })] }), "theme_day")).toBe(shown));

  test("the gravest state is shown, with how many there are of it", () => {
    const life = [dutyOf("MTG-04"), dutyOf("MTG-04", { key: "k2", dueOn: "2026-08-31" }), dutyOf("MTG-04", { key: "k3", state: "done_on_time" })];
    expect(gridOf(townOf(), overviewItems(townOf({ life })))[0]!.cells.theme_day).toEqual({ state: "overdue", n: 2, words: "" });
  });

  test("a cell leads to exactly the records that it counts, each saying what is still owed", () => {
    const disclosure = ["online_only" as const, "done_on_time" as const].map((state, i) => ({ ...dutyOf("F02", { key: `d${i}`, state, days: state === "online_only" ? -89 : 0 }), family: "disclosure", kind: "finance", itemTitle: "收支公开", ownerName: "a", event: null }) as unknown as TownFacts["disclosure"][number]);
    const facts = townOf({ disclosure });
    const cell = gridOf(facts, overviewItems(facts))[0]!.cells.finance;
    expect(cell).toMatchObject({ state: "overdue", n: 1 });
    expect(rowsFor({ of: "cell", branchId: "a", area: "finance", state: cell.state }, facts)).toMatchObject([{ key: "d0", words: "仅网上公开，公开栏超期 89 天没有张贴" }]);
    expect(rowsFor({ of: "cell", branchId: "a", area: "finance", state: null }, facts)).toHaveLength(2);
  });

  test("what comes back is a problem, what is late is overdue, what was looked at without finding anything is done", () => {
    expect(stateIn(townOf({ findings: [findingOf("f", { state: "reopened", round: 2 })] }), "rectification")).toBe("problem");
    expect(stateIn(townOf({ findings: [findingOf("f", { dueOn: "2026-10-01" })] }), "rectification")).toBe("overdue");
    const noPlan = townOf({ findings: [findingOf("f", { state: "noticed" })] }); // its plan was due on 11 September, the rest in November
    expect(rowsFor({ of: "hands", hands: "支部", area: "rectification" }, noPlan)).toMatchObject([{ words: "已通知，等整改方案，整改方案超期 31 天没有报" }]);
    expect(stateIn(townOf({ visits: [{ id: "v", branchId: "a", title: "例行", visitedOn: "2026-09-02", guidance: "" }] }), "rectification")).toBe("done");
  });

  test("branches stand by code, whatever their state", () => {
    const branches = [branchOf("c"), branchOf("a"), branchOf("b")];
    expect(gridOf(townOf({ branches }), overviewItems(townOf({ branches, life: [dutyOf("MTG-04", { branchId: "c" })] }))).map(({ branch }) => branch.code)).toEqual(["A", "B", "C"]);
  });

  test("a community's duties stand with the branch that speaks for it", () => {
    const question = { id: "q", communityId: "shiqiao", state: "accepted" as const, level: "village" as const, dueOn: "2026-10-01", receivedOn: "2026-09-20" };
    const facts = townOf({ branches: [branchOf("a", { communityId: "shiqiao" }), branchOf("b", { communityId: "shiqiao", leadsCommunity: true })], questions: [question] });
    expect([stateIn(facts, "questions", "a"), stateIn(facts, "questions", "b")]).toEqual(["none", "overdue"]);
  });

  test("every rule of organizational life has its area, and counts by area add up to the branches", () => {
    expect(unplacedLife).toEqual([]);
    const counts = branchesByState(gridOf(townOf(), overviewItems(townOf())));
    for (const area of areaCodes) expect(Object.values(counts[area]).reduce((a, b) => a + b)).toBe(2);
  });
});

test("what is overdue, by the post that has to act; the rows behind are the same", () => {
  const facts = townOf({ life: [dutyOf("MTG-04"), dutyOf("MTG-02", { key: "k2", waiting: ["m"], waitsFor: "secretary" })], findings: [findingOf("f", { dueOn: "2026-10-01" })] });
  expect(overdueByHands(overviewItems(facts))).toEqual([
    { hands: "支部", byArea: { rectification: 1 }, all: 1 }, { hands: "支部书记（确认记录）", byArea: { meetings: 1 }, all: 1 }, { hands: "支部（记录）", byArea: { theme_day: 1 }, all: 1 },
  ]);
  expect(rowsFor({ of: "hands", hands: "支部书记（确认记录）", area: "meetings" }, facts).map(({ key }) => key)).toEqual(["k2"]);
});

describe("problems that come again", () => {
  const all = [findingOf("old", { foundOn: "2025-10-01", inspectionId: "i0" }), findingOf("again"), findingOf("twin", { no: 2 }), findingOf("other", { branchId: "b" }), findingOf("named", { branchId: "b", category: "study", recurrenceOf: "other" })];

  test("the same kind in the same branch in an earlier inspection; two of one inspection do not repeat each other", () => expect([...comesAgain(all)].toSorted()).toEqual(["again", "named", "twin"]));
  test("seen from the earlier one", () => expect([...comesAgain(all, "later")].toSorted()).toEqual(["old", "other"]));
  test("by root cause, of the year only", () => {
    expect(byCause(all, "2026", ({ state }) => state === "rectifying")).toEqual([
      { cause: "understanding", all: 0, repeated: 0, cameBack: 0, open: 0 }, { cause: "ability", all: 0, repeated: 0, cameBack: 0, open: 0 },
      { cause: "mechanism", all: 4, repeated: 3, cameBack: 0, open: 4 }, { cause: "conditions", all: 0, repeated: 0, cameBack: 0, open: 0 }, { cause: "unnamed", all: 0, repeated: 0, cameBack: 0, open: 0 },
    ]);
  });
});

describe("metrics", () => {
  const closed = (id: string, change = {}) => findingOf(id, { state: "closed", closedOn: "2026-09-20", firstClosedOn: "2026-09-20", ...change });
  const decision = (id: string, change = {}) => ({ id, meetingId: "m", branchId: "a", content: "修路灯", dueOn: "2026-09-30", state: "done" as const, reportedAt: "2026-09-29T01:00:00.000Z", ...change });
  const facts = townOf({
    life: [dutyOf("MTG-04", { state: "done_on_time", key: "in" }), dutyOf("MTG-04", { state: "late_report", key: "late" }), dutyOf("MTG-04", { state: "exempt", key: "exempt" }), dutyOf("MTG-04", { state: "due_soon", dueOn: "2026-10-31", key: "soon" })],
    findings: [closed("ok"), closed("after", { closedOn: "2026-11-02", dueOn: "2026-09-15" }), findingOf("running"), findingOf("unnoticed", { state: "fed_back", noticedOn: null, dueOn: null, guidance: "" }), findingOf("back", { state: "reopened", round: 2, firstClosedOn: "2026-09-10", cameBackOn: "2026-10-01", dueOn: "2026-10-08" })],
    decisions: [decision("d1"), decision("d2", { reportedAt: "2026-10-02T01:00:00.000Z" }), decision("d3", { state: "open", reportedAt: null }), decision("d4", { state: "cancelled" }), decision("d5", { dueOn: "2026-10-30" })],
    visits: [{ id: "v1", branchId: "a", title: "例行", visitedOn: "2026-09-02", guidance: "一起改了一份" }, { id: "v2", branchId: "b", title: "例行", visitedOn: "2026-09-03", guidance: "" }],
  });

  test.each<[MetricCode, number, number]>([
    ["on_time_org_life_rate", 1, 2], ["disclosure_on_time_rate", 0, 0], ["finding_close_rate", 2, 4], ["on_time_close_rate", 1, 3], ["recurrence_rate", 1, 3], ["repeat_finding_ratio", 0, 5],
    ["outcome_tracking_rate", 1, 3], ["guidance_rate", 1, 2], ["guidance_solved_rate", 2, 4], ["guidance_return_rate", 1, 4],
  ])("%s is %i of %i", (code, hits, all) => expect(figureOf(code, facts, "2026")).toEqual({ code, hits, all }));

  test("a figure is its rows, in every period", () => {
    for (const period of ["2026", "2026-Q3", "2026-Q4"]) for (const code of metricCodes) {
      const { hits, all } = figureOf(code, facts, period);
      const count = (part: "all" | "hit" | "miss") => rowsFor({ of: "metric", code, part, period }, facts).length;
      expect([code, count("hit"), count("miss"), count("all")]).toEqual([code, hits, all - hits, all]);
    }
  });

  test("only the period counts, and a figure without denominator is not zero", () => {
    expect(figureOf("guidance_rate", facts, "2026-Q2")).toEqual({ code: "guidance_rate", hits: 0, all: 0 });
    expect(sayFigure({ hits: 0, all: 0 })).toBe("没有可算的");
    expect(sayFigure({ hits: 1, all: 3 })).toBe("1 / 3（33%）");
  });

  test("each says numerator, denominator, period and exclusions", () => {
    for (const code of metricCodes) {
      expect(Object.values(metrics[code]).filter((text) => typeof text === "string" && text.length < 2)).toEqual([]);
      expect(sayDefinition(code)).toMatch(/^分子：.+；分母：.+；周期：.+；不含：.+。$/);
    }
  });

  test("rows stand by branch code and day", () => {
    const rows = metricRows("guidance_rate", { ...facts, visits: [...facts.visits].toReversed() }, "2026");
    expect(rows.map(({ key }) => key)).toEqual(["visit/v1", "visit/v2"]);
  });
});

describe("charts", () => {
  test("a problem stands in one place; categories in their order", () => {
    const { bars } = findingChart(townOf({ findings: [findingOf("a"), findingOf("b", { dueOn: "2026-10-01" }), findingOf("c", { state: "closed" }), findingOf("d", { state: "rectifying", round: 2 }), findingOf("e", { foundOn: "2025-09-01" })] }));
    expect(bars).toHaveLength(14);
    expect(bars[2]).toEqual({ label: "3 三会一课", parts: [1, 1, 1, 1] });
  });

  test("months run to today, and only duties count", () => {
    const facts = townOf({ life: [dutyOf("MTG-04")], findings: [findingOf("a", { dueOn: "2026-09-30" })] });
    const { bars } = monthChart(overviewItems(facts), facts);
    expect(bars.map(({ parts }) => parts.join())).toEqual([...Array(8).fill("0,0,0,0"), "0,0,1,0", "0,0,0,0"]);
  });
});
