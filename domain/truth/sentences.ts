/**
 * Sentences that stood in minutes before (X03, handbook §6.6). Dates and figures do not count, so that "本月" copied into the next
 * month still shows; short phrases that everybody writes do not count either.
 */
import { wordsOnly } from "../text/similarity";

/** Fewer characters than this (dates, figures and signs aside) say nothing: 会议由书记主持 is in every minute. */
export const SHORTEST = 14;

const ends = /[。！？；!?;\n\r]+/u;

export type Sentence = { /** as it was written */ text: string; /** what is compared */ words: string };

/** The sentences of a text that are long enough to be recognized, each once. Linear in the length of the text. */
export function sentencesOf(text: string): Sentence[] {
  const found = new Map<string, Sentence>();
  for (const piece of text.normalize("NFKC").split(ends)) {
    const words = wordsOnly(piece);
    if (words.length >= SHORTEST && !found.has(words)) found.set(words, { text: piece.trim(), words });
  }
  return [...found.values()];
}

/** Sentences taken from the town's library (a document read aloud is quoted by everybody) are nobody's copy. */
export function withoutQuotes(sentences: readonly Sentence[], quotable: ReadonlySet<string>): Sentence[] {
  return sentences.filter(({ words }) => !quotable.has(words));
}
