import { ButtonLink } from "@/components/desk/button";
import type { PlacedLifeDuty } from "@/db/life-duties";
import { dutyStates } from "@/domain/duties/duty";
import { waits } from "@/domain/duties/life/facts";
import { formFor, recordOf } from "@/domain/duties/life/next-step";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";

/** Open what is there, see what waits for the secretary, or record it. */
export function Next({ viewer, duty }: { viewer: Person; duty: PlacedLifeDuty }) {
  const [done, waiting] = [duty.satisfiedBy[0], duty.waiting[0]];
  if (!dutyStates[duty.state].open) return done ? <ButtonLink href={recordOf(duty, done)}>打开</ButtonLink> : null;
  if (waiting) return <ButtonLink href={`/desk/meetings/${waiting}`}>{duty.waitsFor ? waits[duty.waitsFor].zh : "打开"}</ButtonLink>;
  if (!may(viewer, "meeting.begin", { kind: "branch", id: duty.branchId, branch: duty.branchId, group: duty.orgKind === "group" ? duty.orgId : null })) return <span className="text-sm text-soft">还没有记录</span>;
  return <ButtonLink look="main" href={formFor(duty)}>记录</ButtonLink>;
}
