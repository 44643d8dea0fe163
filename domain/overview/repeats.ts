/** Problems that come again: the same kind in the same branch in another inspection. By cause, so that it is the cause that is put right. */
import { causesOnRecord, type CauseOnRecord } from "../inspections/vocabulary";
import type { FindingFact } from "./facts";

type Seen = Pick<FindingFact, "id" | "branchId" | "category" | "inspectionId" | "foundOn" | "recurrenceOf">;

/**
 * Ids of findings that an earlier inspection had found before; with "later", of those that a later one found again.
 * The inspector's own word (recurrenceOf) counts as well. Linear in the findings.
 */
export function comesAgain(findings: readonly Seen[], which: "earlier" | "later" = "earlier"): Set<string> {
  const edge = which === "earlier" ? (a: Seen, b: Seen) => a.foundOn < b.foundOn : (a: Seen, b: Seen) => a.foundOn > b.foundOn;
  const extreme = new Map<string, Seen>();
  for (const one of findings) {
    const known = extreme.get(keyOf(one));
    if (!known || edge(one, known)) extreme.set(keyOf(one), one);
  }
  const named = new Set(findings.flatMap(({ id, recurrenceOf }) => (recurrenceOf ? [which === "earlier" ? id : recurrenceOf] : [])));
  return new Set(findings.filter((one) => {
    const other = extreme.get(keyOf(one))!;
    return named.has(one.id) || (other.inspectionId !== one.inspectionId && edge(other, one));
  }).map(({ id }) => id));
}

const keyOf = ({ branchId, category }: Seen) => `${branchId}/${category}`;

export type CauseLine = { cause: CauseOnRecord; all: number; repeated: number; cameBack: number; open: number };

/** Problems of a year by root cause. `isOpen` as the caller counts it. */
export function byCause(findings: readonly FindingFact[], year: string, isOpen: (finding: FindingFact) => boolean): CauseLine[] {
  const again = comesAgain(findings);
  return (Object.keys(causesOnRecord) as CauseOnRecord[]).map((cause) => {
    const own = findings.filter((one) => one.rootCause === cause && one.foundOn.startsWith(year));
    return { cause, all: own.length, repeated: own.filter(({ id }) => again.has(id)).length, cameBack: own.filter(({ round }) => round > 1).length, open: own.filter(isOpen).length };
  });
}
