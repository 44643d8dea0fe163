/** Two texts side by side: a piece is marked where the same words stand in another of them, dates and figures aside (X03). */
import { wordsOnly } from "../text/similarity";

export type Piece = { text: string; same: boolean };

/** Shorter pieces are everybody's: 会议由书记主持. */
const SHORTEST = 6;
const ends = /(?<=[。！？；!?;\n])/u;

/** With the line ends that belong to them. */
const pieces = (text: string) => text.split(ends);

/** What the other texts say, to be looked up. */
export function wordsIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(pieces).map(wordsOnly).filter((words) => words.length >= SHORTEST));
}

export function piecesOf(text: string, others: ReadonlySet<string>): Piece[] {
  return pieces(text).map((piece) => ({ text: piece, same: others.has(wordsOnly(piece)) }));
}
