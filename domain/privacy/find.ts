/** All detectors, in order: what one has found is blotted out for the next. Linear in the length of the text. */
import { findAddresses } from "./address";
import { digitRuns, type Group } from "./digit-groups";
import { findEmails } from "./email";
import { fold, original, withoutBlanks, type Folded } from "./fold";
import { findIdentityNumbers, findMistypedIdentityNumbers } from "./identity-number";
import type { Hit } from "./kinds";
import { masks } from "./mask";
import { bankAccountRule, bankCardRule, mobileRule, oldIdentityRule } from "./number-rules";
import { findPlates } from "./plate";
import { birthdayPattern, wordPatterns } from "./words";
import { findWrittenNumbers, type NumberRule } from "./written-number";

type Detector = (text: string, runs: () => Group[][]) => Hit[];

const written = (rule: NumberRule): Detector => (text, runs) => runs().flatMap((run) => findWrittenNumbers(text, run, rule));

const numberDetectors: readonly Detector[] = [
  findEmails,
  (text, runs) => runs().flatMap((run) => findIdentityNumbers(text, run)),
  written(mobileRule),
  written(bankCardRule),
  written(oldIdentityRule),
  findMistypedIdentityNumbers,
  written(bankAccountRule),
  findPlates,
];

const wordDetectors: readonly Detector[] = [findAddresses, findBirthdays, findWords];

/**
 * Every hit in a text, in order of place; offsets are of the original text. `officeContacts` are numbers and addresses
 * registered by the town as office contacts: they may be published.
 */
export function findHits(text: string, officeContacts: readonly string[] = []): Hit[] {
  const folded = fold(text);
  const offices = new Set(officeContacts.map(contactKey));
  const numbers = detect(folded.text, numberDetectors).filter((hit) => !offices.has(contactKey(folded.text.slice(hit.start, hit.end))));
  const compact = withoutBlanks(folded);
  const words = detect(compact.text, wordDetectors);
  return [...numbers.map((hit) => inOriginal(folded, hit)), ...words.map((hit) => inOriginal(compact, hit))].sort((a, b) => a.start - b.start || b.end - a.end);
}

function detect(text: string, detectors: readonly Detector[]): Hit[] {
  const hits: Hit[] = [];
  let rest = text;
  let runs: Group[][] | null = null;
  for (const detector of detectors) {
    const found = detector(rest, () => (runs ??= digitRuns(rest)));
    if (found.length === 0) continue;
    hits.push(...found);
    rest = blot(rest, found);
    runs = null;
  }
  return hits;
}

/** Hits of one detector never overlap. */
function blot(text: string, hits: readonly Hit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    pieces.push(text.slice(at, start), "\u0001".repeat(end - start));
    at = end;
  }
  return pieces.join("") + text.slice(at);
}

function inOriginal(folded: Folded, hit: Hit): Hit {
  return { ...hit, ...original(folded, hit.start, hit.end) };
}

/** 0943-130 0000 and ０９４３１３００００ are the same contact; so is a mobile number with or without its country code. */
function contactKey(contact: string): string {
  const plain = fold(contact).text;
  if (plain.includes("@")) return plain.trim().toLowerCase();
  const digits = plain.replace(/[^0-9]/g, "");
  return mobileRule.read(digits) ?? digits;
}

function findBirthdays(text: string): Hit[] {
  return [...text.matchAll(birthdayPattern)].map((match) => {
    const day = match[1] ?? match[2]!;
    const start = match.index + match[0].indexOf(day);
    return { kind: "birthday", start, end: start + day.length, suggestion: masks.birthday.apply(day) };
  });
}

function findWords(text: string): Hit[] {
  return wordPatterns
    .flatMap(({ kind, pattern }) =>
      [...text.matchAll(pattern)].flatMap(({ 0: found, 1: word, index }) => (word === undefined ? [] : [{ kind, start: index, end: index + found.length, suggestion: null }])),
    )
    .sort((a, b) => a.start - b.start);
}
