/**
 * 应办事项, the one engine that to-do lists, calendars, ledgers and checks read (design §7): rule × organization × period.
 * A duty is computed from facts and never stored.
 */
import { daysBetween, type Day } from "../calendar/day";
import type { Period } from "../calendar/period";

/** What the duty is about; each module that owes something adds its line. */
export const dutyFamilies = {
  disclosure: { zh: "三务公开" },
  life: { zh: "组织生活" },
} as const;
export type DutyFamily = keyof typeof dutyFamilies;

/** `open`: somebody still has to act. */
export const dutyStates = {
  upcoming: { zh: "未到期", open: true },
  due_soon: { zh: "临期", open: true },
  online_only: { zh: "仅网上公开", open: true },
  overdue: { zh: "逾期", open: true },
  done_on_time: { zh: "按时", open: false },
  late: { zh: "迟办", open: false },
  late_report: { zh: "迟报", open: false },
  made_up: { zh: "补录", open: false },
  exempt: { zh: "豁免", open: false },
} as const;
export type DutyState = keyof typeof dutyStates;

export type OrgKind = "community" | "branch" | "group";

/** An exemption always carries its reason and who gave it when. */
export type Exemption = { reason: string; by: string; on: Day };

export type Duty = {
  /** Stable: the same duty has the same key in every computation. */
  key: string;
  family: DutyFamily;
  code: string;
  title: string;
  orgKind: OrgKind;
  orgId: string;
  period: Period;
  dueOn: Day;
  state: DutyState;
  doneOn: Day | null;
  /** Natural days until the due day, from the day it was done or else from today: 0 on the day itself, negative when late. */
  days: number;
  /** Ids of the records that meet it, the one that completed it first. */
  satisfiedBy: readonly string[];
  exemption: Exemption | null;
};

export type DutyProgress = {
  dueOn: Day;
  /** The day on which it counts as done (for a publication: the later of web and board; ruling 10), null before. */
  doneOn: Day | null;
  /** On the web but not on the board: more than nothing, less than done. */
  onlineOnly?: boolean;
  /** Recorded so late that it is 补录 (ruling 19); such a record is never on time. */
  madeUp?: boolean;
  /** It happened in time but was written down late: 迟报, which is never on time either (MTG-13). */
  lateReport?: boolean;
  exemption: Exemption | null;
  today: Day;
  /** How many days ahead a duty is 临期 (`duty_soon_days`). */
  soonDays: number;
};

/**
 * The state of one duty as of `today`; what happened after `today` is not known yet. What was done stands as it was done:
 * an exemption excuses what was left undone and cannot turn late into anything better (design §7).
 */
export function dutyState({ dueOn, doneOn, onlineOnly, madeUp, lateReport, exemption, today, soonDays }: DutyProgress): DutyState {
  if (doneOn !== null && doneOn <= today) {
    if (madeUp) return "made_up";
    if (lateReport && doneOn <= dueOn) return "late_report";
    return doneOn <= dueOn ? "done_on_time" : "late";
  }
  if (exemption && exemption.on <= today) return "exempt";
  if (onlineOnly) return "online_only";
  if (today > dueOn) return "overdue";
  return daysBetween(today, dueOn) <= soonDays ? "due_soon" : "upcoming";
}

/** `days` of a duty. */
export function daysToDue(dueOn: Day, doneOn: Day | null, today: Day): number {
  return daysBetween(doneOn !== null && doneOn <= today ? doneOn : today, dueOn);
}

/** 还有 3 天 / 今天到期 / 已逾期 5 天 / 迟了 2 天 …: what to write beside the state; empty where the state says it all. */
export function sayDutyDays({ state, days }: Pick<Duty, "state" | "days">): string {
  const untilDue = days > 0 ? `还有 ${days} 天` : days === 0 ? "今天到期" : `已逾期 ${-days} 天`;
  switch (state) {
    case "late":
      return `迟了 ${-days} 天`;
    case "online_only":
      return `公开栏待张贴，${untilDue}`;
    case "done_on_time":
    case "late_report":
    case "made_up":
    case "exempt":
      return "";
    default:
      return untilDue;
  }
}
