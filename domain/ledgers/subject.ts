import type { Subject } from "../permissions/subject";

/** The books of one branch and year: what a reader of them is asked for. */
export function ledgerSubject(branch: { id: string; communityId: string | null }, year: string): Subject {
  return { kind: "ledger", id: `${branch.id}/${year}`, branch: branch.id, community: branch.communityId };
}
