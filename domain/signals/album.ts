/** Photos by their fingerprints: which of those that came before is the same picture (ruling 21)? Many thousands are compared with each other. */
import type { PhotoFact } from "./facts";

type Words = readonly [high: number, low: number];
/** `spread`: how far its crops lie from the whole. */
type Print = { whole: Words; /** with its crops */ all: readonly Words[]; spread: number };

const words = (hash: string): Words => [Number.parseInt(hash.slice(0, 8), 16) | 0, Number.parseInt(hash.slice(8), 16) | 0];

function printOf({ hashes }: PhotoFact): Print {
  const all = hashes.map(words);
  const whole = all[0]!;
  return { whole, all, spread: all.reduce((most, one) => Math.max(most, apart(one, whole)), 0) };
}

/** How many are set. `| 0` keeps every step a whole number of 32 bits, for which processors are ten times faster. */
function bits(n: number): number {
  const pairs = (n - ((n >>> 1) & 0x55555555)) | 0;
  const fours = ((pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)) | 0;
  return Math.imul(((fours + (fours >>> 4)) | 0) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const apart = (a: Words, b: Words) => bits(a[0] ^ b[0]) + bits(a[1] ^ b[1]);

/** Either of the two may be the cropped one. */
function isSame(a: Print, b: Print, most: number): boolean {
  for (const one of a.all) if (apart(one, b.whole) <= most) return true;
  for (const one of b.all) if (apart(one, a.whole) <= most) return true;
  return false;
}

/** A crop of 5 % moves 22 bits of the whole picture at most (server/files/perceptual-hash.ts); with room to spare, what is further apart needs no closer look. */
const FAR = 26;

export type Album<T> = {
  add: (photo: PhotoFact, of: T) => void;
  /** The earliest that is the same picture, or null. @param most bits that may differ */
  find: (photo: PhotoFact, most: number) => T | null;
};

/**
 * Every photo is held against every earlier one, so the whole pictures lie side by side as numbers, and a pair is looked at more closely only
 * where a crop of one can reach the other: no further apart than its crops are spread, and `most`.
 * @param size how many photos it may hold. Photos without a fingerprint (blank ones) are like no other.
 */
export function album<T>(size: number): Album<T> {
  const [high, low, spread] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const kept: { print: Print; of: T }[] = [];
  return {
    add: (photo, of) => {
      if (photo.hashes.length === 0) return;
      const print = printOf(photo);
      [high[kept.length], low[kept.length]] = print.whole;
      spread[kept.length] = print.spread;
      kept.push({ print, of });
    },
    find: (photo, most) => {
      if (photo.hashes.length === 0) return null;
      const print = printOf(photo);
      const [h, l] = print.whole;
      for (let i = 0; i < kept.length; i++) {
        const far = bits(high[i]! ^ h) + bits(low[i]! ^ l);
        if (far <= FAR && far <= most + Math.max(print.spread, spread[i]!) && isSame(print, kept[i]!.print, most)) return kept[i]!.of;
      }
      return null;
    },
  };
}
