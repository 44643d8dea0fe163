/** Until when (handbook §6.4): all lengths are settings【地】; days off move a last day to the next working day. */
import { sayDay, type Day } from "../calendar/day";
import { addWorkdays, dueAfterDays, workdaysBetween, type WorkdayCalendar } from "../calendar/workdays";
import type { SettingValues } from "../settings";
import { names, rectifyLevels, severities, type RectifyLevel, type Severity } from "./vocabulary";

/** The notice goes out within some working days after the visit was fed back. */
export function noticeDueOn(visitedOn: Day, calendar: WorkdayCalendar, settings: SettingValues): Day {
  return addWorkdays(calendar, visitedOn, settings.rectify_notice_workdays);
}

export function planDueOn(noticedOn: Day, calendar: WorkdayCalendar, settings: SettingValues): Day {
  return addWorkdays(calendar, noticedOn, settings.rectify_plan_workdays);
}

/** The day by which it must be put right, counted from the notice (or from the reopening). */
export function rectifyDueOn(from: Day, level: RectifyLevel, calendar: WorkdayCalendar, settings: SettingValues): Day {
  return dueAfterDays(calendar, from, settings[rectifyLevels[level].days], settings.roll_forward_on_holiday);
}

export type Extendable = { dueOn: Day; extendedDueOn: Day | null; extensionAskedOn: Day | null };

/** Why no extension can be asked for any more, or null: once, and some working days before the day (handbook §6.4). */
export function extensionRefusal({ dueOn, extendedDueOn, extensionAskedOn }: Extendable, today: Day, calendar: WorkdayCalendar, settings: SettingValues): string | null {
  if (extendedDueOn || extensionAskedOn) return "延期只能申请一次，这件问题已经申请过。";
  if (today > dueOn) return `整改期限 ${sayDay(dueOn)}已经过了，不能再申请延期。请抓紧整改，做完就报告；确有困难写进整改报告的“剩余问题”。`;
  const left = workdaysBetween(calendar, today, dueOn);
  return left >= settings.rectify_extension_workdays ? null : `延期要在到期前 ${settings.rectify_extension_workdays} 个工作日申请，现在只剩 ${left} 个工作日。请按期整改；确有困难请写进整改报告的“剩余问题”。`;
}

/** The next graver severity: what comes back counts for more. */
export function raised(severity: Severity): Severity {
  const all = names(severities);
  return all[Math.min(all.indexOf(severity) + 1, all.length - 1)]!;
}

/** The next shorter level: what comes back is put right sooner. */
export function tightened(level: RectifyLevel): RectifyLevel {
  const all = names(rectifyLevels);
  return all[Math.min(all.indexOf(level) + 1, all.length - 1)]!;
}
