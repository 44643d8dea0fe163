/** A roster file as rows that can be decided about: titles, headings, people, footers; nothing in it is dropped without saying so. */
import { cellText, isBlankRow, type Row, type Sheet } from "../../disclosure/finance/import-cells";
import type { Day } from "../../calendar/day";
import { findHeadings, isRepeatedHeading, missingHeadings, type Layout } from "./headers";
import { placeFinder, type PlaceFinder, type Places } from "./places";
import { readRow, type ReadRow } from "./row";

/** `line`: the row's number as the spreadsheet shows it. */
export type RosterLine = ReadRow & { sheet: string; line: number };
export type RosterFile = { lines: RosterLine[]; ignored: { sheet: string; line: number; text: string }[]; faults: string[]; unread: string[] };

const footer = /^(合计|总计|小计|共计|本页|填表|填报|制表|审核|负责人|单位|注[:：]|注$|说明|备注|日期|第\d+页)/;

export function readRoster(sheets: readonly Sheet[], places: Places, today: Day): RosterFile {
  const file: RosterFile = { lines: [], ignored: [], faults: [], unread: [] };
  const find = placeFinder(places);
  for (const sheet of sheets) readSheet(sheet, find, today, file);
  if (file.lines.length === 0 && file.faults.length === 0) file.faults.push("表里没有找到名册：需要有一行表头写着“姓名”“性别”“出生日期”“人员类别”等（可下载模板对照）。");
  return file;
}

function readSheet({ name: sheet, rows }: Sheet, find: PlaceFinder, today: Day, file: RosterFile): void {
  const headings = findHeadings(rows);
  if (!headings) return void rows.forEach((row, i) => ignore(row, i));
  const missing = missingHeadings(headings.layout);
  if (missing.length > 0) return void file.faults.push(`工作表“${sheet}”缺少这些列：${missing.join("、")}。`);
  if (headings.doubled.length > 0) return void file.faults.push(`工作表“${sheet}”的表头有重复的列，请只留一列：第 ${headings.row + 1} 行。`);
  file.unread.push(...headings.unread.filter((name) => !file.unread.includes(name)));
  rows.forEach((row, i) => {
    if (isBlankRow(row)) return;
    if (i <= headings.row || isRepeatedHeading(row, headings.layout) || isFooter(row, headings.layout)) return ignore(row, i);
    file.lines.push({ sheet, line: i + 1, ...readRow(row, i, headings.layout, find, today) });
  });

  function ignore(row: Row, i: number): void {
    const text = row.map(cellText).filter(Boolean).join(" ");
    if (text) file.ignored.push({ sheet, line: i + 1, text: text.slice(0, 60) });
  }
}

/** A row that names nobody and begins like a footer, or holds a single text. A row with more in it is a person without a name: refused, not skipped. */
function isFooter(row: Row, layout: Layout): boolean {
  const filled = row.map((cell) => cellText(cell).replace(/\s+/g, "")).filter(Boolean);
  const name = cellText(row[layout.get("name")!]);
  return footer.test(filled[0]!) || (filled.length === 1 && name === "");
}
