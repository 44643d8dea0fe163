/** 回头看 (handbook §6.4【地】): of what was closed 30 to 90 days ago at least a fifth, at least one, drawn so that it can be repeated. */
import { daysBetween, type Day } from "../calendar/day";
import type { SettingValues } from "../settings";

export type Closed = { id: string; closedOn: Day; drawnOn: Day | null };

/** Ids whose turn it is: closed long enough ago, not too long, never drawn before. */
export function lookBackList(closed: readonly Closed[], today: Day, settings: SettingValues): string[] {
  return closed
    .filter(({ closedOn, drawnOn }) => {
      const age = daysBetween(closedOn, today);
      return drawnOn === null && age >= settings.lookback_from_days && age <= settings.lookback_to_days;
    })
    .map(({ id }) => id)
    .toSorted();
}

/** How many of a list are looked at again: the share rounded up, at least one; none of an empty list. */
export function lookBackCount(size: number, settings: SettingValues): number {
  return size === 0 ? 0 : Math.max(1, Math.ceil((size * settings.lookback_percent) / 100));
}
