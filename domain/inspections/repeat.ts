/** INS-02 (WARN): at most one inspection of a kind for a branch in a quarter; visits to one branch by different teams are offered to be merged. */
import type { Day } from "../calendar/day";
import { periodOf } from "../calendar/period";
import type { VisitState } from "./lifecycle";
import type { InspectionKind } from "./vocabulary";

export type VisitFact = { visitId: string; inspectionId: string; branchId: string; kind: InspectionKind; state: VisitState; visitedOn: Day | null };

const done = (state: VisitState) => state === "visited" || state === "fed_back";

/** Earlier visits of the same kind to the same branch in the quarter of the day. */
export function sameQuarter(fact: Pick<VisitFact, "visitId" | "branchId" | "kind">, day: Day, all: readonly VisitFact[]): VisitFact[] {
  return all.filter((one) => one.visitId !== fact.visitId && one.branchId === fact.branchId && one.kind === fact.kind && done(one.state) && one.visitedOn !== null && periodOf("quarter", one.visitedOn) === periodOf("quarter", day));
}

/** Visits of other inspections to the same branch that have not taken place either. */
export function mergeable(fact: Pick<VisitFact, "inspectionId" | "branchId">, all: readonly VisitFact[]): VisitFact[] {
  return all.filter((one) => one.inspectionId !== fact.inspectionId && one.branchId === fact.branchId && one.state === "planned");
}
