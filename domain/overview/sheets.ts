/** The overview as sheets of a workbook: the board, the figures with their definitions, and every item behind them. */
import type { Period } from "../calendar/period";
import { causesOnRecord } from "../inspections/vocabulary";
import { areaCodes, areas, cellStates } from "./areas";
import { fateOf } from "./charts";
import type { TownFacts } from "./facts";
import { gridOf, overdueByHands, type Cell } from "./grid";
import type { Item } from "./items";
import { figureOf, metricCodes, metrics, sayDefinition } from "./metrics";
import { byCause } from "./repeats";

type Sheet = { name: string; /** What the sheet is about: the figures of a quarter, everything else of its year. */ period: Period; rows: (string | number)[][] };

const sayCell = ({ state, n, words }: Cell) => (n === 0 ? words : `${cellStates[state].zh}${n > 1 ? ` ${n}` : ""}`);

/** Days as YYYY-MM-DD, counts as numbers; a figure without denominator stays empty. */
export function overviewSheets(facts: TownFacts, items: readonly Item[], period: Period): Sheet[] {
  const branches = new Map(facts.branches.map((branch) => [branch.id, branch]));
  const codeOf = (id: string | null) => branches.get(id ?? "")?.code ?? "";
  const listed = items.toSorted((a, b) => (`${codeOf(a.branchId)}/${a.on ?? ""}` < `${codeOf(b.branchId)}/${b.on ?? ""}` ? -1 : 1));
  const ofYear = { period: facts.year };
  return [
    { name: "支部和栏目", ...ofYear, rows: [["代码", "支部", ...areaCodes.map((area) => areas[area].zh)], ...gridOf(facts, items).map(({ branch, cells }) => [branch.code, branch.name, ...areaCodes.map((area) => sayCell(cells[area]))])] },
    { name: "指标", period, rows: [["指标", "期间", "分子", "分母", "怎么算的"], ...metricCodes.map((code) => { const { hits, all } = figureOf(code, facts, period); return [metrics[code].zh, period, all === 0 ? "" : hits, all, sayDefinition(code)]; })] },
    { name: "问题的原因", ...ofYear, rows: [["原因", "问题", "以前查出过同类的", "重开过的", "没有销号的"], ...byCause(facts.findings, facts.year, (one) => fateOf(one, facts) !== "closed").map(({ cause, all, repeated, cameBack, open }) => [causesOnRecord[cause].zh, all, repeated, cameBack, open])] },
    { name: "逾期的在谁手里", ...ofYear, rows: [["在谁手里", "合计", ...areaCodes.map((area) => areas[area].zh)], ...overdueByHands(items).map(({ hands, all, byArea }) => [hands, all, ...areaCodes.map((area) => byArea[area] ?? "")])] },
    { name: "每一件", ...ofYear, rows: [["代码", "支部", "栏目", "事项", "状态", "情况", "日期", "在谁手里"], ...listed.map(({ branchId, area, what, state, words, on, hands }) => [codeOf(branchId), branches.get(branchId ?? "")?.name ?? "", areas[area].zh, what, cellStates[state].zh, words, on ?? "", state === "overdue" || state === "due" || state === "problem" ? hands : ""])] },
  ];
}
