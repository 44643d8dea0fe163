import type { BranchFacts } from "./facts";

/** `block`: must not be; `warn`: should be mended or explained; `info`: worth a look. */
export const levels = {
  block: { zh: "必须纠正", rank: 0 },
  warn: { zh: "应当处理", rank: 1 },
  info: { zh: "提示", rank: 2 },
} as const;
export type Level = keyof typeof levels;

/** Why it stands out, with the figures, and what to do next. */
export type Finding = { level: Level; why: string; next: string };

export type OrgRule = {
  id: `ORG-${string}`;
  says: string;
  /** Regulation and article with the handbook's mark of confidence (§1.4). */
  source: string;
  judge: (facts: BranchFacts) => Finding | null;
  /** What the portal has no data for: a person has to look. */
  byHand?: string;
};

export const found = (level: Level, why: string, next: string): Finding => ({ level, why, next });
