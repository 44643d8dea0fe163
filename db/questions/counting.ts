import type { Day } from "@/domain/calendar/day";
import type { Counting } from "@/domain/questions/clock";
import { settingsOn, workdayCalendar } from "../settings";

/** The settings and the calendar by which days are counted on a day. Needed by every rule, so without a viewer. */
export async function countingOn(today: Day): Promise<Counting> {
  return { settings: await settingsOn(today), calendar: await workdayCalendar() };
}
