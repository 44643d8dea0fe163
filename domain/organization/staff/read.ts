/** The sheet 工作人员 as lines that may wait: the mobile number leaves at once, as a keyed digest and its last four digits. */
import type { Day } from "../../calendar/day";
import { plainName, type Sheet } from "../../disclosure/finance/import-cells";
import type { Role } from "../../permissions/roles";
import { readSheet, type SheetLine } from "../workbook/read-sheet";
import { staffSheet } from "../workbook/staff-sheet";

/** One post of one person. What is missing or malformed is absent and has its sentence in `faults`. `cells`: where each column stands. */
export type StaffLine = {
  line: number; name?: string; username?: string; role?: Role; scope: string; fromDay?: Day;
  /** keyed digest of the mobile number, and its end for the screen */
  person?: string; mobileEnd?: string;
  faults: string[]; cells: Readonly<Record<string, string>>;
};
export type StaffFile = { lines: StaffLine[]; faults: string[] };

/** @param personKeyOf makes a mobile number into what an account keeps of it */
export function readStaff(sheets: readonly Sheet[], personKeyOf: (mobile: string) => string): StaffFile {
  const sheet = sheets.find(({ name }) => plainName(name) === staffSheet.zh);
  if (!sheet) return { lines: [], faults: [`这个文件里没有“${staffSheet.zh}”工作表。请用组织架构表模板填写。`] };
  const { lines, faults } = readSheet(staffSheet, sheet);
  if (lines.length === 0 && faults.length === 0) return { lines: [], faults: [`“${staffSheet.zh}”表里没有内容，一行写一个人的一个岗位。`] };
  return { lines: lines.map((line) => toStaffLine(line, personKeyOf)), faults };
}

function toStaffLine({ line, values, faults, cells }: SheetLine, personKeyOf: (mobile: string) => string): StaffLine {
  const { mobile, scope, ...rest } = values as { mobile?: string; scope?: string; name?: string; username?: string; role?: Role; fromDay?: Day };
  const person = mobile === undefined ? {} : { person: personKeyOf(mobile), mobileEnd: mobile.slice(-4) };
  return { line, ...rest, ...person, scope: withoutNumbers(scope ?? ""), faults: faults.map(withoutNumbers), cells };
}

/** A number that was typed into the wrong column is quoted by its fault: only its end stays. */
function withoutNumbers(text: string): string {
  return text.replace(/[\d０-９](?:[\s-]?[\d０-９]){10,}/g, (number) => `*******${number.slice(-4)}`);
}
