/** A template as lines that can be edited in one field or pasted from a spreadsheet: 码 | 事项 | 标准 | 依据材料 | 分值 | 结果问题. */
import { differences, type Difference, type SaidLine } from "../rulebooks/change";
import type { StandardItem } from "./item";

export const templateColumns = ["指标码", "事项", "标准", "依据材料", "分值", "结果问题"] as const;
const MOST_LINES = 200;

/** What a new version changes, cell by cell: nobody finds a moved point in two tables of thirty rows. */
export function templateDifferences(before: readonly StandardItem[], after: readonly StandardItem[]): Difference[] {
  const said = (items: readonly StandardItem[]): SaidLine[] => items.flatMap(({ code, title, standard, evidence, weight, outcome }) => [title, standard, evidence, String(weight), outcome].map((cell, i) => [`${code} ${templateColumns[i + 1]}`, cell] as const));
  return differences(said(before), said(after));
}

export function templateText(items: readonly StandardItem[]): string {
  return items.map(({ code, title, standard, evidence, weight, outcome }) => [code, title, standard, evidence, weight, outcome].join(" | ")).join("\n");
}

/** @returns the items, or a sentence for every line that could not be read */
export function readTemplateText(text: string): { items: StandardItem[]; faults: string[] } {
  const lines = text.split(/\r?\n/).slice(0, MOST_LINES).map((line) => line.trim()).filter((line) => line !== "");
  const items: StandardItem[] = [];
  const faults: string[] = [];
  for (const [i, line] of lines.entries()) {
    const cells = line.split(line.includes("\t") ? "\t" : /[|｜]/u).map((cell) => cell.trim());
    const [code = "", title = "", standard = "", evidence = "", points = "", outcome = ""] = cells;
    if (cells.length !== templateColumns.length) faults.push(`第 ${i + 1} 行有 ${cells.length} 格，应为 ${templateColumns.length} 格：${templateColumns.join("、")}。`);
    else if (!/^\d{1,3}$/.test(points)) faults.push(`第 ${i + 1} 行的分值“${points.slice(0, 10)}”应为整数。`);
    else items.push({ code, title, standard, evidence, weight: +points, outcome });
  }
  return { items, faults };
}
