/** When an answer is due, and what follows when it does not come (handbook §4.8, §10.2 FB-01, FB-02, DIS-09). */
import { addDays, dayOf, daysBetween, sayDay, type Day, type Instant } from "../calendar/day";
import { addWorkdays, dueAfterDays, type WorkdayCalendar } from "../calendar/workdays";
import type { SettingValues } from "../settings";
import { historySteps, isOpen, questionTypes, type HistoryStep, type Level, type QuestionState, type QuestionType } from "./lifecycle";

/** What counting days needs besides the days. */
export type Counting = { calendar: WorkdayCalendar; settings: SettingValues };

export const dayUnits = { natural: { zh: "天" }, workday: { zh: "个工作日" } } as const;

/** How long the village has: 3 个工作日 */
export function sayVillageTime(type: QuestionType, settings: SettingValues): string {
  const { days, unit } = questionTypes[type];
  return `${settings[days]} ${dayUnits[unit].zh}`;
}

/** How long the town has after it was escalated: 10 天 */
export function sayTownTime(type: QuestionType, settings: SettingValues): string {
  return `${settings[questionTypes[type].townDays]} ${dayUnits.natural.zh}`;
}

/** The village's last day; a period runs from the next day (handbook §0.2). */
export function villageDueOn(type: QuestionType, from: Day, { calendar, settings }: Counting): Day {
  const { days, unit } = questionTypes[type];
  if (unit === "workday") return addWorkdays(calendar, from, settings[days]);
  return dueAfterDays(calendar, from, settings[days], settings.roll_forward_on_holiday);
}

/** The town's last day, counted from the escalation; never earlier than what the asker was promised. */
export function townDueOn(type: QuestionType, from: Day, promisedOn: Day, { calendar, settings }: Counting): Day {
  const due = dueAfterDays(calendar, from, settings[questionTypes[type].townDays], settings.roll_forward_on_holiday);
  return due > promisedOn ? due : promisedOn;
}

/** The last day for accepting (首次响应, FB-01): never later than the answer itself. */
export function acceptDueOn(type: QuestionType, from: Day, counting: Counting): Day {
  const first = addWorkdays(counting.calendar, from, counting.settings.question_first_response_workdays);
  const answer = villageDueOn(type, from, counting);
  return first < answer ? first : answer;
}

/** Natural days past the due day; 0 on the day itself and before. */
export function daysOverdue(dueOn: Day, today: Day): number {
  return Math.max(0, daysBetween(dueOn, today));
}

/** 还有 3 天 / 今天到期 / 已超过 2 天 */
export function sayTimeLeft(dueOn: Day, today: Day): string {
  const left = daysBetween(today, dueOn);
  if (left === 0) return "今天到期";
  return left > 0 ? `还有 ${left} 天` : `已超过 ${-left} 天`;
}

type Running = { state: QuestionState; level: Level; acceptBy: Day; dueOn: Day };

/** Graded reminders (FB-02): who is reminded grows with the delay. The mildest stands last. */
export const reminders = {
  overdue_leader: { zh: "逾期较久", to: "镇领导" },
  overdue: { zh: "已逾期", to: "镇党建办" },
  due_today: { zh: "今天到期", to: "社区书记、镇党建办" },
  accept_late: { zh: "超过时限未受理", to: "社区文书、书记" },
  soon: { zh: "快到期", to: "社区文书、书记" },
} as const;
export type Reminder = keyof typeof reminders;
export const reminderNames = Object.keys(reminders) as Reminder[];

/** The strongest reminder that a question deserves today, or null. */
export function reminderFor({ state, acceptBy, dueOn }: Running, today: Day, settings: SettingValues): Reminder | null {
  if (!isOpen(state)) return null;
  const late = daysOverdue(dueOn, today);
  const stands: Record<Reminder, boolean> = {
    overdue_leader: late >= settings.question_leader_overdue_days,
    overdue: late > 0,
    due_today: dueOn === today,
    accept_late: state === "received" && today > acceptBy,
    soon: today < dueOn && daysBetween(today, dueOn) <= settings.question_remind_days,
  };
  return reminderNames.find((reminder) => stands[reminder]) ?? null;
}

/** True when the village's time is over and the town takes the question by itself (DIS-09, FB-02). */
export function mustEscalate({ state, level, dueOn }: Running, today: Day, settings: SettingValues): boolean {
  return level === "village" && isOpen(state) && today >= escalatesOn(dueOn, settings);
}

/** The first day on which an unanswered question goes to the town by itself. */
export function escalatesOn(dueOn: Day, settings: SettingValues): Day {
  return addDays(dueOn, settings.question_escalate_overdue_days);
}

/** From this day on an answered question may be closed although the asker has not said anything. */
export function closableOn(answeredAt: Instant, settings: SettingValues): Day {
  return addDays(dayOf(answeredAt), settings.question_close_days);
}

type Step = { step: HistoryStep; on: Day; dueOn: Day | null };

/** One running of the clock: from when, until when, and the step that stopped it. */
export type Clock = { level: Level; from: Day; dueOn: Day; stopped: { by: HistoryStep; on: Day } | null };

const stopping: readonly HistoryStep[] = ["answer", "refuse", "escalate", "hand_over"];

/** Every clock of a question in order, read from its steps: a step that carries a due day starts one, an answer or an escalation stops it. */
export function clocksOf(steps: readonly Step[]): Clock[] {
  const clocks: Clock[] = [];
  let level: Level = "village";
  for (const { step, on, dueOn } of steps) {
    const running = clocks.at(-1);
    if (running && running.stopped === null && stopping.includes(step)) running.stopped = { by: step, on };
    if (step === "escalate" || step === "appeal") level = "town";
    if (dueOn) clocks.push({ level, from: on, dueOn, stopped: null });
  }
  return clocks;
}

/** 2026年9月30日答复 / 2026年10月9日转镇办理（超期）; null while it runs. */
export function sayStopped({ dueOn, stopped }: Clock): string | null {
  return stopped && `${sayDay(stopped.on)}${historySteps[stopped.by].zh}${stopped.on > dueOn ? "（超期）" : ""}`;
}
