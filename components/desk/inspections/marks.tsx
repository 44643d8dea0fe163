import { sayDay, type Day } from "@/domain/calendar/day";
import { escalations, planDaysLate, sayDaysLeft, sayPlanLate, signalColours, standingOn, type Running } from "@/domain/inspections/escalation";
import { findingStates, inspectionStates, planStates, visitStates, type FindingState, type InspectionState, type PlanState, type VisitState } from "@/domain/inspections/lifecycle";
import { severities, type Severity } from "@/domain/inspections/vocabulary";
import type { SettingValues } from "@/domain/settings";
import { Badge, type Tone } from "../show";

export const FindingMark = ({ state }: { state: FindingState }) => <Badge tone={findingStates[state].tone}>{findingStates[state].zh}</Badge>;
export const VisitMark = ({ state }: { state: VisitState }) => <Badge tone={visitStates[state].tone}>{visitStates[state].zh}</Badge>;
export const InspectionMark = ({ state }: { state: InspectionState }) => <Badge tone={inspectionStates[state].tone}>{inspectionStates[state].zh}</Badge>;
export const PlanMark = ({ state }: { state: PlanState }) => <Badge tone={planStates[state].tone}>{planStates[state].zh}</Badge>;

const tones: Record<Severity, Tone> = { minor: "plain", ordinary: "plain", serious: "warn", grave: "bad" };
export const SeverityMark = ({ severity }: { severity: Severity }) => <Badge tone={tones[severity]}>{severities[severity].zh}</Badge>;

/** Until when, how near, and who is told; nothing while no clock of the branch runs. */
export function DueMark({ finding, today, settings }: { finding: Running & { planDueOn: Day | null }; today: Day; settings: SettingValues }) {
  const planLate = planDaysLate(finding, today);
  const standing = standingOn(finding, today, settings);
  if (!standing) return null;
  const { dueOn, daysLeft, colour, escalation } = standing;
  const { zh, addressee } = escalations[escalation];
  return (
    <span className="inline-flex flex-wrap gap-x-1">
      {planLate > 0 && <Badge tone="bad">{sayPlanLate(planLate)}</Badge>}
      <Badge tone={signalColours[colour].tone}>{signalColours[colour].zh}：{sayDaysLeft(daysLeft)}</Badge>
      <span className="text-soft">期限 {sayDay(dueOn)}{zh && `，${zh}（${addressee}）`}</span>
    </span>
  );
}
