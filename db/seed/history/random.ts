/** Repeatable chance: the same key gives the same demo town on every machine. */
export type Chance = {
  /** 0 ≤ x < 1 */
  next: () => number;
  /** an integer from … to, both included */
  between: (from: number, to: number) => number;
  pick: <T>(list: readonly T[]) => T;
};

function seedOf(key: string): number {
  let h = 2166136261;
  for (const c of key) h = Math.imul(h ^ c.codePointAt(0)!, 16777619);
  return h >>> 0;
}

/** mulberry32, seeded by a text. */
export function chance(key: string): Chance {
  let state = seedOf(key);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (list) => list[Math.floor(next() * list.length)]!,
  };
}
