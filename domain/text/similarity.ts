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

/** 0 … 1 (Dice over three-character pieces). Texts too short to say anything give 0. Linear in the length of both. */
export function similarity(a: string, b: string): number {
  const [one, two] = [shingles(wordsOnly(a)), shingles(wordsOnly(b))];
  const total = (m: Map<string, number>) => [...m.values()].reduce((n, c) => n + c, 0);
  const all = total(one) + total(two);
  if (all < 20) return 0;
  let common = 0;
  for (const [piece, count] of one) common += Math.min(count, two.get(piece) ?? 0);
  return (2 * common) / all;
}
