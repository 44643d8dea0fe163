import type { Subject } from "../permissions/subject";
import type { FindingState } from "./lifecycle";

/** Where a branch lies, as far as a permission cares: the supervision committee of a village sees its village's branches only. */
export type BranchPlace = { branchId: string; communityId: string | null };

type Case = BranchPlace & { id: string; state: FindingState; author: string; reporters: readonly string[]; verifiers: readonly string[]; recused: readonly string[] };

/** Who recorded it, who answered for the branch, who verified and who is recused are different people's parts (SOD-02, SOD-08). */
export function findingSubject({ id, state, branchId, communityId, author, reporters, verifiers, recused }: Case): Subject {
  return { kind: "finding", id, branch: branchId, community: communityId, state, people: { author: [author], reporter: reporters, verifier: verifiers, recused } };
}
