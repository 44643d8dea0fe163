/** How alike two texts are when dates and figures are left out (DIS-07, X03): copied text shows, new figures do not hide it. */

const irrelevant = /[\d０-９\s\p{P}\p{S}]+|(?<![一二三四五六七八九十百千万零〇两])[一二三四五六七八九十百千万零〇两]+(?=[年月日号季度元户人名次个])/gu;

/** The text with figures, signs and spaces taken out. */
export function wordsOnly(text: string): string {
  return text.replace(irrelevant, "");
}

function shingles(text: string, size = 3): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + size <= text.length; i++) {
    const piece = text.slice(i, i + size);
    counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  return counts;
}

/** A text as it is compared: its pieces counted, to be kept where it is compared with many. */
export type Compared = { pieces: ReadonlyMap<string, number>; total: number };

export function comparedText(text: string): Compared {
  const pieces = shingles(wordsOnly(text));
  let total = 0;
  for (const count of pieces.values()) total += count;
  return { pieces, total };
}

/** 0 … 1 (Dice over three-character pieces). Texts too short to say anything give 0. @param least below this the answer may be 0: lengths alone tell most pairs apart */
export function alikeness(a: Compared, b: Compared, least = 0): number {
  const all = a.total + b.total;
  if (all < 20 || (2 * Math.min(a.total, b.total)) / all < least) return 0;
  let common = 0;
  for (const [piece, count] of a.pieces) common += Math.min(count, b.pieces.get(piece) ?? 0);
  return (2 * common) / all;
}

/** The same of two texts. Linear in the length of both. */
export function similarity(a: string, b: string): number {
  return alikeness(comparedText(a), comparedText(b));
}
