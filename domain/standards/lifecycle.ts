/** 自评 → 复核 → 评定 (STD-06): who assessed may not verify, who verified does not grade. */
export const assessmentStates = {
  assessing: { zh: "支部自评中", tone: "plain", waitsFor: "支部文书填写、书记提交" },
  submitted: { zh: "待复核", tone: "warn", waitsFor: "镇党建办复核" },
  verified: { zh: "待评定", tone: "warn", waitsFor: "镇党委评定" },
  graded: { zh: "已评定", tone: "good", waitsFor: "" },
} as const;
export type AssessmentState = keyof typeof assessmentStates;

export const assessmentSteps = {
  submit: { from: "assessing", to: "submitted" },
  return: { from: "submitted", to: "assessing" },
  verify: { from: "submitted", to: "verified" },
  send_back: { from: "verified", to: "submitted" },
  grade: { from: "verified", to: "graded" },
} as const satisfies Record<string, { from: AssessmentState; to: AssessmentState }>;
export type AssessmentStep = keyof typeof assessmentSteps;

/** Whose values they are. */
export const valueStages = { self: { zh: "自评" }, check: { zh: "复核" } } as const;
export type ValueStage = keyof typeof valueStages;
