/** Documents and speeches with the day they appeared, kept by the town: what nobody can have studied before that day. */
import { wordsOnly } from "../text/similarity";
import type { Day } from "../calendar/day";
import { SHORTEST } from "./sentences";

export type Reference = {
  id: string;
  title: string;
  /** Other names under which it is cited, as people write them. */
  aliases: readonly string[];
  issuedOn: Day;
};

/** References that a text names, each once. A title is found with or without 《》. */
export function referencesIn(text: string, library: readonly Reference[]): Reference[] {
  const plain = bare(text);
  return library.filter(({ title, aliases }) => [title, ...aliases].some((name) => bare(name).length >= 4 && plain.includes(bare(name))));
}

/** References that had not appeared when they are said to have been studied. */
export function notYetIssued(text: string, heldOn: Day, library: readonly Reference[]): Reference[] {
  return referencesIn(text, library).filter(({ issuedOn }) => issuedOn > heldOn);
}

/** Whoever studied the same document writes the same title: what is left of the sentence without it must still say something. */
export function saysMoreThanTitles(sentence: string, library: readonly Reference[]): boolean {
  const names = library.flatMap(({ title, aliases }) => [title, ...aliases]).map(bare).sort((a, b) => b.length - a.length);
  return wordsOnly(names.reduce((text, name) => text.replaceAll(name, ""), bare(sentence))).length >= SHORTEST;
}

function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s《》〈〉“”"'·]/gu, "");
}
