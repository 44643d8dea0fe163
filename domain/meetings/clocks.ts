/** The two clocks of a record: when it happened and when it was first handed in (design §7, MTG-13, ruling 19). Neither is ever moved. */
import { daysBetween, dayOf, type Day, type Instant } from "../calendar/day";
import { addWorkdays, workdaysBetween, type WorkdayCalendar } from "../calendar/workdays";
import type { SettingValues } from "../settings";

export const bands = {
  on_the_day: { zh: "当天记录", report: "in_time" },
  within: { zh: "按时记录", report: "in_time" },
  late: { zh: "迟报", report: "late_report" },
  made_up: { zh: "补录", report: "made_up" },
} as const;
export type Band = keyof typeof bands;

type Limits = Pick<SettingValues, "meeting_report_workdays" | "meeting_made_up_days">;

/** @param recordedOn the Shanghai day on which it was first handed in; today while it was not. */
export function bandOf(heldOn: Day, recordedOn: Day, calendar: WorkdayCalendar, limits: Limits): Band {
  const days = daysBetween(heldOn, recordedOn);
  if (days <= 0) return "on_the_day";
  if (days > limits.meeting_made_up_days) return "made_up";
  return workdaysBetween(calendar, heldOn, recordedOn) <= limits.meeting_report_workdays ? "within" : "late";
}

/** The last day on which a record is in time. */
export function reportBy(heldOn: Day, calendar: WorkdayCalendar, limits: Limits): Day {
  return addWorkdays(calendar, heldOn, limits.meeting_report_workdays);
}

/** When it was recorded for the band: the first handing-in, or now. */
export function recordedOn(firstSubmittedAt: Instant | null, today: Day): Day {
  return firstSubmittedAt ? dayOf(firstSubmittedAt) : today;
}
