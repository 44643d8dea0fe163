/** STD-07: the grading opens every item below the 达标 line as a case in the loop of 督查整改; its cause is for the branch to name. */
import type { FindingCategory, RectifyLevel, Severity } from "../inspections/vocabulary";
import { groupOf, type StandardGroup, type StandardItem } from "./item";
import { marks, type ItemValue } from "./score";

/** 标准化-2025: the office's verification of a year is one round in the books of 督查; nobody visits anybody for it. */
export const STANDARDS_ROUND = "标准化-";
export const standardsRound = (year: number) => ({ batch: `${STANDARDS_ROUND}${year}`, title: `${year}年度标准化复核` });

/** Where an item belongs among the 14 categories: a proposal that the office may change. The more exact code wins. */
const byCode: Readonly<Record<string, FindingCategory>> = {
  A2: "leadership", A3: "organization", B2: "admission", B5: "study", B6: "admission", C5: "theme_day", C6: "life_meeting", C7: "life_meeting", C8: "life_meeting",
  D1: "four_steps", D2: "party_disclosure", D4: "finance_disclosure", D5: "leadership", F1: "members", F2: "finance_disclosure",
};
const byGroup: Record<StandardGroup, FindingCategory> = { A: "organization", B: "members", C: "meetings", D: "village_disclosure", E: "sites", F: "village_disclosure" };

export const categoryOfItem = (code: string): FindingCategory => byCode[code] ?? byGroup[groupOf(code)];

const MOST = 500; // as much as a typed description holds

/** What was found, from the verified value and its reason: facts with their source. */
export function describeItem({ code, title, standard }: StandardItem, year: number, value: ItemValue, reason: string): string {
  const said = `${year}年标准化复核 ${code} ${title}：过程“${marks[value.process!].zh}”、结果“${marks[value.outcome!].zh}”。标准：${standard}。复核理由：${reason}`;
  return said.slice(0, MOST);
}

export type ItemFinding = { category: FindingCategory; severity: Severity; description: string; rootCause: "unnamed"; guidance: string; level: RectifyLevel };

/** The case as it opens: nobody has looked for its cause yet, and the defaults of 整改 hold (一般，限期整改; handbook §6.4【地】). */
export function findingOfItem(item: StandardItem, year: number, value: ItemValue, reason: string): ItemFinding {
  return {
    category: categoryOfItem(item.code), severity: "ordinary", description: describeItem(item, year, value, reason),
    rootCause: "unnamed", guidance: `对照标准补齐：${item.standard}`.slice(0, MOST), level: "deadline",
  };
}
