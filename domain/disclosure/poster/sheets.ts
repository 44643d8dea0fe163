/** Cuts what is printed into A4 sheets on the server, so that every sheet can carry its number, QR and check code (design §8). */
import { ems, heightOf, linesIn, SHEET, type } from "./measure";
import type { PosterBlock, PosterTable } from "./flow";

/** A table on a sheet: the part of its rows that fits, under a repeated head. Widths in percent. */
export type SheetTable = PosterTable & { widths: readonly number[] };
export type SheetBlock = Exclude<PosterBlock, PosterTable> | SheetTable;
export type Sheet = SheetBlock[];

const FOOT = 118; // QR of 26 mm, check code, where to ask
const RUNNING_HEAD = 34;
const CELL = { padding: 7, border: 1 } as const;

/** @param top what the first sheet's title block takes, in points */
export function sheetsOf(blocks: readonly PosterBlock[], top: number): Sheet[] {
  const stack: SheetBlock[] = blocks.map((block) => (block.kind === "table" ? { ...block, widths: columnWidths(block) } : block)).reverse();
  const sheets: Sheet[] = [[]];
  let room = SHEET.height - FOOT - top;
  for (let block = stack.pop(); block; block = stack.pop()) {
    const sheet = sheets.at(-1)!;
    const fresh = sheet.length === 0;
    const [now, later] = split(block, room, fresh);
    // A heading goes along with what it heads.
    if (now && !(now.kind === "heading" && stack.length > 0 && room - heightNeeded(now) < 80 && !fresh)) {
      sheet.push(now);
      room -= heightNeeded(now);
      if (later) stack.push(later);
    } else {
      stack.push(block);
    }
    if (later || stack.at(-1) === block) {
      sheets.push([]);
      room = SHEET.height - FOOT - RUNNING_HEAD;
    }
  }
  return sheets;
}

/** What fits now and what is left; nothing now, when it had better begin on a fresh sheet. */
function split(block: SheetBlock, room: number, fresh: boolean): [SheetBlock | null, SheetBlock | null] {
  if (heightNeeded(block) <= room) return [block, null];
  if (block.kind === "table") return splitTable(block, room, fresh);
  if (block.kind === "heading") return fresh ? [block, null] : [null, block];
  return splitText(block, room, fresh);
}

const LEAST_LINES = 3;

function splitText(block: Exclude<SheetBlock, SheetTable>, room: number, fresh: boolean): [SheetBlock | null, SheetBlock | null] {
  const lines = Math.floor((room - type.body.after) / type.body.line);
  if (lines < LEAST_LINES && !fresh) return [null, block];
  const most = Math.max(1, Math.floor(Math.max(lines, LEAST_LINES) * (SHEET.width / type.body.size - 1)));
  const cut = block.text.lastIndexOf("。", most - 1) + 1 || most;
  return cut >= block.text.length ? [block, null] : [{ ...block, text: block.text.slice(0, cut) }, { ...block, text: block.text.slice(cut) }];
}

function splitTable(table: SheetTable, room: number, fresh: boolean): [SheetTable | null, SheetTable | null] {
  let height = headHeight(table);
  let fit = 0;
  while (fit < table.rows.length && height + rowHeight(table, table.rows[fit]!) <= room) height += rowHeight(table, table.rows[fit++]!);
  if (fit === 0 && !fresh) return [null, table];
  const cut = Math.max(fit, 1); // a row taller than a sheet stands alone: the printer continues it
  if (cut >= table.rows.length) return [table, null];
  return [{ ...table, rows: table.rows.slice(0, cut) }, { ...table, heading: table.heading && `${table.heading.replace(/（续）$/, "")}（续）`, rows: table.rows.slice(cut) }];
}

function heightNeeded(block: SheetBlock): number {
  if (block.kind === "table") return block.rows.reduce((sum, row) => sum + rowHeight(block, row), headHeight(block));
  return heightOf(block.text, block.kind === "heading" ? "heading" : "body", block.kind === "item" ? SHEET.width - 22 : SHEET.width);
}

function headHeight(table: SheetTable): number {
  const heading = table.heading ? heightOf(table.heading, "heading") : 0;
  return heading + rowHeight(table, table.columns.map((column) => column.name)) + type.table.after;
}

function rowHeight({ widths }: SheetTable, cells: readonly string[]): number {
  const lines = cells.map((cell, c) => linesIn(cell, (widths[c]! / 100) * SHEET.width - CELL.padding, type.table.size));
  return Math.max(...lines) * type.table.line + CELL.padding + CELL.border;
}

const NARROWEST = 3.4;
const WIDEST = 16;

/** As wide as the longest cell, within limits; numbers keep their width, the rest share what is left. */
function columnWidths({ columns, rows }: PosterTable): number[] {
  const whole = SHEET.width / type.table.size;
  const wanted = columns.map((column, c) => {
    const longest = Math.max(ems(column.name), ...rows.map((row) => ems(row[c] ?? ""))) + 2;
    return column.number ? longest : Math.min(Math.max(longest, NARROWEST), WIDEST);
  });
  const fixed = columns.reduce((sum, column, c) => sum + (column.number ? wanted[c]! : 0), 0);
  const flexible = wanted.reduce((sum, width) => sum + width, 0) - fixed;
  const room = whole - fixed - flexible;
  // What is left goes to the columns with the longest texts; what is missing is taken from all texts alike.
  const share = (width: number) => (room > 0 ? width + (room * width ** 2) / squares : width * Math.max((whole - fixed) / flexible, 0.5));
  const squares = columns.reduce((sum, column, c) => sum + (column.number ? 0 : wanted[c]! ** 2), 0);
  const widths = wanted.map((width, c) => (columns[c]!.number ? width : share(width)));
  const sum = widths.reduce((all, width) => all + width, 0);
  return widths.map((width) => Math.round((width / sum) * 1000) / 10);
}
