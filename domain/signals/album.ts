/** Photos by their fingerprints: which of those that came before is the same picture (ruling 21)? Many thousands are compared with each other. */
import type { PhotoFact } from "./facts";

type Words = readonly [high: number, low: number];
type Print = { whole: Words; /** with its crops */ all: readonly Words[] };

const words = (hash: string): Words => [Number.parseInt(hash.slice(0, 8), 16) | 0, Number.parseInt(hash.slice(8), 16) | 0];

function printOf({ hashes }: PhotoFact): Print {
  const all = hashes.map(words);
  return { whole: all[0]!, all };
}

function bits(n: number): number {
  let v = n - ((n >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const apart = (a: Words, b: Words) => bits(a[0] ^ b[0]) + bits(a[1] ^ b[1]);

/** Either of the two may be the cropped one. */
const isSame = (a: Print, b: Print, most: number) => a.all.some((one) => apart(one, b.whole) <= most) || b.all.some((one) => apart(one, a.whole) <= most);

/** A crop of 5 % moves 22 bits of the whole picture at most (server/files/perceptual-hash.ts); with room to spare, what is further apart needs no closer look. */
const FAR = 26;

export type Album<T> = {
  add: (photo: PhotoFact, of: T) => void;
  /** The earliest that is the same picture, or null. @param most bits that may differ */
  find: (photo: PhotoFact, most: number) => T | null;
};

/** @param size how many photos it may hold. Photos without a fingerprint (blank ones) are like no other. */
export function album<T>(size: number): Album<T> {
  const [high, low] = [new Int32Array(size), new Int32Array(size)];
  const kept: { print: Print; of: T }[] = [];
  return {
    add: (photo, of) => {
      if (photo.hashes.length === 0) return;
      const print = printOf(photo);
      [high[kept.length], low[kept.length]] = print.whole;
      kept.push({ print, of });
    },
    find: (photo, most) => {
      if (photo.hashes.length === 0) return null;
      const print = printOf(photo);
      for (let i = 0; i < kept.length; i++) {
        if (bits(high[i]! ^ print.whole[0]) + bits(low[i]! ^ print.whole[1]) <= FAR && isSame(print, kept[i]!.print, most)) return kept[i]!.of;
      }
      return null;
    },
  };
}
