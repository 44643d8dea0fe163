/** A workbook as people keep it, written to bytes and read back by the portal's own reader. */
import writeWorkbook from "write-excel-file/node";
import type { Sheet } from "@/domain/disclosure/finance/import-cells";
import { readRoster } from "@/domain/members/roster/read";
import { readSheets } from "@/server/files/sheet-rows";

export type Value = string | number | Date | null;
export const places = { branches: [{ id: "qh007", code: "QH007", name: "石桥社区第一党支部" }], groups: [{ id: "qh007-1", branchId: "qh007", name: "第一党小组" }] };

export async function sheetsOf(...tables: Value[][][]): Promise<Sheet[]> {
  const cell = (value: Value) => (value === null ? null : value instanceof Date ? { value, type: Date, format: "yyyy-mm-dd" } : { value, type: typeof value === "number" ? Number : String });
  const bytes = await writeWorkbook(tables.map((rows, i) => ({ data: rows.map((row) => row.map(cell)), sheet: `表${i + 1}` })) as never).toBuffer();
  return readSheets(bytes);
}

export const read = async (...tables: Value[][][]) => readRoster(await sheetsOf(...tables), places, "2026-10-12");

/** 999999 is no region; the check digits are right. */
export const headings = ["姓名", "性别", "出生日期", "人员类别", "入党日期", "转正日期", "党支部代码", "公民身份证号码", "手机号码"];
export const person = (own: Record<number, Value> = {}): Value[] => ["段启浔", "男", "1974-07-22", "正式党员", "2010-09-22", "2011-09-22", "QH007", "999999197407224357", "13000000000"].map((value, i) => (i in own ? own[i]! : value));
