/** Single cells of a spreadsheet as people fill them: text, days, amounts, headings. The reader of the file lives elsewhere. */
import { addDays, isDay, pad, type Day } from "../../calendar/day";
import { parseYuan, toHalfWidth, type Fen } from "../../money/fen";

/** A date cell arrives as `YYYY-MM-DD`; a formula as its value. */
export type Cell = string | number | boolean | null;
export type Row = readonly Cell[];
export type Sheet = { name: string; rows: readonly Row[] };

const LONGEST = 60; // longer cells are neither day, amount nor heading
const QUOTED = 20;

export function cellText(cell: Cell | undefined): string {
  return cell == null ? "" : String(cell).trim();
}

export function isBlankRow(row: Row): boolean {
  return row.every((cell) => cellText(cell) === "");
}

/** 0 -> A, 26 -> AA */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** `第 12 行 I 列` (both as the spreadsheet shows them). */
export function sayCell(rowIndex: number, columnIndex: number): string {
  return `第 ${rowIndex + 1} 行 ${columnName(columnIndex)} 列`;
}

/** The cell in quotation marks, cut when long. */
export function quote(cell: Cell | undefined): string {
  const text = cellText(cell);
  return `“${text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text}”`;
}

/** Without spaces, full-width forms made plain: for comparing names. Long texts give "". */
export function plainName(cell: Cell | undefined): string {
  const text = cellText(cell);
  return text.length > LONGEST ? "" : text.normalize("NFKC").replace(/\s+/g, "");
}

/** A heading without its bracketed unit: `收 入（元）` -> 收入, 元. */
export function readHeading(cell: Cell | undefined): { name: string; unit: string } {
  const text = plainName(cell);
  const bracket = text.indexOf("(");
  return bracket > 0 && text.endsWith(")") ? { name: text.slice(0, bracket), unit: text.slice(bracket + 1, -1) } : { name: text, unit: "" };
}

/** The unit when it is some money unit other than 元 (`万元`), else null. */
export function foreignUnit(unit: string): string | null {
  const bare = unit.replace(/^单位:?/, "").replace(/^人民币/, "");
  return bare !== "元" && /[元角分]$/.test(bare) ? bare : null;
}

const daySerials = { first: 20_000, last: 80_000, zero: "1899-12-30" }; // 1954–2119, the 1900 system of spreadsheets

/**
 * A day as text (2026-07-06, 2026/7/6, 2026年7月6日, 20260706, full-width too) or as a spreadsheet's serial number.
 * Null when the year, month or day is missing or not real: nothing is guessed.
 */
export function readDay(cell: Cell | undefined): Day | null {
  const text = cellText(cell);
  if (text.length > LONGEST) return null;
  const plain = text.normalize("NFKC").replace(/\s*([年月日/.-])\s*/g, "$1");
  if (/^\d{5}(\.\d+)?$/.test(plain)) {
    const serial = Math.floor(+plain);
    return serial >= daySerials.first && serial <= daySerials.last ? addDays(daySerials.zero, serial) : null;
  }
  const match =
    /^(\d{4})([-/.年])(\d{1,2})[-/.月](\d{1,2})日?(?:[ T]?\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(plain) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(plain);
  if (!match) return null;
  const day = `${match[1]}-${pad(+match[3]!)}-${pad(+match[4]!)}`;
  return isDay(day) ? day : null;
}

/** An amount in yuan: fen, `null` for an empty cell or a dash, or the fault as the end of a sentence. */
export function readAmount(cell: Cell | undefined): { fen: Fen | null; fault: string | null } {
  const text = cellText(cell);
  if (/^[-—–/]{0,4}$/.test(text)) return { fen: null, fault: null };
  const fen = text.length > LONGEST || typeof cell === "boolean" ? null : parseYuan(typeof cell === "number" ? cell : text);
  if (fen !== null) return { fen, fault: null };
  const broken = /^[+-]?[\d,]{1,20}\.\d{3,}$/.test(toHalfWidth(text));
  return { fen: null, fault: broken ? `金额${quote(cell)}有分以下的小数，请核对后写到分，例如 1234.50` : `金额${quote(cell)}不是数字，请写成 1234.50 的样子` };
}
