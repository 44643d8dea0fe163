import { Badge } from "@/components/desk/show";
import { branchStatuses, type BranchStatus } from "@/domain/organization/branch-status";
import { reelectionSteps, sayTermDays, type ReelectionStep } from "@/domain/organization/reelection";

export function StatusMark({ status, softLax, inElection }: { status: BranchStatus; softLax: boolean; inElection: boolean }) {
  return (
    <>
      <Badge tone={branchStatuses[status].standing ? "plain" : "warn"}>{branchStatuses[status].zh}</Badge>
      {inElection && <> <Badge>换届中</Badge></>}
      {softLax && <> <Badge tone="bad">软弱涣散整顿中</Badge></>}
    </>
  );
}

export function TermMark({ due }: { due: { step: ReelectionStep; days: number } | null }) {
  if (!due) return null;
  return <Badge tone={reelectionSteps[due.step].tone}>{reelectionSteps[due.step].zh}，{sayTermDays(due.days)}</Badge>;
}
