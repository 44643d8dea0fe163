/** Single cells of the organization workbook: a value, nothing (empty), or a fault as the end of a sentence. Nothing is guessed. */
import type { z } from "zod";
import { cellText, quote, readDay, type Cell } from "../../disclosure/finance/import-cells";

export type Value = string | number | boolean | null;
export type Read = { value: Value; fault: string | null };
export type Reader = (cell: Cell | undefined) => Read;

const nothing: Read = { value: null, fault: null };
const value = (read: Value): Read => ({ value: read, fault: null });
const fault = (text: string): Read => ({ value: null, fault: text });
const plain = (cell: Cell | undefined) => cellText(cell).normalize("NFKC").replace(/\s+/g, "");

export const text = (longest: number): Reader => (cell) => {
  const read = cellText(cell).replace(/\s+/g, " ");
  if (read.length > longest) return fault(`太长，最多 ${longest} 个字`);
  return read ? value(read) : nothing;
};

/** A name that others refer to: blanks inside are for looks only. */
export const name = (longest: number): Reader => (cell) => text(longest)(plain(cell));

export const code = (pattern: RegExp, example: string): Reader => (cell) => {
  const read = plain(cell).toLowerCase();
  if (!read) return nothing;
  return pattern.test(read) ? value(read) : fault(`代码${quote(cell)}不合要求，请写成 ${example} 的样子`);
};

export const count = (most: number): Reader => (cell) => {
  const read = plain(cell).replace(/,/g, "");
  if (!read) return nothing;
  return /^\d{1,8}(\.0+)?$/.test(read) && +read <= most ? value(Math.trunc(+read)) : fault(`${quote(cell)}不是 0 到 ${most} 的整数`);
};

export const day: Reader = (cell) => {
  if (!plain(cell)) return nothing;
  const read = readDay(cell);
  return read ? value(read) : fault(`日期${quote(cell)}看不懂，请写成 2021-11-20 的样子`);
};

const yesNo: Readonly<Record<string, boolean>> = { 是: true, 有: true, 设: true, "√": true, 否: false, 无: false, 不设: false, "×": false, true: true, false: false };

export const flag: Reader = (cell) => {
  const read = plain(cell);
  if (!read) return nothing;
  return Object.hasOwn(yesNo, read) ? value(yesNo[read]!) : fault(`${quote(cell)}请写“是”或“否”`);
};

/** What a form's field would take as well. @param tidy takes away what is there for looks only. The fault never repeats the cell: it may be a number that nobody may read. */
export const checked = (schema: z.ZodType<string>, tidy: (cell: string) => string): Reader => (cell) => {
  const read = tidy(cellText(cell).normalize("NFKC"));
  if (!read) return nothing;
  const parsed = schema.safeParse(read);
  return parsed.success ? value(parsed.data) : fault(parsed.error.issues[0]!.message);
};

/** One of the words of a vocabulary; the value is its name in English. */
export const word = (vocabulary: Readonly<Record<string, { zh: string }>>): Reader => (cell) => {
  const read = plain(cell);
  if (!read) return nothing;
  const found = Object.entries(vocabulary).find(([, { zh }]) => zh === read);
  return found ? value(found[0]) : fault(`${quote(cell)}请写${Object.values(vocabulary).map(({ zh }) => `“${zh}”`).join("、")}之一`);
};

/** 办公电话: a fixed line or nothing; a private mobile number is not taken in. */
export const phone: Reader = (cell) => {
  const read = plain(cell);
  if (!read) return nothing;
  return /^0\d{2,3}-?\d{6,8}(-\d{1,4})?$/.test(read) ? value(read) : fault("请填单位的固定电话，例如 0900-5550001；不登记个人手机号");
};
