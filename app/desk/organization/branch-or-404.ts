import { notFound } from "next/navigation";
import { findBranch, type ListedBranch } from "@/db/branches/list";
import { reelectionStep, type ReelectionStep } from "@/domain/organization/reelection";
import { branchStatuses, termEnd } from "@/domain/organization/branch-status";
import type { Person } from "@/domain/permissions/actor";
import { personWho } from "@/server/viewer";

/** The person and the branch of a page below /desk/organization/branches/[id]; what is out of reach does not exist. */
export async function branchPage(params: Promise<{ id: string }>): Promise<{ viewer: Person; found: ListedBranch; path: string }> {
  const viewer = await personWho("branch.read");
  const found = await findBranch(viewer, (await params).id);
  if (!found) notFound();
  return { viewer, found, path: `/desk/organization/branches/${found.branch.id}` };
}

/** How near the end of the term is; null while it is far, and for branches that are no more. */
export function dueTerm({ branch, facts }: ListedBranch): { step: ReelectionStep; days: number } | null {
  return branchStatuses[branch.status].standing ? reelectionStep(termEnd(branch), facts.today, facts.reminders) : null;
}
