import { z } from "zod";
import type { CaseFilter } from "@/db/signals/cases";
import { signalCodes } from "@/domain/signals/case";
import { caseStateNames, caseStates, type CaseState } from "@/domain/signals/lifecycle";

/** Lists by what is still to be done; no view counts anybody's cases against another's. */
export const caseViewNames = ["open", "all", ...caseStateNames] as const;
type CaseView = (typeof caseViewNames)[number];

const wider = { open: { zh: "没有结论的", states: ["to_verify", "asked"] }, all: { zh: "全部", states: caseStateNames } } as const;
const isState = (view: CaseView): view is CaseState => view in caseStates;
export const sayView = (view: CaseView) => (isState(view) ? caseStates[view].zh : wider[view].zh);

const optional = <S extends z.ZodType>(schema: S) => z.literal("").transform(() => undefined).or(schema).optional();

export const caseFilterSchema = z.object({
  view: optional(z.enum(caseViewNames, "请从列表里选择")),
  code: optional(z.enum(signalCodes, "请从列表里选择")),
  branch: optional(z.string().max(20)),
});
export const filterNames = ["view", "code", "branch"] as const;

export function caseFilter({ view = "open", code, branch }: z.output<typeof caseFilterSchema>): CaseFilter {
  return { states: isState(view) ? [view] : wider[view].states, ...(code && { code }), ...(branch && { branchId: branch }) };
}
