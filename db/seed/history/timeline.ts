/** What happened on which day: routine and stories of the year, told in order of time. */
import type { Day } from "@/domain/calendar/day";

/** The demo's own day is 2026-10-12; nothing of its history lies later than the evening before. */
export const YESTERDAY: Day = "2026-10-11";

export type Planned = { on: Day; run: () => Promise<void> };

/** Runs everything day by day. @param progress is told how many of how many are done. */
export async function tell(planned: readonly Planned[], progress: (done: number, all: number) => void): Promise<void> {
  const inOrder = planned.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const [i, { run }] of inOrder.entries()) {
    await run();
    progress(i + 1, inOrder.length);
  }
}
