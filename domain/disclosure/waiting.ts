/** In whose hands a notice is, since when, and until when it should have moved on (ruling 4; handbook §4.6, §4.8). */
import { dayOf, daysBetween, type Day, type Instant } from "../calendar/day";
import { dueAfterDays, type WorkdayCalendar } from "../calendar/workdays";
import type { Role } from "../permissions/roles";
import type { SettingValues } from "../settings";
import { noticeStates, type NoticeState } from "./lifecycle";
import { signingCapacities, type Capacity } from "./signing";

/** The states in which somebody is waited for. */
export const timedStates = (Object.keys(noticeStates) as NoticeState[]).filter((state) => noticeStates[state].timed);

/** Which posts have to act next; none when nobody has to. `missing`: the signatures that are still to come. */
export function rolesAwaited(state: NoticeState, missing: readonly Capacity[]): Role[] {
  switch (state) {
    case "review":
      return ["village_supervision_chair"];
    case "secrecy_review":
      return ["commissioner"];
    case "signing":
      return missing.map((capacity) => signingCapacities[capacity].role);
    case "draft":
    case "returned":
      return ["branch_clerk"];
    case "published":
    case "discarded":
      return [];
  }
}

export type WaitingClock = { since: Day; dueOn: Day; /** Natural days after today; negative when overdue. */ days: number; overdue: boolean };

/** The clock of a waiting step: `supervision_reply_days` from the day it came into these hands; null where nobody is waited for. */
export function waitingClock({ state, stateSince }: { state: NoticeState; stateSince: Instant }, today: Day, calendar: WorkdayCalendar, settings: SettingValues): WaitingClock | null {
  if (!noticeStates[state].timed) return null;
  const since = dayOf(stateSince);
  const dueOn = dueAfterDays(calendar, since, settings.supervision_reply_days, settings.roll_forward_on_holiday);
  return { since, dueOn, days: daysBetween(today, dueOn), overdue: today > dueOn };
}

/** 已等 3 天，还有 2 天 / 今天到期 / 已超期 4 天 */
export function sayWaiting({ since, days }: WaitingClock, today: Day): string {
  const waited = daysBetween(since, today);
  const left = days > 0 ? `还有 ${days} 天` : days === 0 ? "今天到期" : `已超期 ${-days} 天`;
  return waited === 0 ? `今天收到，${left}` : `已等 ${waited} 天，${left}`;
}
