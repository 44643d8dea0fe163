import { Badge } from "@/components/desk/show";
import { sayDay, sayInstant, type Day, type Instant } from "@/domain/calendar/day";
import { settingChangeStates } from "@/domain/permissions/proposals";
import type { Difference } from "@/domain/rulebooks/change";
import { Differences } from "./differences";

type Change = { state: keyof typeof settingChangeStates; fromDay: Day; at: Instant; reason: string; decidedAt: Instant | null; rejectReason: string | null };

/** One change of a book in its history: who, when, why, what became of it, and what it changed. */
export function PastChange({ change, proposer, decider, differences }: { change: Change; proposer: string; decider: string; differences: readonly Difference[] }) {
  const { state, fromDay, at, reason, decidedAt, rejectReason } = change;
  return (
    <div className="mb-4">
      <p className="mb-1">
        <Badge tone={settingChangeStates[state].tone}>{settingChangeStates[state].zh}</Badge> {sayDay(fromDay)}起。{proposer}，{sayInstant(at)} 提出：{reason}
        {decidedAt && `；${decider}，${sayInstant(decidedAt)} 决定${rejectReason ? `：${rejectReason}` : ""}`}
      </p>
      <Differences caption={`${sayDay(fromDay)}起的修改（${sayInstant(at)} 提出）`} differences={differences} />
    </div>
  );
}
