/** 公民身份号码 (GB 11643): 18 digits with a birth day and a check digit; until 1999 15 digits without one. */
import { isDay } from "@/domain/calendar/day";
import type { Group } from "./digit-groups";
import { masks } from "./mask";
import type { Hit } from "./kinds";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = "10X98765432";

/** The 18th character for the first 17 digits. */
export function identityCheckDigit(first17: string): string {
  return checkDigits[weights.reduce((sum, weight, i) => sum + weight * +first17[i]!, 0) % 11]!;
}

function hasBirthDay(digits: string): boolean {
  return /^[1-9][0-9]{5}(?:19|20)/.test(digits) && isDay(`${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`);
}

/** True for 18 characters with a possible birth day and the right check digit. */
export function isIdentityNumber(text: string): boolean {
  return /^[0-9]{17}[0-9Xx]$/.test(text) && hasBirthDay(text) && identityCheckDigit(text) === text[17]!.toUpperCase();
}

/** True for 18 characters shaped like an identity number whose check digit is wrong: most likely a slip of the pen. */
export function isMistypedIdentityNumber(text: string): boolean {
  return /^[0-9]{17}[0-9Xx]$/.test(text) && hasBirthDay(text) && !isIdentityNumber(text);
}

// Without a check digit the region must be a real one, or every long serial number would look like a person. 99 is our invented region.
const regions = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|99)/;

/** True for 15 digits with a region and a birth day of the 20th century. */
export function isOldIdentityNumber(text: string): boolean {
  return /^[0-9]{15}$/.test(text) && regions.test(text) && isDay(`19${text.slice(6, 8)}-${text.slice(8, 10)}-${text.slice(10, 12)}`);
}

/** Unbroken numbers shaped like an identity number whose check digit is wrong. */
export function findMistypedIdentityNumbers(text: string): Hit[] {
  const shaped = text.matchAll(/(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])/g);
  return [...shaped]
    .filter(([number]) => isMistypedIdentityNumber(number))
    .map(({ 0: number, index }) => ({ kind: "identity_mistyped", start: index, end: index + 18, suggestion: masks.identity.apply(number) }));
}

/** Digits of a run laid out flat: each with its place and whether a group begins or ends there. */
type Digit = { value: string; start: number; end: number; opens: boolean; closes: boolean };

function layOut(run: Group[]): Digit[] {
  return run.flatMap((group) =>
    [...group.text].map((value, i) => ({ value, start: group.start + i, end: group.start + i + 1, opens: i === 0, closes: i === group.text.length - 1 })),
  );
}

/** The X of a check digit after the 17th digit, at most three separators away; null when there is none. */
function checkLetterAfter(text: string, end: number): number | null {
  const match = /^[ \t\r\n\-._/]{0,3}[Xx](?![A-Za-z0-9])/.exec(text.slice(end, end + 5));
  return match ? end + match[0].length : null;
}

/**
 * Every identity number of a run. The check digit is strong evidence, so any separators are accepted and a number is found in the
 * middle of a longer string of digits; with separators inside, its ends must be ends of groups.
 */
export function findIdentityNumbers(text: string, run: Group[]): Hit[] {
  const digits = layOut(run);
  const hits: Hit[] = [];
  for (let i = 0; i + 17 <= digits.length; ) {
    const hit = identityAt(text, digits, i);
    if (hit) hits.push(hit.hit);
    i = hit ? hit.next : i + 1;
  }
  return hits;
}

function identityAt(text: string, digits: Digit[], i: number): { hit: Hit; next: number } | null {
  if (digits[i]!.value === "0" || !"12".includes(digits[i + 6]!.value)) return null; // cheap: most places end here
  const first17 = digits.slice(i, i + 17).map((digit) => digit.value).join("");
  if (!hasBirthDay(first17)) return null;
  const [start, check] = [digits[i]!.start, identityCheckDigit(first17)];
  const last = digits[i + 17];
  const letterEnd = check === "X" && digits[i + 16]!.closes ? checkLetterAfter(text, digits[i + 16]!.end) : null;
  const end = letterEnd ?? (last?.value === check ? last.end : null);
  if (end === null) return null;
  const unbroken = end - start === 18;
  const whole = digits[i]!.opens && (letterEnd !== null || last!.closes);
  if (!unbroken && !whole) return null;
  return { hit: { kind: "identity", start, end, suggestion: masks.identity.apply(first17 + check) }, next: i + (letterEnd === null ? 18 : 17) };
}
