/**
 * Tables as text: pasted from a spreadsheet (tabs, cells with line breaks in quotation marks), or typed on a phone, where there
 * is no tab, with `|` between cells. Written back so that it reads as it was.
 */
const SEPARATOR = " | ";
// Far more than any kind of body takes: what is cut here is refused there by its number.
const WIDEST = 100;
const LONGEST = 5000;

/** Rows of cells; rows without any text are left out, short rows filled up. Linear in the length of the text. */
export function readCells(text: string): string[][] {
  const rows = linesOf(text).map((line) => line.split(line.includes("\t") ? "\t" : /[|｜]/, WIDEST).map(plain));
  const filled = rows.filter((row) => row.some((cell) => cell !== "")).slice(0, LONGEST);
  const width = filled.reduce((most, row) => Math.max(most, usedWidth(row)), 0);
  return filled.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ""));
}

/** The text that `readCells` reads as these rows. */
export function writeCells(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join(row.length === 1 || row.some((cell) => /[|｜]/.test(cell)) ? "\t" : SEPARATOR)).join("\n");
}

/** Trailing empty cells of a whole table are no columns. */
function usedWidth(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell !== "") + 1;
}

function plain(cell: string): string {
  return cell.replace(/\s+/g, " ").trim();
}

/** Lines; a line break inside a quoted cell (which begins after a tab or at the start of a line) becomes a blank. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  let pieces: string[] = [];
  let from = 0; // of what was not yet taken over
  let atCellStart = true;
  const take = (to: number) => pieces.push(text.slice(from, to));
  for (let at = 0; at < text.length; ) {
    const c = text[at]!;
    const end = c === '"' && atCellStart ? closingQuote(text, at) : -1;
    atCellStart = c === "\t" || c === "\n" || c === "\r";
    if (end > 0) {
      take(at);
      pieces.push(text.slice(at + 1, end).replace(/""/g, '"').replace(/[\t\r\n]+/g, " "));
      at = from = end + 1;
    } else if (c === "\n" || c === "\r") {
      take(at);
      lines.push(pieces.join(""));
      pieces = [];
      at = from = at + (text.startsWith("\r\n", at) ? 2 : 1);
    } else at++;
  }
  take(text.length);
  return [...lines, pieces.join("")];
}

/** Where a quoted cell ends, or -1: the quotation mark after which the cell, the line or the text is over. */
function closingQuote(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at++;
    else return at + 1 === text.length || "\t\r\n".includes(text[at + 1]!) ? at : -1;
  }
  return -1;
}
