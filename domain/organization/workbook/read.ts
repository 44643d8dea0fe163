/** The workbook's sheets of the town's bodies as lines with values and faults. */
import { isBlankRow, plainName, type Sheet } from "../../disclosure/finance/import-cells";
import { sheetKeys, workbookSheets, type SheetKey } from "./columns";
import { readSheet, type SheetLine } from "./read-sheet";
import { staffSheet } from "./staff-sheet";

export type Line = Omit<SheetLine, "cells"> & { sheet: SheetKey };
/** `hasStaff`: the file also brings staff, which this import leaves to the administrators. */
export type Workbook = { lines: Line[]; faults: string[]; hasStaff: boolean };

const isStaff = ({ name }: Sheet) => plainName(name) === staffSheet.zh;

export function readWorkbook(sheets: readonly Sheet[]): Workbook {
  const book: Workbook = { lines: [], faults: [], hasStaff: sheets.some(isStaff) };
  for (const key of sheetKeys) {
    const sheet = sheets.find(({ name }) => plainName(name) === workbookSheets[key].zh);
    if (!sheet) continue;
    const { lines, faults } = readSheet(workbookSheets[key], sheet);
    book.lines.push(...lines.map(({ line, values, faults: own }) => ({ sheet: key, line, values, faults: own })));
    book.faults.push(...faults);
  }
  const known = [...sheetKeys.map((key) => workbookSheets[key].zh), staffSheet.zh] as string[];
  for (const { name, rows } of sheets) if (!known.includes(plainName(name)) && rows.some((row) => !isBlankRow(row))) book.faults.push(`不认识工作表“${name.slice(0, 30)}”；应当叫：${known.join("、")}。`);
  if (book.lines.length === 0 && book.faults.length === 0) book.faults.push("表里没有内容：请在“社区”“居民小组”“党支部”“党小组”四张工作表里填写（可下载模板对照）。");
  return book;
}

/** The file as the office's import may keep it: that there is a sheet of staff, and nothing of what it says. */
export function withoutStaff(sheets: readonly Sheet[]): Sheet[] {
  return sheets.map((sheet) => (isStaff(sheet) ? { name: sheet.name, rows: [] } : sheet));
}
