/** Long notices are read in parts, so that every page stays light on a poor link (ruling 31: after about 50 rows). */

export const PART = { rows: 50, weight: 3600 } as const;

/** About how much a text adds to a compressed page: a Chinese character 1, anything else about a third. */
export function weightOf(text: string): number {
  let weight = 0;
  for (let i = 0; i < text.length; i++) weight += text.charCodeAt(i) > 0x2e7f ? 1 : 0.35;
  return weight;
}

/** Consecutive items, at most `rows` and about `weight` together. There is always a first part; a heavy item stands alone. */
export function partsOf<T>(items: readonly T[], weigh: (item: T) => number, limits: { rows: number; weight: number } = PART): T[][] {
  const parts: T[][] = [[]];
  let weight = 0;
  for (const item of items) {
    const more = weigh(item);
    const open = parts.at(-1)!;
    if (open.length > 0 && (open.length >= limits.rows || weight + more > limits.weight)) {
      parts.push([item]);
      weight = more;
    } else {
      open.push(item);
      weight += more;
    }
  }
  return parts;
}

/** A text in pieces of at most `most` characters, cut after a sentence where there is one. */
export function piecesOf(text: string, most: number): string[] {
  const pieces: string[] = [];
  for (let rest = text; rest !== ""; ) {
    const cut = rest.length <= most ? rest.length : Math.max(rest.lastIndexOf("。", most - 1), rest.lastIndexOf("；", most - 1)) + 1 || wholeCharacters(rest, most);
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return pieces;
}

/** A place to cut that does not go through a rare character (two code units). */
function wholeCharacters(text: string, at: number): number {
  return /[\ud800-\udbff]/.test(text[at - 1]!) ? at - 1 : at;
}
