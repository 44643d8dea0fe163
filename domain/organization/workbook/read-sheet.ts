/** One sheet of a workbook by its columns: lines with values and faults, each with its cell. */
import { cellText, isBlankRow, plainName, sayCell, type Row, type Sheet } from "../../disclosure/finance/import-cells";
import type { Value } from "./cells";
import { EXAMPLE, type Column, type SheetSpec } from "./columns";

/**
 * `line`: the row's number as the spreadsheet shows it. Columns that are missing or empty have no entry in `values`.
 * `cells`: by column, where it stands in words: 第 3 行 B 列（登录名）.
 */
export type SheetLine = { line: number; values: Readonly<Record<string, Exclude<Value, null>>>; faults: string[]; cells: Readonly<Record<string, string>> };
export type SheetRead = { lines: SheetLine[]; faults: string[] };

const LOOK_AT_ROWS = 10;
const heading = (text: string) => text.replace(/[*＊]/g, "").replace(/[()（）]/g, "");

/** The example line of the template is skipped. A sheet without its heading or without a required column is a fault and has no lines. */
export function readSheet({ zh, columns }: SheetSpec, { rows }: Sheet): SheetRead {
  const layout = rows.slice(0, LOOK_AT_ROWS).map(layOut(columns)).map((found, row) => ({ found, row })).sort((a, b) => b.found.size - a.found.size)[0];
  if (!layout || layout.found.size === 0) return { lines: [], faults: rows.some((row) => !isBlankRow(row)) ? [`工作表“${zh}”没有找到表头。`] : [] };
  const missing = columns.filter(({ key, required }) => required && !layout.found.has(key)).map((column) => column.zh);
  if (missing.length > 0) return { lines: [], faults: [`工作表“${zh}”缺少这些列：${missing.join("、")}。`] };
  const isLine = (row: Row, i: number) => i > layout.row && !isBlankRow(row) && !row.some((cell) => cellText(cell) === EXAMPLE);
  return { lines: rows.flatMap((row, i) => (isLine(row, i) ? [readLine(columns, layout.found, row, i)] : [])), faults: [] };
}

const layOut = (columns: readonly Column[]) => (row: Row): Map<string, number> => {
  const found = new Map<string, number>();
  row.forEach((cell, i) => {
    const column = columns.find(({ zh }) => heading(zh) === heading(plainName(cell)));
    if (column && !found.has(column.key)) found.set(column.key, i);
  });
  return found;
};

function readLine(columns: readonly Column[], layout: ReadonlyMap<string, number>, row: Row, rowIndex: number): SheetLine {
  const values: Record<string, Exclude<Value, null>> = {};
  const cells: Record<string, string> = {};
  const faults: string[] = [];
  for (const { key, zh, read, required } of columns) {
    const index = layout.get(key);
    if (index === undefined) continue;
    cells[key] = `${sayCell(rowIndex, index)}（${zh}）`;
    const { value, fault } = read(row[index]);
    if (fault) faults.push(`${cells[key]}：${fault}`);
    else if (value !== null) values[key] = value;
    else if (required) faults.push(`${cells[key]}：没有填`);
  }
  return { line: rowIndex + 1, values, faults, cells };
}
