/** What a branch usually holds in a quarter or a year, as the plan's first draft (handbook §2.1: how often; MTG-01…05). */
import { addDays, type Day } from "../calendar/day";
import { periodDays, periodKind, periodOf, periodsBetween, type Period, type PeriodKind } from "../calendar/period";
import type { MeetingKind } from "./kinds";
import { themeDayIn } from "./theme-day";

export type Planner = { hasCommittee: boolean; groups: readonly { id: string; name: string }[]; themeDay: number };
export type UsualLine = { kind: MeetingKind; groupId: string | null; groupName: string; day: Day };

/**
 * Month by month; the assembly and the lecture on the theme day of each quarter's last month; in a year's plan also what is held once a
 * year, in its last month. @param from days before it are left out: a plan made during the year does not plan what is over
 */
export function usualPlan(period: Period, { hasCommittee, groups, themeDay }: Planner, from: Day = periodDays(period).from): UsualLine[] {
  const days = periodDays(period);
  const months = periodsBetween("month", days.from, days.to);
  const line = (kind: MeetingKind, month: Period, group: { id: string; name: string } | null = null): UsualLine => ({ kind, groupId: group?.id ?? null, groupName: group?.name ?? "", day: themeDayIn(month, themeDay) });
  const monthly = months.flatMap((month) => [line("theme_day", month), ...(hasCommittee ? [line("committee_meeting", month)] : []), ...groups.map((group) => line("group_meeting", month, group))]);
  const lastMonths = periodsBetween("quarter", days.from, days.to).map((quarter) => periodDays(quarter).to.slice(0, 7));
  const quarterly = lastMonths.flatMap((month) => [line("member_assembly", month), line("party_lecture", month)]);
  const yearly = periodKind(period) === "year" ? [line("org_life_meeting", months.at(-1)!), line("democratic_review", months.at(-1)!)] : [];
  return [...monthly, ...quarterly, ...yearly].filter(({ day }) => day >= from);
}

/** The first day that can still be planned: the first of this quarter. */
export const plannableFrom = (today: Day): Day => periodDays(periodOf("quarter", today)).from;

/** How often a kind is held (handbook §2.1); every other one is a month's. */
const rarer: Partial<Record<MeetingKind, PeriodKind>> = { member_assembly: "quarter", party_lecture: "quarter", villager_rep_meeting: "quarter", org_life_meeting: "year", democratic_review: "year" };
const samePeriod = (kind: MeetingKind, one: Day, other: Day) => periodOf(rarer[kind] ?? "month", one) === periodOf(rarer[kind] ?? "month", other);

type Planned = { kinds: readonly MeetingKind[]; groupId: string | null; plannedOn: Day };
/** The day on which a usual meeting stands in another plan already (of the year, of the quarter), or null. */
export function plannedAlready({ kind, groupId, day }: UsualLine, planned: readonly Planned[]): Day | null {
  return planned.find((one) => one.kinds.includes(kind) && one.groupId === groupId && samePeriod(kind, one.plannedOn, day))?.plannedOn ?? null;
}

/** How long after its day a plan still waits for its record. */
export const PLAN_WAITS_DAYS = 31;

/** Which line of the plan somebody records who did not start from it: the last one whose day has come, else the next of the same period. Null where none fits. */
export function lineToRecord<P extends Planned>(open: readonly P[], { kinds, groupId }: { kinds: readonly MeetingKind[]; groupId: string | null }, today: Day): P | null {
  const oldest = addDays(today, -PLAN_WAITS_DAYS);
  const fits = open
    .filter((one) => one.groupId === groupId && one.kinds.some((kind) => kinds.includes(kind) && (samePeriod(kind, one.plannedOn, today) || (one.plannedOn >= oldest && one.plannedOn <= today))))
    .sort((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1));
  return fits.findLast(({ plannedOn }) => plannedOn <= today) ?? fits[0] ?? null;
}
