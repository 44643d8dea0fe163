/** Fills the calendar with the holiday years that the `chinese-days` package knows (announced by the State Council). */
import announced2024 from "chinese-days/dist/years/2024.json";
import announced2025 from "chinese-days/dist/years/2025.json";
import announced2026 from "chinese-days/dist/years/2026.json";
import { weekday, type Day } from "@/domain/calendar/day";
import { db } from "./client";
import { announcedYear, specialDay } from "./schema/settings";

// 2027 is not announced yet: until then it counts as plain weekdays, and screens that reach it say so.
const announced: Record<string, { holidays: Record<Day, string>; workdays: Record<Day, string> }> = { 2024: announced2024, 2025: announced2025, 2026: announced2026 };

const isWeekend = (day: Day) => weekday(day) === 0 || weekday(day) === 6;
/** "New Year's Day,元旦,1" -> 元旦 */
const nameOf = (note: string) => note.split(",")[1] ?? note;

/** Years that are already in the calendar stay as the office keeps them. Part of the migration, before anybody can ask. */
export async function installKnownHolidays(): Promise<void> {
  const known = new Set((await db().select({ year: announcedYear.year }).from(announcedYear)).map((row) => row.year));
  for (const [year, { holidays, workdays }] of Object.entries(announced)) {
    if (known.has(year)) continue;
    await db().insert(specialDay).values([
      ...Object.entries(holidays).filter(([day]) => !isWeekend(day)).map(([day, note]) => ({ day, worked: false, note: nameOf(note) })),
      ...Object.entries(workdays).filter(([day]) => isWeekend(day)).map(([day, note]) => ({ day, worked: true, note: `${nameOf(note)}调休上班` })),
    ]).onConflictDoNothing();
    await db().insert(announcedYear).values({ year, basis: `国务院办公厅关于${year}年部分节假日安排的通知（随程序附带）` }).onConflictDoNothing();
  }
}
