/**
 * One machine for questions, objections, suggestions and requests for help (ruling 17, handbook §4.8, §10.2):
 * received -> accepted -> answered -> satisfied / reopened once / escalated -> closed. Everybody gets a receipt.
 */
export const questionTypes = {
  consult: { zh: "咨询", says: "想问清楚一件事", days: "question_consult_days", unit: "workday" },
  suggest: { zh: "建议", says: "有个想法希望采纳", days: "question_suggest_days", unit: "workday" },
  help: { zh: "求助", says: "遇到困难需要帮助", days: "question_help_days", unit: "workday" },
  disclosure_objection: { zh: "对公开内容有异议", says: "公开的内容、时间、方式不对", days: "objection_reply_days", unit: "natural" },
  complaint: { zh: "申诉求决", says: "对处理结果不服，要求解决", days: "petition_close_days", unit: "natural" },
} as const;
export type QuestionType = keyof typeof questionTypes;

export const questionStates = {
  received: { zh: "已收到，等待受理" },
  accepted: { zh: "办理中" },
  answered: { zh: "已答复，请您评价" },
  satisfied: { zh: "提问人满意" },
  reopened: { zh: "提问人不满意，重新办理" },
  escalated: { zh: "已转镇里办理" },
  refused: { zh: "不予受理（已说明理由）" },
  closed: { zh: "已办结" },
} as const;
export type QuestionState = keyof typeof questionStates;

export const questionSteps = {
  accept: { from: ["received"], to: "accepted" },
  refuse: { from: ["received", "accepted"], to: "refused" },
  answer: { from: ["accepted", "reopened", "escalated"], to: "answered" },
  escalate: { from: ["received", "accepted", "reopened"], to: "escalated" },
  rate: { from: ["answered"], to: "satisfied" },
  reopen: { from: ["answered"], to: "reopened" },
  close: { from: ["answered", "satisfied"], to: "closed" },
} as const satisfies Record<string, { from: readonly QuestionState[]; to: QuestionState }>;
export type QuestionStep = keyof typeof questionSteps;

export const channels = { web: { zh: "网上" }, phone: { zh: "电话" }, visit: { zh: "当面" } } as const;
export type Channel = keyof typeof channels;

/** Still waiting for somebody of ours. */
export const openStates: readonly QuestionState[] = ["received", "accepted", "reopened", "escalated"];
