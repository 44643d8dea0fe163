/** Invented persons' numbers for properties: every one is valid by its own check, none belongs to anybody. */
import fc from "fast-check";
import { addDays } from "@/domain/calendar/day";
import { identityCheckDigit } from "@/domain/privacy/identity-number";
import { passesLuhn } from "@/domain/privacy/number-rules";

const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(""));
const day = fc.integer({ min: 0, max: 46000 }).map((n) => addDays("1900-01-01", n).replaceAll("-", ""));

export const identityNumber = fc.tuple(fc.integer({ min: 100000, max: 999999 }), day, digits(3)).map(([region, birth, serial]) => {
  const first17 = `${region}${birth}${serial}`;
  return first17 + identityCheckDigit(first17);
});

export const oldIdentityNumber = fc
  .tuple(fc.constantFrom("620123", "110101", "440305", "999999"), day.map((d) => `19${d.slice(2)}`), digits(3))
  .filter(([, birth]) => birth !== "19000229")
  .map(([region, birth, serial]) => `${region}${birth.slice(2)}${serial}`);

export const mobile = fc.tuple(fc.integer({ min: 3, max: 9 }), digits(9)).map(([second, rest]) => `1${second}${rest}`);

export const bankCard = fc.tuple(fc.constantFrom("62", "4", "5", "9558"), fc.constantFrom(16, 17, 18, 19), digits(18)).map(([prefix, length, rest]) => {
  const body = (prefix + rest).slice(0, length - 1);
  return [..."0123456789"].map((check) => body + check).find(passesLuhn)!;
});

const fullWidth = (c: string) => String.fromCharCode(c.charCodeAt(0) + 0xfee0);
const bold = (c: string) => (/[0-9]/.test(c) ? String.fromCodePoint(0x1d7ce + +c) : c);
const spelling = fc.constantFrom((c: string) => c, (c: string) => c, fullWidth, bold);
const invisible = ["", "", "\u200b", "\ufeff\u200d", "\u2060"];
export const joining = [...invisible, "-", "－", "—"];
const anySeparator = [...joining, " ", "　", "\u00a0", ".", "·", "．", " - "];

/** A number with each character spelled and separated in its own way. */
export function disguised(number: fc.Arbitrary<string>, separators: readonly string[] = anySeparator): fc.Arbitrary<string> {
  const separator = fc.constantFrom(...separators);
  return number.chain((plain) =>
    fc.tuple(fc.array(spelling, { minLength: plain.length, maxLength: plain.length }), fc.array(separator, { minLength: plain.length, maxLength: plain.length })).map(([spell, gaps]) =>
      [...plain].map((c, i) => spell[i]!(c) + (i + 1 < plain.length ? gaps[i] : "")).join(""),
    ),
  );
}

/** A number in groups, all separated alike, as people write it. */
export function grouped(number: fc.Arbitrary<string>, sizes: readonly (readonly number[])[], gaps: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(number, fc.constantFrom(...sizes), fc.constantFrom(...gaps)).map(([plain, groups, gap]) => {
    const pieces: string[] = [];
    let at = 0;
    for (const size of groups) {
      if (at < plain.length) pieces.push(plain.slice(at, at + size));
      at += size;
    }
    return pieces.join(gap);
  });
}

export const around = fc.constantFrom(["", ""], ["身份证", "，男"], ["张某 ", " 已核"], ["（", "）"], ["1、", "。"], ["记-001 ", " 2026-07-06 4385.60"], ["a", "号"]);
