import type { Day } from "@/domain/calendar/day";
import { sayUnannounced, unannouncedYears, type WorkdayCalendar } from "@/domain/calendar/workdays";

/** Said to villagers where a day that they are promised reaches into a year whose holidays nobody knows yet (handbook §0.2). */
export function Unannounced({ workdays, until }: { workdays: WorkdayCalendar; /** the days that the page shows */ until: readonly Day[] }) {
  const said = sayUnannounced([...new Set(until.flatMap((day) => unannouncedYears(workdays, day, day)))].sort());
  return said && <p className="note">{said}</p>;
}
