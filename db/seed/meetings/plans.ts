/** Each quarter's plan as the site proposes it, handed in by the clerk before the quarter or a few days late; records point back to its lines. */
import { addDays, type Day } from "@/domain/calendar/day";
import { periodDays, type Period } from "@/domain/calendar/period";
import { usualPlan } from "@/domain/meetings/usual-plan";
import { permit } from "@/domain/permissions/permit";
import { idFrom } from "../../id";
import { handInPlan } from "../../meetings/plan";
import { GO_LIVE } from "../load-town";
import { at } from "../history/run";
import type { Planned } from "../history/timeline";
import { branches, type TownBranch } from "../town/branches";
import { groupNames } from "../town/staff";
import { slotOf } from "./story";

const quarters: readonly Period[] = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"];
/** Handed in late, or not yet. */
const late = new Set(["QH010/2026-Q2", "QH036/2026-Q3", "QH016/2026-Q4"]);
const never = new Set(["QH028/2026-Q4", "QH033/2026-Q4", "QH036/2026-Q4"]);
export const planSums = { plans: branches.length * quarters.length - never.size } as const;

/** @param lines is filled with the line of each slot, as the plans are handed in */
export function plans(lines: Map<string, string>): Planned[] {
  return branches.flatMap((branch) => quarters.filter((quarter) => !never.has(`${branch.code}/${quarter}`)).map((quarter) => {
    const { from } = periodDays(quarter);
    const on = late.has(`${branch.code}/${quarter}`) ? addDays(from, 7) : from === GO_LIVE ? GO_LIVE : addDays(from, -2);
    return { on, run: () => handIn(branch, quarter, on, lines) };
  }));
}

async function handIn({ code, hasCommittee, groups }: TownBranch, quarter: Period, on: Day, known: Map<string, string>): Promise<void> {
  const branchId = code.toLowerCase();
  const clerk = await at(`clerk.${branchId}`, on, "10:30");
  const lines = usualPlan(quarter, { hasCommittee, groups: groupNames(groups).map((name, i) => ({ id: `${branchId}-${i + 1}`, name })), themeDay: 5 });
  const plan = lines.map(({ kind, groupId, day }) => ({ kinds: [kind], groupId, plannedOn: day, theme: "", place: "" }));
  const id = await handInPlan(permit(clerk, "meeting.plan", { kind: "branch", id: branchId, branch: branchId, group: null }), quarter, plan);
  for (const [i, { kind, groupId, day }] of lines.entries()) known.set(slotOf({ branchId, groupId, kind, day }), idFrom(id, String(i)));
}
