/** The workbook's sheets as lines with values and faults, each fault with its cell. */
import { cellText, isBlankRow, plainName, sayCell, type Row, type Sheet } from "../../disclosure/finance/import-cells";
import type { Value } from "./cells";
import { EXAMPLE, sheetKeys, workbookSheets, type Column, type SheetKey } from "./columns";

/** `line`: the row's number as the spreadsheet shows it. Columns that are missing or empty have no entry. */
export type Line = { sheet: SheetKey; line: number; values: Readonly<Record<string, Exclude<Value, null>>>; faults: string[] };
export type Workbook = { lines: Line[]; faults: string[] };

const LOOK_AT_ROWS = 10;
const heading = (text: string) => text.replace(/[*＊]/g, "").replace(/[()（）]/g, "");

export function readWorkbook(sheets: readonly Sheet[]): Workbook {
  const book: Workbook = { lines: [], faults: [] };
  for (const key of sheetKeys) {
    const sheet = sheets.find(({ name }) => plainName(name) === workbookSheets[key].zh);
    if (sheet) readSheet(key, sheet, book);
  }
  const known = sheetKeys.map((key) => workbookSheets[key].zh);
  for (const { name, rows } of sheets) if (!known.includes(plainName(name) as never) && rows.some((row) => !isBlankRow(row))) book.faults.push(`不认识工作表“${name.slice(0, 30)}”；应当叫：${known.join("、")}。`);
  if (book.lines.length === 0 && book.faults.length === 0) book.faults.push("表里没有内容：请在“社区”“居民小组”“党支部”“党小组”四张工作表里填写（可下载模板对照）。");
  return book;
}

function readSheet(key: SheetKey, { rows }: Sheet, book: Workbook): void {
  const columns: readonly Column[] = workbookSheets[key].columns;
  const layout = rows.slice(0, LOOK_AT_ROWS).map(layOut(columns)).map((found, row) => ({ found, row })).sort((a, b) => b.found.size - a.found.size)[0];
  if (!layout || layout.found.size === 0) return void (rows.some((row) => !isBlankRow(row)) && book.faults.push(`工作表“${workbookSheets[key].zh}”没有找到表头。`));
  const missing = columns.filter(({ key: column, required }) => required && !layout.found.has(column)).map(({ zh }) => zh);
  if (missing.length > 0) return void book.faults.push(`工作表“${workbookSheets[key].zh}”缺少这些列：${missing.join("、")}。`);
  rows.forEach((row, i) => {
    if (i <= layout.row || isBlankRow(row) || row.some((cell) => cellText(cell) === EXAMPLE)) return;
    book.lines.push(readLine(key, columns, layout.found, row, i));
  });
}

const layOut = (columns: readonly Column[]) => (row: Row): Map<string, number> => {
  const found = new Map<string, number>();
  row.forEach((cell, i) => {
    const column = columns.find(({ zh }) => heading(zh) === heading(plainName(cell)));
    if (column && !found.has(column.key)) found.set(column.key, i);
  });
  return found;
};

function readLine(sheet: SheetKey, columns: readonly Column[], layout: ReadonlyMap<string, number>, row: Row, rowIndex: number): Line {
  const values: Record<string, Exclude<Value, null>> = {};
  const faults: string[] = [];
  for (const { key, zh, read, required } of columns) {
    const index = layout.get(key);
    if (index === undefined) continue;
    const { value, fault } = read(row[index]);
    if (fault) faults.push(`${sayCell(rowIndex, index)}（${zh}）：${fault}`);
    else if (value !== null) values[key] = value;
    else if (required) faults.push(`${sayCell(rowIndex, index)}（${zh}）：没有填`);
  }
  return { sheet, line: rowIndex + 1, values, faults };
}
