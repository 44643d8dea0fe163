/** 领导批示: a task with an owner, a day and an answer; the leader closes it, or sends it back once with the reason. */
import { daysBetween, type Day } from "../calendar/day";
import type { Role } from "../permissions/roles";

export const instructionStates = {
  open: { zh: "等办理", tone: "warn", hands: "owner" },
  answered: { zh: "已答复，等领导看", tone: "warn", hands: "leader" },
  sent_back: { zh: "退回重办", tone: "bad", hands: "owner" },
  closed: { zh: "已办结", tone: "good", hands: null },
} as const;
export type InstructionState = keyof typeof instructionStates;
export const instructionStateNames = Object.keys(instructionStates) as [InstructionState, ...InstructionState[]];
export const openInstructionStates: readonly InstructionState[] = instructionStateNames.filter((state) => instructionStates[state].hands !== null);

export const instructionSteps = {
  answer: { zh: "答复", from: ["open", "sent_back"], to: "answered" },
  send_back: { zh: "退回重办", from: ["answered"], to: "sent_back" },
  close: { zh: "办结", from: ["answered"], to: "closed" },
} as const satisfies Record<string, { zh: string; from: readonly InstructionState[]; to: InstructionState }>;
export type InstructionStep = keyof typeof instructionSteps;

/** What the history is made of: how it began, and the steps. */
export const historySteps = { give: { zh: "批示" }, ...instructionSteps } as const;
export type HistoryStep = keyof typeof historySteps;
export const historyStepNames = Object.keys(historySteps) as [HistoryStep, ...HistoryStep[]];

/** Where a step leads, or null when it may not be taken there. Sending back is possible once: then the leader decides on what there is. */
export function nextInstructionState(state: InstructionState, step: InstructionStep, sentBackBefore: boolean): InstructionState | null {
  const { from, to } = instructionSteps[step];
  if (step === "send_back" && sentBackBefore) return null;
  return (from as readonly InstructionState[]).includes(state) ? to : null;
}

/** Who answers: a post, never a person, so that it does not get lost when somebody leaves. */
export const instructionOwners = {
  office: { zh: "镇党建办", role: "town_party_office" },
  inspector: { zh: "镇纪委督查员", role: "town_inspector" },
  secretary: { zh: "支部书记", role: "branch_secretary" },
} as const satisfies Record<string, { zh: string; role: Role }>;
export type InstructionOwner = keyof typeof instructionOwners;
export const instructionOwnerNames = Object.keys(instructionOwners) as [InstructionOwner, ...InstructionOwner[]];

export const sayOwner = (owner: InstructionOwner, branchName: string | null) => (owner === "secretary" ? `${branchName ?? ""}书记` : instructionOwners[owner].zh);

/** Whose turn it is, in words; "" when it is over. */
export function sayHands(state: InstructionState, owner: InstructionOwner, branchName: string | null): string {
  const { hands } = instructionStates[state];
  return hands === "owner" ? sayOwner(owner, branchName) : hands === "leader" ? "镇领导" : "";
}

export const isLate = ({ state, dueOn }: { state: InstructionState; dueOn: Day }, today: Day) => instructionStates[state].hands === "owner" && dueOn < today;

/** 还有 3 天 / 今天到期 / 超期 2 天; "" when the owner owes nothing. */
export function sayInstructionDue({ state, dueOn }: { state: InstructionState; dueOn: Day }, today: Day): string {
  if (instructionStates[state].hands !== "owner") return "";
  const days = daysBetween(today, dueOn);
  return days > 0 ? `还有 ${days} 天` : days === 0 ? "今天到期" : `超期 ${-days} 天`;
}
