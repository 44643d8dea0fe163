/** How an attempt ended. */
export const outcomes = {
  done: { zh: "已办理" },
  refused: { zh: "被拒绝" },
} as const;
export type Outcome = keyof typeof outcomes;
export const outcomeNames = Object.keys(outcomes) as [Outcome, ...Outcome[]];
