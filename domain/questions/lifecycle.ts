/**
 * One machine for questions, objections, suggestions and requests for help (ruling 17, handbook §4.8, §10.2):
 * received -> accepted -> answered -> satisfied / reopened once / escalated -> closed. Everybody gets a receipt.
 */
import type { SettingKey } from "../settings";

type TypeDefinition = { zh: string; says: string; days: SettingKey; unit: "natural" | "workday"; townDays: SettingKey };

/** What people come with. `days` is the village's clock, `townDays` (natural days) the town's; both are settings. */
export const questionTypes = {
  consult: { zh: "咨询", says: "想问清楚一件事", days: "question_consult_days", unit: "workday", townDays: "question_town_days" },
  help: { zh: "求助", says: "遇到困难，需要帮忙解决", days: "question_help_days", unit: "workday", townDays: "question_town_days" },
  suggest: { zh: "建议", says: "有个想法，希望采纳", days: "question_suggest_days", unit: "workday", townDays: "question_town_days" },
  disclosure_objection: { zh: "公开异议", says: "公开的内容、时间或方式不对", days: "objection_reply_days", unit: "natural", townDays: "objection_town_days" },
  complaint: { zh: "申诉求决", says: "对处理结果不服，要求解决", days: "petition_close_days", unit: "natural", townDays: "question_town_days" },
} as const satisfies Record<string, TypeDefinition>;
export type QuestionType = keyof typeof questionTypes;
export const questionTypeNames = Object.keys(questionTypes) as [QuestionType, ...QuestionType[]];

/** Who owes the answer: the village, or the town once escalated. */
export const levels = { village: { zh: "社区" }, town: { zh: "镇党建办" } } as const;
export type Level = keyof typeof levels;

/** `hands`: in whose hands it is (ruling 4); empty when nobody of ours owes anything. */
export const questionStates = {
  received: { zh: "已收到，等待受理", open: true, hands: { village: "社区文书（受理）", town: "镇党建办" } },
  accepted: { zh: "办理中", open: true, hands: { village: "社区书记（答复）", town: "镇党建办" } },
  escalated: { zh: "已转镇里办理", open: true, hands: { village: "", town: "镇党建办（答复）" } },
  reopened: { zh: "提问人不满意，重新办理", open: true, hands: { village: "社区书记（重新答复）", town: "镇党建办（重新答复）" } },
  answered: { zh: "已答复，请提问人评价", open: false, hands: { village: "提问人（评价）", town: "提问人（评价）" } },
  satisfied: { zh: "提问人满意", open: false, hands: { village: "", town: "" } },
  closed: { zh: "已办结", open: false, hands: { village: "", town: "" } },
  refused: { zh: "不予受理（已说明理由）", open: false, hands: { village: "", town: "" } },
  handed_over: { zh: "已移交纪检渠道", open: false, hands: { village: "", town: "" } },
} as const satisfies Record<string, { zh: string; open: boolean; hands: Record<Level, string> }>;
export type QuestionState = keyof typeof questionStates;
export const questionStateNames = Object.keys(questionStates) as [QuestionState, ...QuestionState[]];

/** Still waiting for somebody of ours. */
export const openStates: readonly QuestionState[] = questionStateNames.filter((state) => questionStates[state].open);

/** Every step, from where it may be taken and where it leads. */
export const questionSteps = {
  accept: { zh: "受理", from: ["received"], to: "accepted" },
  refuse: { zh: "不予受理", from: ["received", "accepted"], to: "refused" },
  answer: { zh: "答复", from: ["accepted", "reopened", "escalated"], to: "answered" },
  escalate: { zh: "转镇办理", from: ["received", "accepted", "reopened"], to: "escalated" },
  rate: { zh: "评价：满意", from: ["answered"], to: "satisfied" },
  reopen: { zh: "评价：不满意，要求重新办理", from: ["answered"], to: "reopened" },
  appeal: { zh: "评价：不服答复，转镇核实", from: ["answered"], to: "escalated" },
  close: { zh: "办结", from: ["answered", "satisfied"], to: "closed" },
  hand_over: { zh: "移交纪检渠道", from: ["received", "accepted", "reopened", "escalated"], to: "handed_over" },
} as const satisfies Record<string, { zh: string; from: readonly QuestionState[]; to: QuestionState }>;
export type QuestionStep = keyof typeof questionSteps;
export const questionStepNames = Object.keys(questionSteps) as [QuestionStep, ...QuestionStep[]];

/** What the history of a question is made of: how it came in, and the steps. */
export const historySteps = { receive: { zh: "收到" }, ...questionSteps } as const;
export type HistoryStep = keyof typeof historySteps;
export const historyStepNames = Object.keys(historySteps) as [HistoryStep, ...HistoryStep[]];

export const channels = { web: { zh: "网上" }, phone: { zh: "电话" }, visit: { zh: "当面" } } as const;
export type Channel = keyof typeof channels;
export const channelNames = Object.keys(channels) as [Channel, ...Channel[]];

/** Where a step leads from a state, or null when it may not be taken there. */
export function nextState(state: QuestionState, step: QuestionStep): QuestionState | null {
  const from: readonly QuestionState[] = questionSteps[step].from;
  return from.includes(state) ? questionSteps[step].to : null;
}

/** Who owes the next answer after a step: escalating and appealing move it to the town, nothing moves it back. */
export function levelAfter(level: Level, step: QuestionStep): Level {
  return step === "escalate" || step === "appeal" ? "town" : level;
}

/** A dissatisfied asker: an objection goes to the town (handbook §4.8: 不服 → 镇核实), everything else back to who answered. */
export function dissatisfiedStep({ type, level }: { type: QuestionType; level: Level }): "reopen" | "appeal" {
  return type === "disclosure_objection" && level === "village" ? "appeal" : "reopen";
}

/** How often an asker may say "not satisfied" (handbook §10.2: 不满意可重开 1 次). */
export const MAX_REOPENINGS = 1;

export function isOpen(state: QuestionState): boolean {
  return questionStates[state].open;
}

/** In whose hands it is, in words; empty when nobody is waited for. */
export function handsOf({ state, level }: { state: QuestionState; level: Level }): string {
  return questionStates[state].hands[level];
}
