/**
 * 标准模板 and 指标 (handbook §5.1): category → item → standard → evidence → weight → the question about results. Data, versioned by
 * year; the town's office may change it, a leader approves (ruling 5). None of it is law.
 */
import type { BranchCategory } from "../organization/kinds";
import type { Confidence } from "../settings";

/** 五基本 + 实效 (handbook §5.1). */
export const standardGroups = {
  A: { zh: "基本组织" },
  B: { zh: "基本队伍" },
  C: { zh: "基本活动" },
  D: { zh: "基本制度" },
  E: { zh: "基本保障" },
  F: { zh: "实效" },
} as const;
export type StandardGroup = keyof typeof standardGroups;

export type StandardItem = {
  /** A1 … F7: unique in a template. */
  code: string;
  title: string;
  /** What can be checked. */
  standard: string;
  /** Where the evidence lies. */
  evidence: string;
  /** Points of 100; 0 for an item that is only observed (社区“红色物业”). */
  weight: number;
  /** The question about the result, to be asked of people and things. */
  outcome: string;
};

export type StandardTemplate = {
  category: BranchCategory;
  /** The first year it holds for; until a later one does. */
  year: number;
  items: readonly StandardItem[];
  source: string;
  confidence: Confidence;
};

export const groupOf = (code: string) => code[0] as StandardGroup;

/** Points that a template gives in all: 100 (handbook §5.3, §5.4). */
export function weightOf(items: readonly StandardItem[]): number {
  return items.reduce((sum, { weight }) => sum + weight, 0);
}

/** What keeps a template from being used: sentences for the one who edits it. Empty when it is sound. */
export function templateFaults(items: readonly StandardItem[]): string[] {
  const codes = items.map(({ code }) => code);
  const twice = [...new Set(codes.filter((code, i) => codes.indexOf(code) !== i))];
  const strange = codes.filter((code) => !/^[A-F]\d{1,2}$/.test(code));
  const empty = items.filter(({ title, standard, outcome }) => !title.trim() || !standard.trim() || !outcome.trim());
  return [
    ...(weightOf(items) === 100 ? [] : [`分值合计是 ${weightOf(items)}，应为 100。`]),
    ...twice.map((code) => `指标码 ${code} 用了两次。`),
    ...strange.map((code) => `指标码“${code}”写法不对，应是 A 到 F 加数字。`),
    ...empty.map(({ code }) => `${code} 的事项、标准、结果问题都要填写。`),
  ];
}
