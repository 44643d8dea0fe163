/** The scanner of the personal-data gate (DIS-03, handbook §4.9; ruling 15). */
import { findHits } from "./find";
import { findingKinds, type Finding, type Hit } from "./kinds";

const CONTEXT = 10;

/**
 * Everything in a text that a public page must not show (`block`) or that a person must look at (`warn`), in order.
 * `where` ("正文第3段") is repeated in each finding; findings never carry the value that was found, only its mask.
 */
export function scanText(text: string, where: string, officeContacts: readonly string[] = []): Finding[] {
  const hits = findHits(text, officeContacts);
  if (hits.length === 0) return [];
  const place = maskText(where); // a file name is part of a place
  return hits.map((hit, i) => ({ ...hit, level: findingKinds[hit.kind].level, where: place, excerpt: excerpt(text, hits, i) }));
}

/** The text with every number that blocks replaced by its mask; what comes out is never found again. */
export function maskText(text: string, officeContacts: readonly string[] = []): string {
  const blocking = findHits(text, officeContacts).filter((hit) => findingKinds[hit.kind].level === "block");
  if (blocking.length === 0) return text;
  return maskText(replace(text, blocking, 0, text.length), officeContacts); // digits get fewer each time, so this ends
}

/** The hit with a few characters around it; everything that has a mask is masked. */
function excerpt(text: string, hits: readonly Hit[], i: number): string {
  const hit = hits[i]!;
  let [first, last] = [i, i];
  while (first > 0 && hits[first - 1]!.end > hit.start - CONTEXT) first--;
  while (last + 1 < hits.length && hits[last + 1]!.start < hit.end + CONTEXT) last++;
  const near = hits.slice(first, last + 1).filter((other) => other.suggestion !== null);
  const from = Math.max(0, Math.min(hit.start - CONTEXT, ...near.map((other) => other.start)));
  const to = Math.min(text.length, Math.max(hit.end + CONTEXT, ...near.map((other) => other.end)));
  return replace(text, near, from, to).replace(/[\u0000-\u001f\u200b-\u200f\ufeff]/g, " ").trim();
}

function replace(text: string, hits: readonly Hit[], from: number, to: number): string {
  const pieces: string[] = [];
  let at = from;
  for (const hit of hits) {
    if (hit.start < at) continue; // inside the one before
    pieces.push(text.slice(at, hit.start), hit.suggestion || "***");
    at = hit.end;
  }
  return pieces.join("") + text.slice(at, to);
}
