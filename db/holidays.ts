/** Fills the calendar with the holiday years that the `chinese-days` package knows (announced by the State Council). */
import { isHoliday, isWorkday } from "chinese-days";
import { addDays, weekday, type Day } from "@/domain/calendar/day";
import { db } from "./client";
import { specialDay } from "./schema/settings";

const KNOWN_YEARS = [2024, 2025, 2026] as const; // 2027 is not announced: the package would silently say "plain weekdays"

type SpecialDay = { day: Day; worked: boolean; note: string };

function specialDaysOf(year: number): SpecialDay[] {
  const days: SpecialDay[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
    const weekend = weekday(day) === 0 || weekday(day) === 6;
    if (weekend && isWorkday(day)) days.push({ day, worked: true, note: "调休上班" });
    if (!weekend && isHoliday(day)) days.push({ day, worked: false, note: "法定节假日" });
  }
  return days;
}

/** Idempotent: what the office has entered stays as it is. Part of the migration, before anybody can ask. */
export async function installKnownHolidays(): Promise<void> {
  const values = KNOWN_YEARS.flatMap(specialDaysOf);
  await db().insert(specialDay).values(values).onConflictDoNothing();
}
