/** Heads of the chain that are kept outside the database: said in one form everywhere, so that a saved page, feed or manifest can be read back. */
import type { Day } from "../calendar/day";
import type { Anchor } from "./chain";

export type Head = { seq: number; hash: string };

/** `审计链头 2026-10-12 #1234 3f…`: the form in which a head is published. */
export function sayHead(day: Day, { seq, hash }: Head): string {
  return `审计链头 ${day} #${seq} ${hash}`;
}

// The second form is the line that a person copies after a backup.
const published = /(?:#(\d{1,12}) |第 (\d{1,12}) 条，链头 )([0-9a-f]{64})/g;

/**
 * Every head found in a text: as published (page, feed, print), or as `{"seq": …, "hash": …}` anywhere in a JSON document
 * (backup manifest). @param from what the text is, for the verdict: 「文件 feed.xml」.
 */
export function readHeads(text: string, from: string): Anchor[] {
  const heads = [...text.matchAll(published)].map((match) => ({ seq: +(match[1] ?? match[2]!), hash: match[3]! }));
  return [...heads, ...headsIn(asJson(text))].map((head) => ({ ...head, from }));
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const DEEPEST = 20;

function headsIn(value: unknown, depth = 0): Head[] {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return [];
  const { seq, hash } = value as Partial<Head>;
  const own = typeof seq === "number" && typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash) ? [{ seq, hash }] : [];
  return [...own, ...Object.values(value).flatMap((part) => headsIn(part, depth + 1))];
}
