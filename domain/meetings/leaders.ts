/**
 * 领导干部与组织生活 (MTG-19, 支部工作条例第十五、十六条): whether they go to the meetings of their own branch as ordinary members, and which
 * branches nobody from the town has been to for long. Both are reminders of where to go, never a score of a person or a branch.
 */
import { daysBetween, type Day } from "../calendar/day";

export type Attended = { due: number; present: number };

/** @param percent `dual_life_percent`; where nothing was due, nothing is missing */
export function attendsEnough({ due, present }: Attended, percent: number): boolean {
  return present * 100 >= due * percent;
}

/** True when nobody from the town was there for more than `days` (`leader_visit_days`), or never. */
export function isToBeVisited(lastOn: Day | null, today: Day, days: number): boolean {
  return lastOn === null || daysBetween(lastOn, today) > days;
}
