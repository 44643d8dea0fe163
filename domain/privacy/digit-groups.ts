/**
 * Groups of digits that may belong to one number: 130-0000-0012 is a run of three groups. Dates and amounts are figures, never
 * part of a longer number, and end a run.
 */
import { isDay, pad } from "@/domain/calendar/day";

export type Group = { text: string; start: number; end: number; /** Separators before it in its run; "" begins a run. */ gap: string };

const LONGEST_GAP = 3;
const isDigit = (c: string | undefined) => c !== undefined && c >= "0" && c <= "9";
const isSeparator = (c: string | undefined) => c !== undefined && " \t\r\n-._/".includes(c);

/** All runs of digit groups in folded text, in order; groups of a run are at most three separators apart. */
export function digitRuns(text: string): Group[][] {
  const runs: Group[][] = [];
  let lastEnd = -1;
  for (let at = 0; at < text.length; ) {
    if (!isDigit(text[at])) {
      at++;
      continue;
    }
    const start = at;
    while (isDigit(text[at])) at++;
    const near = lastEnd >= 0 && start - lastEnd <= LONGEST_GAP && allSeparators(text, lastEnd, start);
    const group = { text: text.slice(start, at), start, end: at, gap: near ? text.slice(lastEnd, start) : "" };
    if (near) runs.at(-1)!.push(group);
    else runs.push([group]);
    lastEnd = at;
  }
  return runs;
}

function allSeparators(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isSeparator(text[i])) return false;
  return true;
}

/** The run without its figures and cut at line breaks and tabs (table columns): what is left may be a written-out number. */
export function withoutFigures(run: Group[]): Group[][] {
  const parts: Group[][] = [[]];
  for (let i = 0; i < run.length; ) {
    const skip = figureLength(run, i);
    if (skip > 0) {
      parts.push([]);
      i += skip;
      continue;
    }
    const group = run[i]!;
    if (/[\t\r\n]/.test(group.gap)) parts.push([]);
    parts.at(-1)!.push(parts.at(-1)!.length === 0 ? { ...group, gap: "" } : group);
    i++;
  }
  return parts.filter((part) => part.length > 0);
}

/** How many groups from `i` on make a date (2026-07-06) or an amount (4385.60); 0 when none. */
function figureLength(run: Group[], i: number): number {
  const [a, b, c] = [run[i]!, run[i + 1], run[i + 2]];
  if (isJoined(a)) return 0;
  if (b && c && b.gap === c.gap && "-./".includes(b.gap) && !isJoined(run[i + 3]) && isDay(`${a.text}-${pad2(b.text)}-${pad2(c.text)}`)) return 3;
  if (b && b.gap === "." && b.text.length <= 2 && !isJoined(run[i + 2]) && /^(0|[1-9][0-9]*)$/.test(a.text)) return 2;
  return 0;
}

/** True when the group follows the one before it without a blank: 2026-07, 4385.60. */
export function isJoined(group: Group | undefined): boolean {
  return group !== undefined && /^[-._/]+$/.test(group.gap);
}

function pad2(text: string): string {
  return text.length <= 2 ? pad(+text) : text;
}
