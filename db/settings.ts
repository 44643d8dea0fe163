import { and, asc, eq, lte } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { WorkdayCalendar } from "@/domain/calendar/workdays";
import { defaultSettings, settings, type SettingKey, type SettingValues } from "@/domain/settings";
import { db } from "./client";
import { announcedYear, settingChange, specialDay } from "./schema/settings";

/** The settings that hold on a day: defaults overlaid by what was approved until then. Needed by every rule, so without a viewer. */
export async function settingsOn(today: Day): Promise<SettingValues> {
  const rows = await db()
    .select({ key: settingChange.key, value: settingChange.value })
    .from(settingChange)
    .where(and(eq(settingChange.state, "approved"), lte(settingChange.fromDay, today)))
    .orderBy(asc(settingChange.fromDay), asc(settingChange.decidedAt));
  const values: Record<string, number | boolean> = defaultSettings();
  for (const row of rows) if (row.key in settings) values[row.key as SettingKey] = row.value;
  return values as SettingValues;
}

/** The official calendar as maintained by the office. Needed by every rule, so without a viewer. */
export async function workdayCalendar(): Promise<WorkdayCalendar> {
  const rows = await db().select({ day: specialDay.day, worked: specialDay.worked }).from(specialDay);
  const years = await db().select({ year: announcedYear.year }).from(announcedYear);
  return {
    announcedYears: new Set(years.map((row) => +row.year)),
    free: new Set(rows.filter((row) => !row.worked).map((row) => row.day)),
    worked: new Set(rows.filter((row) => row.worked).map((row) => row.day)),
  };
}
