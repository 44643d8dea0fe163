/** 换届提醒 (ORG-08): how far the end of the term is, in steps. */
import { daysBetween, type Day } from "../calendar/day";

export const reelectionSteps = {
  first: { zh: "换届准备", tone: "plain", next: "研究候选人初步人选，准备向镇党委请示。" },
  second: { zh: "届满临近", tone: "warn", next: "向镇党委报换届请示；不能按期的，报延期请示。" },
  last: { zh: "即将届满", tone: "warn", next: "定下选举大会日期，通知党员；不能按期的，马上报延期请示。" },
  over: { zh: "届满未换", tone: "bad", next: "尽快选举，或补报延期请示，取得镇党委批文后登记文号。" },
} as const;
export type ReelectionStep = keyof typeof reelectionSteps;
export type Reminders = { first: number; second: number; last: number };

/** @param days natural days before the term ends. Null while it is far away. */
export function reelectionStep(endsOn: Day, today: Day, { first, second, last }: Reminders): { step: ReelectionStep; days: number } | null {
  const days = daysBetween(today, endsOn);
  if (days < 0) return { step: "over", days };
  if (days <= last) return { step: "last", days };
  if (days <= second) return { step: "second", days };
  return days <= first ? { step: "first", days } : null;
}

/** 还有 39 天 / 已过 12 天 */
export function sayTermDays(days: number): string {
  return days < 0 ? `已过 ${-days} 天` : days === 0 ? "今天届满" : `还有 ${days} 天`;
}

type Progress = { planSubmittedOn?: Day | null; planApprovedOn?: Day | null; meetingOn: Day | null } | null;

/** What to do next, by how near the end is and how far the election has come. */
export function reelectionNext(step: ReelectionStep, progress: Progress): string {
  if (progress?.meetingOn) return "选举大会已开，等结果批复后登记。";
  if (progress?.planApprovedOn) return "请示已批复，按期召开选举大会；不能按期的，报延期请示。";
  if (progress?.planSubmittedOn) return "已报请示，等镇党委批复。";
  return reelectionSteps[step].next;
}
