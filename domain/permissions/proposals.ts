/** How far a proposal has come that needs a second person. */
export const resetStates = {
  proposed: { zh: "待复核", tone: "warn" },
  confirmed: { zh: "已复核", tone: "good" },
  rejected: { zh: "已驳回", tone: "bad" },
} as const;

export const settingChangeStates = {
  proposed: { zh: "等决定", tone: "warn" },
  approved: { zh: "已批准", tone: "good" },
  rejected: { zh: "未同意", tone: "bad" },
} as const;
