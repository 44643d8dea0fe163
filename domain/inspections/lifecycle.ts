/** 督查与整改的状态 (handbook §6.4), as tables: from where a step may be taken and where it leads. */

export const planStates = {
  drafted: { zh: "等镇党委批准", tone: "warn" },
  approved: { zh: "已批准", tone: "good" },
  rejected: { zh: "未批准", tone: "bad" },
} as const;
export type PlanState = keyof typeof planStates;

export const inspectionStates = {
  drafted: { zh: "已组队，等抽取支部", tone: "plain" },
  drawn: { zh: "已抽取，等通知或出发", tone: "warn" },
  announced: { zh: "已通知，检查中", tone: "warn" },
  unannounced: { zh: "不打招呼，检查中", tone: "warn" },
  concluded: { zh: "已结束", tone: "good" },
} as const;
export type InspectionState = keyof typeof inspectionStates;

export const inspectionSteps = {
  draw: { from: ["drafted"], to: "drawn" },
  announce: { from: ["drawn"], to: "announced" },
  go_unannounced: { from: ["drawn"], to: "unannounced" },
  conclude: { from: ["announced", "unannounced"], to: "concluded" },
} as const satisfies Record<string, { from: readonly InspectionState[]; to: InspectionState }>;

export const visitStates = {
  planned: { zh: "还没有去" , tone: "plain" },
  visited: { zh: "已检查，等反馈", tone: "warn" },
  fed_back: { zh: "已反馈", tone: "good" },
  merged: { zh: "已并入另一次检查", tone: "plain" },
} as const;
export type VisitState = keyof typeof visitStates;

/** `hands`: who has to act; `clock`: days of the branch run. */
export const findingStates = {
  recorded: { zh: "已登记，等反馈", tone: "plain", hands: "督查组", clock: false },
  fed_back: { zh: "已反馈，等整改通知", tone: "plain", hands: "督查组", clock: false },
  noticed: { zh: "已通知，等整改方案", tone: "warn", hands: "支部", clock: true },
  plan_submitted: { zh: "方案已报，等批准", tone: "warn", hands: "督查组", clock: true },
  rectifying: { zh: "整改中", tone: "warn", hands: "支部", clock: true },
  reported: { zh: "支部报已整改，等复核", tone: "warn", hands: "督查组", clock: false },
  sent_back: { zh: "复核没有通过，退回重改", tone: "bad", hands: "支部", clock: true },
  verified: { zh: "复核通过，等销号", tone: "warn", hands: "督查组", clock: false },
  closed: { zh: "已销号", tone: "good", hands: "", clock: false },
  confirmed: { zh: "回头看已巩固", tone: "good", hands: "", clock: false },
  reopened: { zh: "反弹重开，等整改方案", tone: "bad", hands: "支部", clock: true },
} as const;
export type FindingState = keyof typeof findingStates;
export const findingStateNames = Object.keys(findingStates) as [FindingState, ...FindingState[]];

type Step = { zh: string; from: readonly FindingState[]; /** null: it stays where it is */ to: FindingState | null; by: "town" | "branch" };

/** Every step that a finding can take after it was recorded. */
export const findingSteps = {
  feed_back: { zh: "反馈给支部", from: ["recorded"], to: "fed_back", by: "town" },
  explain: { zh: "支部书面说明", from: ["fed_back", "noticed"], to: null, by: "branch" },
  notice: { zh: "发出整改通知书", from: ["fed_back"], to: "noticed", by: "town" },
  write: { zh: "填写整改情况", from: ["noticed", "reopened", "rectifying", "sent_back"], to: null, by: "branch" },
  submit_plan: { zh: "报整改方案", from: ["noticed", "reopened"], to: "plan_submitted", by: "branch" },
  return_plan: { zh: "退回整改方案", from: ["plan_submitted"], to: "noticed", by: "town" },
  approve_plan: { zh: "批准整改方案", from: ["plan_submitted"], to: "rectifying", by: "town" },
  ask_extension: { zh: "申请延期", from: ["rectifying"], to: null, by: "branch" },
  extend: { zh: "批准延期", from: ["rectifying"], to: null, by: "town" },
  refuse_extension: { zh: "不同意延期", from: ["rectifying"], to: null, by: "town" },
  report: { zh: "报已整改（书记签字）", from: ["rectifying", "sent_back"], to: "reported", by: "branch" },
  send_back: { zh: "退回重改", from: ["reported", "verified"], to: "sent_back", by: "town" },
  verify: { zh: "复核通过", from: ["reported"], to: "verified", by: "town" },
  hear_solved: { zh: "当事人说解决了", from: ["reported", "verified"], to: null, by: "town" },
  hear_not_needed: { zh: "无需当事人确认", from: ["reported", "verified"], to: null, by: "town" },
  hear_unsolved: { zh: "当事人说没有解决", from: ["reported", "verified", "closed", "confirmed"], to: "reopened", by: "town" },
  close: { zh: "验收销号", from: ["verified"], to: "closed", by: "town" },
  look_back_holds: { zh: "回头看：已巩固", from: ["closed"], to: "confirmed", by: "town" },
  look_back_fails: { zh: "回头看：反弹", from: ["closed"], to: "reopened", by: "town" },
} as const satisfies Record<string, Step>;
export type FindingStep = keyof typeof findingSteps;
export const findingStepNames = Object.keys(findingSteps) as [FindingStep, ...FindingStep[]];

/** Where a step leads from a state, or null when it may not be taken there. */
export function nextFindingState(state: FindingState, step: FindingStep): FindingState | null {
  const { from, to }: Step = findingSteps[step];
  return from.includes(state) ? (to ?? state) : null;
}

/** Steps by which somebody of the branch had a hand in it: none of them verifies (SOD-02). */
export const branchSteps: readonly FindingStep[] = findingStepNames.filter((step) => findingSteps[step].by === "branch");
/** Still open in any hand. */
export const openFindingStates: readonly FindingState[] = findingStateNames.filter((state) => findingStates[state].hands !== "");
