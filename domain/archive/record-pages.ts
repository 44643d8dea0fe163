/** One page for each record of the year, as it stands in the site: what the paper form says, both clocks, amendments, files. */
import { sayInstant } from "../calendar/day";
import { paperFoot, paperRows, paperTitle, sayAmendments, type PaperRecord } from "../ledgers/paper-record";
import type { KeptBook } from "../ledgers/book";
import type { Cell } from "../ledgers/column";
import { sayMark } from "../meetings/attendance";
import type { Block, Paper } from "../inspections/documents";
import { grades, marks, vetoes, type Grade, type Mark, type Veto } from "../standards/score";
import type { StandardItem } from "../standards/item";
import { assessmentStates, valueStages, type AssessmentState, type ValueStage } from "../standards/lifecycle";
import { facts, heading, htmlPage, links, paragraph, table, type Html } from "./html";

/** A file of a record: where it lies in the archive, and what it was called. */
export type Attached = { path: string; name: string };

/** From a page one folder down to the files. */
export function attachedLinks(files: readonly Attached[]): Html[] {
  return files.length > 0 ? [heading("附件"), links(files.map(({ path, name }) => ({ href: `../${path}`, text: name })))] : [];
}

export function meetingPage(paper: PaperRecord, files: readonly Attached[]): string {
  return htmlPage(`${paperTitle(paper)}（${paper.record.title}）`, [
    facts(paperRows(paper)),
    ...(paper.people.length > 0 ? [heading("到会情况"), table(["序号", "姓名", "情况"], paper.people.map((person, i) => [i + 1, person.name, sayMark(person)]))] : []),
    ...sayAmendments(paper).map((said) => paragraph(said)),
    paragraph(paperFoot(paper)),
    ...attachedLinks(files),
  ]);
}

export function bookPage({ zh, heads, note }: Pick<KeptBook, "zh" | "heads" | "note">, place: { branchName: string; year: string }, rows: readonly (readonly Cell[])[]): string {
  return htmlPage(`${place.branchName}${place.year}年${zh}`, [...(note ? [paragraph(note)] : []), rows.length > 0 ? table(heads, rows) : paragraph("这一年没有这样的记录。")]);
}

export function paperPage(paper: Paper): string {
  return htmlPage(paper.title, [paragraph(paper.number), ...paper.blocks.map(blockHtml)]);
}

const blockHtml = (block: Block): Html => (block.kind === "table" ? table(block.head, block.rows) : paragraph(block.text, block.align ?? (block.bold ? "bold" : undefined)));

export type AssessedItem = Pick<StandardItem, "code" | "title" | "standard" | "weight" | "outcome"> & {
  evidence: string | null;
  values: readonly { stage: ValueStage; process: Mark | null; outcome: Mark | null; notApplicable: string | null; reason: string }[];
};
type Assessed = { branchName: string; year: number; state: AssessmentState; grade: Grade | null; score: number | null; gradedAt: string | null; vetoes: readonly Veto[]; isFrozen: boolean; items: readonly AssessedItem[] };

const sayValue = ({ process, outcome, notApplicable, reason }: AssessedItem["values"][number]) =>
  notApplicable !== null ? `不适用：${reason}` : `过程：${process ? marks[process].zh : "未定"}；结果：${outcome ? marks[outcome].zh : "未定"}；理由：${reason}`;

/** The year's assessment with the evidence of the day of grading (STD-06), or of today where it is not graded yet. */
export function assessmentPage({ branchName, year, state, grade, score, gradedAt, vetoes: veto, isFrozen, items }: Assessed): string {
  const value = ({ values }: AssessedItem, stage: ValueStage) => values.filter((one) => one.stage === stage).map(sayValue).join("\n");
  return htmlPage(`${branchName} ${year} 年标准化台账`, [
    facts([
      ["状态", assessmentStates[state].zh],
      ...(grade && score !== null ? [["评定", `${grades[grade].zh}，${(score / 100).toFixed(2)} 分${gradedAt ? `，${sayInstant(gradedAt)}` : ""}`] as const] : []),
      ...(veto.length > 0 ? [["否决项", veto.map((one) => vetoes[one].zh).join("、")] as const] : []),
      ["本站已知", isFrozen ? "评定那一天的情况" : "归档时的情况，评定以前还会变"],
    ]),
    table(
      ["编号", "指标", "标准", "分值", "结果追问", "本站已知", valueStages.self.zh, valueStages.check.zh],
      items.map((item) => [item.code, item.title, item.standard, item.weight, item.outcome, item.evidence ?? "本站没有这项记录", value(item, "self"), value(item, "check")]),
    ),
  ]);
}
