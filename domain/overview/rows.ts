/** Which rows stand behind a figure: the question is the address of the rows page, so that every figure is a link to exactly its records. */
import type { Period } from "../calendar/period";
import { findingStates } from "../inspections/lifecycle";
import { findingCategories, causesOnRecord, sayCategory, type FindingCategory, type CauseOnRecord } from "../inspections/vocabulary";
import { areas, cellStates, type AreaCode, type CellState } from "./areas";
import { fateOf } from "./charts";
import type { TownFacts } from "./facts";
import { overviewItems } from "./items";
import { metricRows, metrics, type MetricCode } from "./metrics";
import { comesAgain } from "./repeats";

export const parts = { all: { zh: "分母" }, hit: { zh: "分子" }, miss: { zh: "不在分子里的" } } as const;
export type Part = keyof typeof parts;
export const causeViews = { all: { zh: "全部" }, repeated: { zh: "以前查出过同类的" }, came_back: { zh: "重开过的" }, open: { zh: "没有销号的" } } as const;
export type CauseView = keyof typeof causeViews;

export type RowsQuestion =
  | { of: "metric"; code: MetricCode; part: Part; period: Period }
  | { of: "cell"; branchId: string; area: AreaCode; /** null: every record of the area */ state: CellState | null }
  | { of: "hands"; hands: string; area: AreaCode | null }
  | { of: "cause"; cause: CauseOnRecord | null; category: FindingCategory | null; view: CauseView };

export type Row = { key: string; branchId: string | null; what: string; words: string; on: string | null; href: string };

export function rowsFor(question: RowsQuestion, facts: TownFacts): Row[] {
  switch (question.of) {
    case "metric":
      return metricRows(question.code, facts, question.period).filter(({ hit }) => question.part === "all" || hit === (question.part === "hit"));
    case "cell":
      return inOrder(facts, overviewItems(facts).filter(({ branchId, area, state }) => branchId === question.branchId && area === question.area && (!question.state || state === question.state)));
    case "hands":
      return inOrder(facts, overviewItems(facts).filter(({ state, hands, area }) => state === "overdue" && hands === question.hands && (!question.area || area === question.area)));
    case "cause":
      return inOrder(facts, causeRows(question, facts));
  }
}

function causeRows({ cause, category, view }: Extract<RowsQuestion, { of: "cause" }>, facts: TownFacts): Row[] {
  const again = comesAgain(facts.findings);
  const fits: Record<CauseView, (one: TownFacts["findings"][number]) => boolean> = { all: () => true, repeated: ({ id }) => again.has(id), came_back: ({ round }) => round > 1, open: (one) => fateOf(one, facts) !== "closed" };
  return facts.findings
    .filter((one) => one.foundOn.startsWith(facts.year) && (!cause || one.rootCause === cause) && (!category || one.category === category) && fits[view](one))
    .map(({ id, branchId, category: own, description, state, foundOn, rootCause }) => ({ key: id, branchId, what: `${sayCategory(own)}：${description}`, words: `${findingStates[state].zh}；原因：${causesOnRecord[rootCause].zh}`, on: foundOn, href: `/desk/findings/${id}` }));
}

/** By branch code, then by day: never by merit. */
function inOrder<R extends Row>({ branches }: TownFacts, rows: readonly R[]): R[] {
  const codes = new Map(branches.map(({ id, code }) => [id, code]));
  const place = ({ branchId, on, key }: Row) => `${codes.get(branchId ?? "") ?? "~"}/${on ?? ""}/${key}`;
  return rows.map((row) => [place(row), row] as const).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row);
}

/** 组织生活按时率：分子 / 石桥：三会一课 … as a heading. */
export function sayQuestion(question: RowsQuestion, { branches }: Pick<TownFacts, "branches">): string {
  switch (question.of) {
    case "metric":
      return `${metrics[question.code].zh}　${parts[question.part].zh}`;
    case "cell":
      return `${branches.find(({ id }) => id === question.branchId)?.name ?? ""}　${areas[question.area].zh}${question.state ? `　${cellStates[question.state].zh}` : ""}`;
    case "hands":
      return `逾期的，在${question.hands}手里${question.area ? `　${areas[question.area].zh}` : ""}`;
    case "cause":
      return [question.cause && `原因：${causesOnRecord[question.cause].zh}`, question.category && `类别：${findingCategories[question.category].zh}`, causeViews[question.view].zh].filter(Boolean).join("　");
  }
}
