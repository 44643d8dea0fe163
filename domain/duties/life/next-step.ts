/** Where the one next click of a duty leads: to the form that meets it, preset. */
import { lifeRules, type LifeRule } from "./rules";
import type { LifeDuty } from "./life-duties";

export const ruleOf = (code: string): LifeRule => (lifeRules as readonly LifeRule[]).find((rule) => rule.code === code)!;

/** Where the record is read that met a duty. */
export function recordOf({ code, branchId, orgKind, orgId }: Pick<LifeDuty, "code" | "branchId" | "orgKind" | "orgId">, id: string): string {
  const { kind } = ruleOf(code);
  return kind === "heart_talk" || kind === "quarter_plan" ? formFor({ code, branchId, orgKind, orgId }) : `/desk/meetings/${id}`;
}

/** The address of the form, from the branch's own pages of meetings. */
export function formFor({ code, branchId, orgKind, orgId }: Pick<LifeDuty, "code" | "branchId" | "orgKind" | "orgId">): string {
  const { kind } = ruleOf(code);
  if (kind === "heart_talk") return "/desk/meetings/talks";
  if (kind === "quarter_plan") return "/desk/meetings/plan";
  return `/desk/meetings/new?${new URLSearchParams({ branch: branchId, kinds: kind, ...(orgKind === "group" && { group: orgId }) })}`;
}
