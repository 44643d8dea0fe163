/** Where the headings of a roster stand: below a title that may cover several rows, in any order, with blanks inside. */
import { readHeading, type Row } from "../../disclosure/finance/import-cells";
import { columnOfHeading, requiredColumns, rosterColumns, type RosterColumn } from "./columns";

/** Column index by column. */
export type Layout = ReadonlyMap<RosterColumn, number>;

const LOOK_AT_ROWS = 20; // titles, filling notes, reporting unit and date; no roster has more above its headings

/** `unread`: headings that no column of ours answers to; their cells are not looked at. */
export type FoundHeadings = { row: number; layout: Layout; doubled: RosterColumn[]; unread: string[] };

/** The row of the first twenty that names most columns, at least four with 姓名 among them; null when there is none. */
export function findHeadings(rows: readonly Row[]): FoundHeadings | null {
  const found = rows.slice(0, LOOK_AT_ROWS).map((row, i) => ({ row: i, ...layOut(row) })).filter(({ layout }) => layout.has("name") && layout.size >= 4);
  return found.reduce<FoundHeadings | null>((best, next) => (best && best.layout.size >= next.layout.size ? best : next), null);
}

function layOut(row: Row): Omit<FoundHeadings, "row"> {
  const layout = new Map<RosterColumn, number>();
  const doubled: RosterColumn[] = [];
  const unread: string[] = [];
  row.forEach((cell, i) => {
    const { name } = readHeading(cell);
    const column = columnOfHeading(name);
    if (!column) return void (name && name !== "序号" && unread.push(name));
    if (layout.has(column)) doubled.push(column);
    else layout.set(column, i);
  });
  return { layout, doubled, unread };
}

/** The headings that are missing, in words. */
export function missingHeadings(layout: Layout): string[] {
  const missing: string[] = requiredColumns.filter((column) => !layout.has(column)).map((column) => rosterColumns[column].zh);
  return layout.has("branchCode") || layout.has("branchName") ? missing : [...missing, `${rosterColumns.branchCode.zh}（或${rosterColumns.branchName.zh}）`];
}

/** The headings printed again on the next page. */
export function isRepeatedHeading(row: Row, layout: Layout): boolean {
  return [...layout].filter(([column, i]) => columnOfHeading(readHeading(row[i]).name) === column).length >= Math.max(3, layout.size / 2);
}
