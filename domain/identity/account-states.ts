export const accountStates = {
  active: { zh: "正常" },
  suspended: { zh: "已停用" },
} as const;
export type AccountState = keyof typeof accountStates;
