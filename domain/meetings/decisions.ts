/** 议定事项: who does what until when (MTG-18). Done means that an outcome is written down and somebody else has looked. */
import { daysBetween, type Day } from "../calendar/day";

export const decisionStates = {
  open: { zh: "办理中" },
  reported: { zh: "已报结果，待书记核实" },
  done: { zh: "已办结" },
  cancelled: { zh: "不再办理" },
} as const;
export type DecisionState = keyof typeof decisionStates;
export const decisionStateNames = Object.keys(decisionStates) as [DecisionState, ...DecisionState[]];
/** Still on somebody's list, and brought up in the next meeting. */
export const openDecisionStates = ["open", "reported"] as const satisfies readonly DecisionState[];

export const decisionSteps = {
  report: { from: ["open"], to: "reported" },
  verify: { from: ["reported"], to: "done" },
  send_back: { from: ["reported"], to: "open" },
  drop: { from: ["open", "reported"], to: "cancelled" },
} as const satisfies Record<string, { from: readonly DecisionState[]; to: DecisionState }>;
export type DecisionStep = keyof typeof decisionSteps;

export function nextDecisionState(state: DecisionState, step: DecisionStep): DecisionState | null {
  const from: readonly DecisionState[] = decisionSteps[step].from;
  return from.includes(state) ? decisionSteps[step].to : null;
}

/** 还有 3 天 / 今天到期 / 超期 5 天; "" when it is over. */
export function sayDecisionDue({ state, dueOn }: { state: DecisionState; dueOn: Day }, today: Day): string {
  if (state === "done" || state === "cancelled") return "";
  const days = daysBetween(today, dueOn);
  return days > 0 ? `还有 ${days} 天` : days === 0 ? "今天到期" : `超期 ${-days} 天`;
}
