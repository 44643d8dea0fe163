/** A checklist as lines that can be edited in one field or pasted from a spreadsheet: 编号 | 过程问题 | 结果问题 | 怎么核实 | 站里的记录. */
import type { SaidLine } from "../rulebooks/change";
import { checkEvidence, checklistGroups, groupOfCheck, type CheckEvidence, type ChecklistItem } from "./checklist";

export const checklistColumns = ["编号", "过程问题", "结果问题", "怎么核实", "站里的记录"] as const;
const MOST_LINES = 120;
const MOST_CHARS = 80;
const NONE = "没有";

const short = (code: string) => code.replace(/^CK_/, "");
const sayEvidence = (evidence: CheckEvidence | null) => (evidence ? checkEvidence[evidence] : NONE);

export function checklistText(items: readonly ChecklistItem[]): string {
  return items.map(({ code, process, outcome, verify, evidence }) => [short(code), process, outcome, verify, sayEvidence(evidence)].join(" | ")).join("\n");
}

/** @returns the items, or a sentence for every line that could not be read */
export function readChecklistText(text: string): { items: ChecklistItem[]; faults: string[] } {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
  if (lines.length > MOST_LINES) return { items: [], faults: [`清单最多 ${MOST_LINES} 项。`] };
  const read = lines.map((line, i) => readLine(line, i + 1));
  return { items: read.flatMap((one) => (typeof one === "string" ? [] : [one])), faults: read.filter((one) => typeof one === "string") };
}

function readLine(line: string, no: number): ChecklistItem | string {
  const cells = line.split(line.includes("\t") ? "\t" : /[|｜]/u).map((cell) => cell.trim());
  const [name = "", process = "", outcome = "", verify = "", record = ""] = cells;
  if (cells.length !== checklistColumns.length) return `第 ${no} 行有 ${cells.length} 格，应为 ${checklistColumns.length} 格：${checklistColumns.join("、")}。`;
  const tooLong = cells.find((cell) => cell.length > MOST_CHARS);
  if (tooLong) return `第 ${no} 行有一格超过 ${MOST_CHARS} 个字：“${tooLong.slice(0, 12)}…”。`;
  const evidence = record === NONE || record === "" ? null : (Object.keys(checkEvidence) as CheckEvidence[]).find((one) => checkEvidence[one] === record);
  if (evidence === undefined) return `第 ${no} 行的“${record.slice(0, 20)}”站里没有，请从下面列出的记录里选，或写“${NONE}”。`;
  const code = `CK_${short(name.toUpperCase())}`;
  return { code, group: groupOfCheck(code), process, outcome, verify, evidence };
}

/** What keeps a checklist from being used: sentences for the one who edits it. Empty when it is sound. */
export function checklistFaults(items: readonly ChecklistItem[]): string[] {
  const codes = items.map(({ code }) => code);
  const twice = [...new Set(codes.filter((code, i) => codes.indexOf(code) !== i))];
  const strange = items.filter(({ code, group }) => !/^CK_[A-Z]\d{1,2}$/.test(code) || !Object.hasOwn(checklistGroups, group));
  const empty = items.filter(({ process, outcome, verify }) => process === "" || outcome === "" || verify === "");
  return [
    ...(items.length === 0 ? ["清单里一项也没有。"] : []),
    ...twice.map((code) => `编号 ${short(code)} 用了两次。`),
    ...strange.map(({ code }) => `编号“${short(code)}”写法不对，应是 ${Object.keys(checklistGroups).join("、")} 之一加数字，例如 T4。`),
    ...empty.map(({ code }) => `${short(code)} 的过程问题、结果问题、怎么核实都要填写：只问过程不问结果的不算一项。`),
  ];
}

/** One line per item, for what differs between two versions. */
export function sayChecklist(items: readonly ChecklistItem[]): SaidLine[] {
  return items.map(({ code, process, outcome, verify, evidence }) => [short(code), `过程：${process}？结果：${outcome}？核实：${verify}。站里的记录：${sayEvidence(evidence)}`]);
}
