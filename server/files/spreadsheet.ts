import "server-only";
import writeWorkbook from "write-excel-file/node";
import { runBounded } from "./bounded";
import type { IncomingFile } from "./receive";
import { FileRefusal } from "./refusal";
import type { Cell, Sheet } from "./sheet-rows";

export type { Cell, Sheet };

/**
 * The sheets of an uploaded .xlsx: numbers as numbers, days as YYYY-MM-DD, texts exactly as they stand (also their blanks).
 * Read in the bounded process. @throws FileRefusal
 */
export async function readSpreadsheet(file: Pick<IncomingFile, "path" | "kind">): Promise<Sheet[]> {
  if (file.kind !== "xlsx") throw new FileRefusal("kind", "这里要的是 .xlsx 表格。请用 WPS 表格或 Excel 打开文件，另存为“Excel 工作簿（*.xlsx）”，再上传。");
  return runBounded("rows", { path: file.path });
}

/**
 * Writes an export as .xlsx: the first row of each sheet in bold and staying on top, widths by content, long texts over several lines.
 * @param sheets `lead`: lines above the table (what it is, whose, of which day), for a sheet that is printed; it then lies on its side
 */
export async function writeSpreadsheet(sheets: readonly (Sheet & { lead?: readonly string[] })[]): Promise<Buffer> {
  return writeWorkbook(
    sheets.map(({ name, rows, lead = [] }) => ({
      data: [...lead.map((text, i) => [toCell(text, i === 0)]), ...rows.map((row, i) => row.map((cell) => toCell(cell, i === 0, true)))],
      sheet: sheetName(name),
      stickyRowsCount: lead.length + 1,
      ...(lead.length > 0 && { orientation: "landscape" as const }),
      columns: widths(rows).map((width) => ({ width })),
    })),
  ).toBuffer();
}

function toCell(cell: Cell, isHead: boolean, wrap = false) {
  if (cell === null || cell === "") return null;
  const style = { ...(isHead && { fontWeight: "bold" as const }), ...(wrap && { wrap, alignVertical: "top" as const }) };
  return typeof cell === "string" ? { value: neutral(cell), type: String, ...style } : { value: cell, ...style };
}

/**
 * A text that a spreadsheet would run as a formula (CSV injection) gets an apostrophe in front (quality.md, security 8).
 * Numbers are no texts and stay numbers.
 */
export function neutral(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** Office allows 31 characters and not these. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31).trim() || "表";
}

function widths(rows: readonly (readonly Cell[])[]): number[] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: columns }, (_, i) => Math.min(48, rows.reduce((most, row) => Math.max(most, displayWidth(String(row[i] ?? ""))), 6) + 2));
}

/** Chinese characters are two columns wide. */
function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > "\u02ff" ? 2 : 1), 0);
}
