/** A sheet of a spreadsheet as rows of text, from its header on: for tables and lists (statements have their own import). */
import { cellText, isBlankRow, type Cell, type Sheet } from "../finance/import-cells";

/** Sheets that hold anything, by name. */
export function filledSheets(sheets: readonly Sheet[]): Sheet[] {
  return sheets.filter((sheet) => !sheet.rows.every(isBlankRow));
}

/** The row that is most probably the header, counted from 1: the first with at least two filled cells (titles have one). */
export function likelyHeader(sheet: Sheet): number {
  const found = sheet.rows.findIndex((row) => row.filter((cell) => cellText(cell) !== "").length >= 2);
  return Math.max(found, 0) + 1;
}

/** The header and everything below as texts; empty rows, and columns without a heading and content, are left out. */
export function cellsFrom(sheet: Sheet, headerRow: number): string[][] {
  const rows = sheet.rows.slice(headerRow - 1).filter((row) => !isBlankRow(row));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const used = Array.from({ length: width }, (_, c) => c).filter((c) => rows.some((row) => cellText(row[c]) !== ""));
  return rows.map((row) => used.map((c) => say(row[c])));
}

/** Whole numbers as they are, others without the noise of floating points. */
function say(cell: Cell | undefined): string {
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  if (typeof cell === "boolean") return cell ? "是" : "否";
  return cellText(cell).replace(/\s+/g, " ");
}
