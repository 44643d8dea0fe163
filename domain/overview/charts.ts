/** What the charts show, as plain counts; the table beside each chart shows the same bars. */
import { periodsBetween, sayPeriod } from "../calendar/period";
import { standingOn } from "../inspections/escalation";
import { findingStates } from "../inspections/lifecycle";
import { findingCategories, names, sayCategory } from "../inspections/vocabulary";
import { areas, type AreaCode, type CellState } from "./areas";
import type { FindingFact, TownFacts } from "./facts";
import type { Item } from "./items";

export type Bar = { label: string; parts: readonly number[] };
export type Chart = { title: string; /** From left to right in every bar. */ parts: readonly { zh: string; tone: "good" | "warn" | "bad" | "plain" }[]; bars: readonly Bar[] };

/** `open`: on its way and in time. A case is in exactly one place. */
export type Fate = "closed" | "open" | "overdue" | "came_back";
const fates = { closed: { zh: "已销号", tone: "good" }, open: { zh: "整改中", tone: "plain" }, overdue: { zh: "超期", tone: "bad" }, came_back: { zh: "重开后没有销号", tone: "warn" } } as const;

export function fateOf(finding: FindingFact, { today, settings }: Pick<TownFacts, "today" | "settings">): Fate {
  if (!findingStates[finding.state].hands) return "closed";
  if ((standingOn(finding, today, settings)?.daysLeft ?? 0) < 0) return "overdue";
  return finding.round > 1 ? "came_back" : "open";
}

/** Problems found in the year, by the 14 categories in their order. */
export function findingChart(facts: TownFacts): Chart {
  const found = facts.findings.filter(({ foundOn }) => foundOn.startsWith(facts.year)).map((one) => ({ category: one.category, fate: fateOf(one, facts) }));
  return {
    title: `${facts.year} 年查出的问题，按类别`, parts: Object.values(fates),
    bars: names(findingCategories).map((category) => ({ label: sayCategory(category), parts: (Object.keys(fates) as Fate[]).map((fate) => found.filter((one) => one.category === category && one.fate === fate).length) })),
  };
}

const monthly = { done: { zh: "按时", tone: "good" }, late: { zh: "迟办", tone: "warn" }, overdue: { zh: "逾期", tone: "bad" }, due: { zh: "待办", tone: "plain" } } as const;
const dutyAreas = (Object.keys(areas) as AreaCode[]).filter((code) => "life" in areas[code] || "disclosure" in areas[code]);

/** What fell due in each month of the year so far: organizational life and disclosure together. */
export function monthChart(items: readonly Item[], { today, year }: Pick<TownFacts, "today" | "year">): Chart {
  const last = today.startsWith(year) ? today : `${year}-12-31`;
  const counts = new Map<string, number>();
  for (const { on, state, area } of items) if (on && dutyAreas.includes(area)) counts.set(`${on.slice(0, 7)}/${state}`, (counts.get(`${on.slice(0, 7)}/${state}`) ?? 0) + 1);
  return {
    title: `${year} 年各月到期的组织生活和三务公开事项`, parts: Object.values(monthly),
    bars: periodsBetween("month", `${year}-01-01`, last).map((month) => ({ label: sayPeriod(month), parts: (Object.keys(monthly) as CellState[]).map((state) => counts.get(`${month}/${state}`) ?? 0) })),
  };
}
