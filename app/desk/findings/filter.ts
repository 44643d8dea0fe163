import { z } from "zod";
import type { FindingFilter } from "@/db/inspections/findings";
import { findingStateNames, type FindingState } from "@/domain/inspections/lifecycle";
import { findingCategories, names } from "@/domain/inspections/vocabulary";

/** Lists by what they are for; no view is a ranking. */
export const findingViews = {
  now: { zh: "现在能办的", states: undefined },
  open: { zh: "没有办结的", states: findingStateNames.filter((state) => state !== "closed" && state !== "confirmed") },
  closed: { zh: "已销号的", states: ["closed", "confirmed"] },
  reopened: { zh: "反弹重开的", states: ["reopened"] },
  all: { zh: "全部", states: undefined },
} as const satisfies Record<string, { zh: string; states: readonly FindingState[] | undefined }>;
export type FindingView = keyof typeof findingViews;

const optional = <S extends z.ZodType>(schema: S) => z.literal("").transform(() => undefined).or(schema).optional();

export const findingFilterSchema = z.object({
  view: optional(z.enum(names(findingViews), "请从列表里选择")),
  category: optional(z.enum(names(findingCategories), "请从列表里选择")),
  branch: optional(z.string().max(20)),
  round: optional(z.string().max(20)),
});
export type AskedFindings = z.output<typeof findingFilterSchema>;

export const filterNames = ["view", "category", "branch", "round"] as const;

export function findingFilter({ view, category, branch, round }: AskedFindings): FindingFilter {
  const states = view && findingViews[view].states;
  return { ...(states && { states }), ...(category && { category }), ...(branch && { branchId: branch }), ...(round && { inspectionId: round }) };
}
