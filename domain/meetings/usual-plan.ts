/** What a branch usually holds in a quarter, as the plan's first draft (handbook §2.1: how often; MTG-01…05). */
import type { Day } from "../calendar/day";
import { periodDays, periodsBetween, type Period } from "../calendar/period";
import type { MeetingKind } from "./kinds";
import { themeDayIn } from "./theme-day";

export type Planner = { hasCommittee: boolean; groups: readonly { id: string; name: string }[]; themeDay: number };
export type UsualLine = { kind: MeetingKind; groupId: string | null; groupName: string; day: Day };

/** Month by month; the assembly and the lecture on the theme day of the quarter's last month. */
export function usualPlan(quarter: Period, { hasCommittee, groups, themeDay }: Planner): UsualLine[] {
  const { from, to } = periodDays(quarter);
  const months = periodsBetween("month", from, to);
  const line = (kind: MeetingKind, month: Period, group: { id: string; name: string } | null = null): UsualLine => ({ kind, groupId: group?.id ?? null, groupName: group?.name ?? "", day: themeDayIn(month, themeDay) });
  const monthly = months.flatMap((month) => [line("theme_day", month), ...(hasCommittee ? [line("committee_meeting", month)] : []), ...groups.map((group) => line("group_meeting", month, group))]);
  const last = months.at(-1)!;
  return [...monthly, line("member_assembly", last), line("party_lecture", last)];
}
