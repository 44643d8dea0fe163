/**
 * 线索的核实 (handbook §6.6): a signal is looked at, the branch is asked and answers, another person decides. Nothing is said about
 * anybody before that (RL-5), and only `confirmed` may touch an assessment.
 */
import { sayDay, type Day } from "../calendar/day";
import { addWorkdays, type WorkdayCalendar } from "../calendar/workdays";
import type { SettingValues } from "../settings";

export const caseStates = {
  to_verify: { zh: "待核实", tone: "warn", hands: "镇党建办、镇纪委督查员" },
  asked: { zh: "已请支部说明", tone: "warn", hands: "支部书记" },
  unfounded: { zh: "不属实", tone: "good", hands: "" },
  formal_error: { zh: "记录差错", tone: "plain", hands: "" },
  confirmed: { zh: "属实", tone: "bad", hands: "" },
} as const;
export type CaseState = keyof typeof caseStates;
export const caseStateNames = Object.keys(caseStates) as [CaseState, ...CaseState[]];

/** How a case may end. */
export const outcomes = ["unfounded", "formal_error", "confirmed"] as const satisfies readonly CaseState[];
export type CaseOutcome = (typeof outcomes)[number];

type Step = { zh: string; from: readonly (CaseState | "new")[]; /** null: it stays where it is */ to: CaseState | null };

/** Every step of a case. It begins by being found in the records or entered by a person, and there is no way round the branch's word. */
export const caseSteps = {
  find: { zh: "比对记录时发现", from: ["new"], to: "to_verify" },
  enter: { zh: "人工登记", from: ["new"], to: "to_verify" },
  ask: { zh: "请支部说明", from: ["to_verify"], to: "asked" },
  explain: { zh: "支部书面说明", from: ["asked"], to: null },
  decide_unfounded: { zh: "结论：不属实", from: ["asked"], to: "unfounded" },
  decide_formal_error: { zh: "结论：记录差错", from: ["asked"], to: "formal_error" },
  decide_confirmed: { zh: "结论：属实", from: ["asked"], to: "confirmed" },
} as const satisfies Record<string, Step>;
export type CaseStep = keyof typeof caseSteps;
export const caseStepNames = Object.keys(caseSteps) as [CaseStep, ...CaseStep[]];

/** Where a step leads from a state, or null when it may not be taken there. */
export function nextCaseState(state: CaseState | "new", step: CaseStep): CaseState | null {
  const { from, to }: Step = caseSteps[step];
  if (!from.includes(state)) return null;
  return to ?? (state === "new" ? null : state);
}

export const decidingStep = (outcome: CaseOutcome): CaseStep => `decide_${outcome}`;

/** 书面申辩 5 个工作日: the last day on which the branch may take its time. */
export function explainBy(askedOn: Day, calendar: WorkdayCalendar, { signal_explain_workdays }: Pick<SettingValues, "signal_explain_workdays">): Day {
  return addWorkdays(calendar, askedOn, signal_explain_workdays);
}

/** What stands against a decision today, in words; null when nothing does. The branch is heard, or has let its days go by. */
export function decisionRefusal({ explained, explainBy: last }: { explained: boolean; explainBy: Day }, today: Day): string | null {
  return explained || today > last ? null : `支部还没有说明，要等到它说明了，或者说明期限（${sayDay(last)}）过了，才能作结论。`;
}

/** Whose turn it is: once the branch has answered, or its days are over, somebody else's. */
export function handsOf({ state, explained, explainBy: last }: { state: CaseState; explained: boolean; explainBy: Day | null }, today: Day): string {
  return state === "asked" && last !== null && decisionRefusal({ explained, explainBy: last }, today) === null ? "镇纪委督查员" : caseStates[state].hands;
}
