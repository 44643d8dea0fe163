import { workdayCalendar } from "@/db/settings";
import { unannouncedYears } from "@/domain/calendar/workdays";
import type { PlacedDuty } from "@/domain/duties/duty-filter";

/** The years of these due days whose holidays are not announced. */
export async function unannouncedIn(duties: readonly PlacedDuty[]): Promise<number[]> {
  const calendar = await workdayCalendar();
  return [...new Set(duties.flatMap(({ dueOn }) => unannouncedYears(calendar, dueOn, dueOn)))].sort();
}
