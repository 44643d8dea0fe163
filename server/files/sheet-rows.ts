/** Rows of a workbook as values: numbers stay numbers, days become YYYY-MM-DD, texts are left exactly as they are. */
import { zipSync } from "fflate";
import readWorkbook from "read-excel-file/universal";
import { openOfficePackage } from "./office-package";
import { FileRefusal } from "./refusal";
import type { ZipEntry } from "./zip";

export type Cell = string | number | boolean | null;
export type Sheet = { name: string; rows: Cell[][] };

const limits = { rows: 20_000, columns: 256, cells: 500_000 };

/** @throws FileRefusal */
export async function readSheets(bytes: Buffer): Promise<Sheet[]> {
  return sheetsOf(openOfficePackage(bytes, "xlsx"));
}

/** The sheets of an opened package. The reader gets a new archive made of checked parts, never the file itself. */
export async function sheetsOf(parts: ReadonlyMap<string, ZipEntry>): Promise<Sheet[]> {
  const checked: Record<string, Uint8Array> = {};
  for (const [name, entry] of parts) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const bytes = entry.read();
    if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) checkCells(bytes.toString("latin1"));
    checked[name] = bytes;
  }
  const archive = zipSync(checked, { level: 0 });
  const sheets = await readWorkbook(archive.buffer as ArrayBuffer, { trim: false }).catch((cause: unknown) => {
    throw new FileRefusal("unreadable", "表格里有读不出的单元格（常见原因：公式没有算出结果）。请在 WPS 或 Excel 里打开、保存一次，再上传。", cause);
  });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
}

function checkCells(xml: string): void {
  checkExtent(xml);
  checkErrors(xml);
}

/** #REF!, #N/A: the reader gives them as empty cells, and somebody would be without a day, a sum or a name that nobody left out. */
function checkErrors(xml: string): void {
  for (const [tag] of xml.matchAll(/<(?:\w{1,9}:)?c\s[^<>]{1,200}>/g)) {
    if (!/\st\s{0,3}=\s{0,3}["']e["']/.test(tag)) continue;
    const cell = /\sr\s{0,3}=\s{0,3}["']([A-Za-z0-9]{2,13})["']/.exec(tag)?.[1] ?? "";
    throw new FileRefusal("unreadable", `单元格 ${cell} 是算不出结果的公式（#REF!、#N/A 等），没有读入任何内容。请在 WPS 或 Excel 里改成正确的内容，再上传。`, cell);
  }
}

/** One cell in the far corner would make the reader lay out billions of empty ones. */
function checkExtent(xml: string): void {
  let cells = 0;
  for (const [, letters, row] of xml.matchAll(/\sr\s{0,3}=\s{0,3}["']([A-Za-z]{1,4})([0-9]{1,9})["']/g)) {
    const column = [...letters!.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
    if (+row! > limits.rows || column > limits.columns || ++cells > limits.cells) {
      throw new FileRefusal("too_much", `表格太大：最多 ${limits.rows} 行、${limits.columns} 列。请删去下方和右侧的空行空列，或拆成几个文件。`, `${letters}${row}`);
    }
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return dayText(value);
  if (typeof value === "number" || typeof value === "boolean") return value;
  return String(value);
}

/** A spreadsheet's date has no zone; the reader gives it as UTC. A time of day is kept when there is one. */
function dayText(date: Date): string {
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return text.slice(11, 19) === "00:00:00" ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

/** A row as one text for the scanner: a bar between cells, so that two cells never make one number. */
export function rowText(row: readonly Cell[]): string {
  if (row.every((cell) => cell === null || cell === "")) return "";
  return row.map((cell) => (typeof cell === "number" ? plainNumber(cell) : String(cell ?? ""))).join(" | ");
}

/** 1.3000000012E10 is a telephone number in a numeric cell. */
function plainNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
}
