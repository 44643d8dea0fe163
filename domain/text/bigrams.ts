/** Chinese text as overlapping two-character pieces, Latin words and numbers whole: what the full-text index stores and asks for. */

const runs = /[a-z0-9]+|\p{Script=Han}+/gu;

/** 低保公示 -> [低保, 保公, 公示]; a single character stands alone. */
export function bigrams(text: string): string[] {
  const pieces: string[] = [];
  for (const [run] of text.normalize("NFKC").toLowerCase().matchAll(runs)) {
    const characters = [...run];
    if (!/\p{Script=Han}/u.test(run) || characters.length === 1) pieces.push(run);
    else for (let i = 0; i + 1 < characters.length; i++) pieces.push(characters[i]! + characters[i + 1]!);
  }
  return pieces;
}
