/** What a person typed into the search box: words to find, and the pieces under which the index knows them. */
import { bigrams } from "./bigrams";

export type Query = {
  /** Normalized; a text is found when it contains every one. */
  words: readonly string[];
  /** What the index is asked for; empty when there are only single characters, which it does not keep. */
  grams: readonly string[];
};

const LONGEST = 100;
const MOST_WORDS = 8;

// An amount is one word: 186,420.50 is not 186 and 420 and 50 anywhere.
const word = /[0-9]+(?:[.,][0-9]+)*|[a-z0-9]+|\p{Script=Han}+/gu;

/** Cut first: nobody types a page into a search box (and 100 KB cost nothing). */
export function readQuery(typed: string): Query {
  const text = normalizedText(typed.slice(0, LONGEST));
  const words = [...new Set(text.match(word) ?? [])].slice(0, MOST_WORDS);
  return { words, grams: [...new Set(words.flatMap(bigrams))].filter((gram) => !isSingleHan(gram)) };
}

/** Only single Chinese characters: too broad for the index. */
export function isTooShort(query: Query): boolean {
  return query.words.length > 0 && query.grams.length === 0;
}

/** The index answers by itself: every word is one piece, so what has the pieces has the words. */
export function isExact(query: Query): boolean {
  return query.words.every((one) => bigrams(one).length === 1 && !isSingleHan(one));
}

export function contains(text: string, query: Query): boolean {
  const normalized = normalizedText(text);
  return query.words.every((one) => normalized.includes(one));
}

export function normalizedText(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function isSingleHan(text: string): boolean {
  return [...text].length === 1 && /\p{Script=Han}/u.test(text);
}

export type Excerpt = { before: string; hit: string; after: string };

const BEFORE = 18;
const AFTER = 42;

/** The text around the first word that can be found in it as written; its beginning when none can. */
export function excerptOf(text: string, query: Query): Excerpt {
  const line = text.replace(/\s+/g, " ");
  const lower = line.toLowerCase();
  const found = query.words.map((one) => ({ at: lower.indexOf(one), length: one.length })).filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0];
  const { at, length } = found ?? { at: 0, length: 0 };
  const start = Math.max(0, at - BEFORE);
  const end = Math.min(line.length, at + length + AFTER);
  return {
    before: `${start > 0 ? "…" : ""}${whole(line.slice(start, at))}`,
    hit: line.slice(at, at + length),
    after: `${whole(line.slice(at + length, end))}${end < line.length ? "…" : ""}`,
  };
}

/** Without the half of a rare character (two code units) that a cut left at the edge. */
function whole(piece: string): string {
  return piece.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}
