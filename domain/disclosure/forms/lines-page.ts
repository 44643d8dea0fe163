/** Long statements are edited in pages of lines, so that the form stays light on a phone. */
export const LINES_PER_PAGE = 40;

/** The page asked for in the address: a number, or `last`; the first for anything else. */
export function pageOfLines(asked: string | undefined, lines: number): number {
  const last = Math.max(1, Math.ceil(lines / LINES_PER_PAGE));
  if (asked === "last") return last;
  const page = /^\d{1,3}$/.test(asked ?? "") ? +asked! : 1;
  return Math.min(Math.max(page, 1), last);
}
