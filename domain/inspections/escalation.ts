/**
 * How near or how late, and who is told (handbook §6.4 参考“五书”【核·地】). Computed by the day, never stored: three colours by the days
 * left, then reminder, talk and report to rising addressees. A hint to people, never a sanction (RL-5).
 */
import { daysBetween, type Day } from "../calendar/day";
import type { SettingKey, SettingValues } from "../settings";
import { findingStates, type FindingState } from "./lifecycle";

export const signalColours = {
  green: { zh: "还早", tone: "good" },
  yellow: { zh: "临近", tone: "warn" },
  red: { zh: "到期或超期", tone: "bad" },
} as const;
export type SignalColour = keyof typeof signalColours;

/** The last one reached holds. */
export const escalations = {
  none: { zh: "", addressee: "", from: null },
  overdue: { zh: "已超期", addressee: "支部书记", from: null },
  reminder: { zh: "发提醒书", addressee: "支部书记、党总支", from: "rectify_reminder_days" },
  talk: { zh: "约谈", addressee: "镇党建办、镇纪委", from: "rectify_talk_days" },
  committee: { zh: "报镇党委", addressee: "镇党委", from: "rectify_committee_days" },
} as const satisfies Record<string, { zh: string; addressee: string; from: SettingKey | null }>;
export type Escalation = keyof typeof escalations;

export type Running = { state: FindingState; dueOn: Day | null; extendedDueOn: Day | null };
export type Standing = { dueOn: Day; /** negative when late */ daysLeft: number; colour: SignalColour; escalation: Escalation };

/** null while no clock of the branch runs. */
export function standingOn({ state, dueOn, extendedDueOn }: Running, today: Day, settings: SettingValues): Standing | null {
  const due = extendedDueOn ?? dueOn;
  if (!findingStates[state].clock || !due) return null;
  const daysLeft = daysBetween(today, due);
  return { dueOn: due, daysLeft, colour: colourOf(daysLeft, settings), escalation: escalationOf(-daysLeft, settings) };
}

const waitsForPlan: readonly FindingState[] = ["noticed", "reopened"];

/** By how many days the plan is late (handbook §6.4: 五个工作日内报方案); 0 in time, and once it was handed in. Another clock than the one for putting right. */
export function planDaysLate({ state, planDueOn }: { state: FindingState; planDueOn: Day | null }, today: Day): number {
  return planDueOn && waitsForPlan.includes(state) ? Math.max(0, daysBetween(planDueOn, today)) : 0;
}

export const sayPlanLate = (days: number): string => `整改方案超期 ${days} 天没有报`;

function colourOf(daysLeft: number, settings: SettingValues): SignalColour {
  if (daysLeft <= settings.rectify_red_days) return "red";
  return daysLeft <= settings.rectify_yellow_days ? "yellow" : "green";
}

function escalationOf(daysLate: number, settings: SettingValues): Escalation {
  if (daysLate <= 0) return "none";
  return (["committee", "talk", "reminder"] as const).find((one) => daysLate >= settings[escalations[one].from]) ?? "overdue";
}

/** 还有 3 天 / 今天到期 / 超期 8 天 */
export function sayDaysLeft(daysLeft: number): string {
  if (daysLeft === 0) return "今天到期";
  return daysLeft > 0 ? `还有 ${daysLeft} 天` : `超期 ${-daysLeft} 天`;
}
