/** The 2026 calendar as announced, for tests: holidays on weekdays and weekend days that are worked. */
import type { WorkdayCalendar } from "@/domain/calendar/workdays";

export const calendar2026: WorkdayCalendar = {
  announcedYears: new Set([2026]),
  free: new Set([
    "2026-01-01", "2026-01-02", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-02-23",
    "2026-04-06", "2026-05-01", "2026-05-04", "2026-05-05", "2026-06-19", "2026-09-25", "2026-10-01", "2026-10-02",
    "2026-10-05", "2026-10-06", "2026-10-07",
  ]),
  worked: new Set(["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]),
};
