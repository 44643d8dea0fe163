/** The rows of the details sheet, one decision for each; a row that cannot be read exactly is refused with its cell and reason. */
import type { Period } from "../../calendar/period";
import { cellText, isBlankRow, plainName, quote, readAmount, readDay, readHeading, sayCell, type Row } from "./import-cells";
import type { DetailColumn, Header } from "./import-headers";
import { readingOf, readLine, type LineRead, type LineRequest, type Reading, type UnknownAccount } from "./import-line";
import { sideTotals } from "./reckon";
import { lineSides, type LineSide } from "./rows";
import type { DeclaredTotal, StatementLine } from "./statement";

export const rowDecisions = {
  accepted: { zh: "可以导入" },
  refused: { zh: "不能导入" },
  total: { zh: "合计行，只用来核对" },
  skipped: { zh: "不是数据，未读取" },
} as const;

export type RowDecision = {
  sheet: string;
  /** As the spreadsheet counts, from 1. */
  row: number;
  decision: keyof typeof rowDecisions;
  reasons: readonly string[];
  cells: Row;
  line: StatementLine | null;
};

export type DetailsRead = {
  rows: RowDecision[];
  declared: DeclaredTotal[];
  unknown: UnknownAccount[];
  /** Must be read, stops nothing. */
  doubts: string[];
  /** A whole column is wrong. */
  hints: string[];
};

export function readDetails(header: Header<DetailColumn>, request: LineRequest): DetailsRead {
  const { sheet } = header;
  const lines: LineRead[] = [];
  const rows: RowDecision[] = [];
  const declared: DeclaredTotal[] = [];
  const decide = (index: number, decision: RowDecision["decision"], reasons: string[], line: StatementLine | null = null) =>
    rows.push({ sheet: sheet.name, row: index + 1, decision, reasons, cells: sheet.rows[index]!, line });
  let ended = false;
  for (let index = header.row + 1; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index]!;
    const reading = readingOf(header, index);
    const label = totalLabel(reading, cells);
    if (isBlankRow(cells)) continue;
    if (label === "grand") {
      const totals = readTotals(reading, sheet.name);
      declared.push(...totals.declared);
      decide(index, totals.faults.length ? "refused" : "total", totals.faults);
      ended = true;
    } else if (label === "part") decide(index, "skipped", ["小计行，不计入"]);
    else if (isHeaderAgain(header, cells)) decide(index, "skipped", ["重复的表头"]);
    else if (ended && isRemark(reading)) decide(index, "skipped", ["合计行之后的说明，未读取"]);
    else lines.push(readLine(reading, request));
  }
  refuseRepeated(lines);
  numberLines(lines.map(({ line }) => line), request.period);
  for (const { index, line, faults } of lines) {
    decide(index, faults.length ? "refused" : "accepted", faults.map((fault) => fault.message), faults.length ? null : line);
  }
  rows.sort((a, b) => a.row - b.row);
  return { rows, declared, unknown: lines.flatMap(({ unknown }) => unknown ?? []), doubts: sharedVouchers(lines), hints: wholeColumns(header, lines) };
}

const grandTotals = ["合计", "总计", "合计数", "本期合计", "本季合计", "本季度合计", "收支合计"];
const partTotal = /^.{0,6}(合计|小计|累计|总计|过次页|承前页)(数|金额)?$/;

/** A footer row has no day, and one of its texts is the word for a total. */
function totalLabel({ cell }: Reading, cells: Row): "grand" | "part" | null {
  if (readDay(cell("day")) !== null) return null;
  const texts = cells.map((value) => (typeof value === "string" ? readHeading(value).name.replace(/:$/, "") : ""));
  if (texts.some((text) => grandTotals.includes(text))) return "grand";
  return texts.some((text) => partTotal.test(text)) ? "part" : null;
}

function readTotals({ index, cell, place }: Reading, sheetName: string): { declared: DeclaredTotal[]; faults: string[] } {
  const declared: DeclaredTotal[] = [];
  const faults: string[] = [];
  for (const side of Object.keys(lineSides) as LineSide[]) {
    const { fen, fault } = readAmount(cell(side));
    if (fault) faults.push(`${place(side)}：合计${fault}`);
    if (fen !== null) declared.push({ row: sideTotals[side], amount: fen, place: `“${sheetName}”第 ${index + 1} 行` });
  }
  return { declared, faults };
}

function isHeaderAgain(header: Header<DetailColumn>, cells: Row): boolean {
  const headings = header.sheet.rows[header.row]!;
  return cells.every((cell, column) => plainName(cell) === plainName(headings[column]));
}

/** Below the total: signatures and notes. */
function isRemark({ cell }: Reading): boolean {
  const empty = (["income", "expense", "amount", "voucherNo"] as const).every((column) => cellText(cell(column)) === "");
  return empty && readDay(cell("day")) === null;
}

/** A row equal to an earlier one in every cell that counts is a double entry until somebody says otherwise. */
function refuseRepeated(lines: readonly LineRead[]): void {
  const seen = new Map<string, number>();
  for (const { index, line, faults } of lines) {
    const { id: _id, ...content } = line;
    const key = JSON.stringify(content);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else faults.push({ about: "voucherNo", message: `第 ${index + 1} 行：与第 ${first + 1} 行完全相同（凭证号${quote(line.voucherNo)}），像是重复录入，请删去一行；确实是两笔的，请在摘要里写出区别` });
  }
}

/** One voucher may hold several lines; it is said, and not refused. */
function sharedVouchers(lines: readonly LineRead[]): string[] {
  const rows = new Map<string, number[]>();
  for (const { index, line } of lines) if (line.voucherNo) rows.set(line.voucherNo, [...(rows.get(line.voucherNo) ?? []), index + 1]);
  return [...rows]
    .filter(([, at]) => at.length > 1)
    .map(([voucherNo, at]) => `凭证号“${voucherNo}”用了 ${at.length} 次：第 ${at.join("、")} 行。一张凭证可以有几笔，请核对有没有重号或重复。`);
}

/** When a column is wrong in every row, it is the column that is wrong: probably two columns are swapped. */
function wholeColumns(header: Header<DetailColumn>, lines: readonly LineRead[]): string[] {
  if (lines.length < 2) return [];
  const heading = (column: DetailColumn) => `“${cellText(header.sheet.rows[header.row]![header.at[column]![0]!])}”`;
  const wrong = (Object.keys(header.at) as DetailColumn[]).filter((column) => lines.every(({ faults }) => faults.some((fault) => fault.about === column)));
  return wrong.map((column) => {
    const what = column === "side" && header.at.income && header.at.expense ? `${heading("income")}和${heading("expense")}两列像是放反了` : `${heading(column)}列像是放错了`;
    return `“${header.sheet.name}”的${what}：${lines.length} 行全部对不上（表头在${sayCell(header.row, header.at[column]![0]!)}）。请核对表头和内容。`;
  });
}

/** Names that stay the same when the file is imported again: period and voucher number, then the place among its lines. */
function numberLines(lines: readonly StatementLine[], period: Period): void {
  const used = new Map<string, number>();
  for (const line of lines) {
    const name = `${period}:${line.voucherNo}`;
    const n = (used.get(name) ?? 0) + 1;
    used.set(name, n);
    line.id = n === 1 && line.voucherNo ? name : `${name}#${n}`;
  }
}
