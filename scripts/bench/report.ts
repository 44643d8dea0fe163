/** What an area of the bench gets, and how its figures are written down. */
export type Bench = { seed: number; /** numbers of notices, ascending */ sizes: readonly number[]; /** numbers of branches, ascending */ branches: readonly number[]; scratch: string; quick: boolean };

/** Median of the times of `work` in milliseconds; the first runs warm up and do not count. `before` is not timed. */
export async function medianMs(work: (n: number) => unknown, times: number, before: (n: number) => unknown = () => {}): Promise<number> {
  const taken: number[] = [];
  for (let n = -3; n < times; n++) {
    await before(n);
    const began = performance.now();
    await work(n);
    if (n >= 0) taken.push(performance.now() - began);
  }
  return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)]!;
}

export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(3) : value.toFixed(1)} ms`;
}

/** One line: what, the figure, what it is compared with, and the ratio of the two. */
export function line(what: string, figure: string, baseline = "", ratio: number | null = null): void {
  console.log(`  ${what.padEnd(22, "　")} ${figure.padStart(14)}  ${baseline.padStart(26)}  ${ratio === null ? "" : `×${ratio.toFixed(2)}`}`);
}
