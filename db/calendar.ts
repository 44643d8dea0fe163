/** 工作日历: holidays and make-up days as the office keeps them (handbook §0.2). */
import { and, asc, eq, gte, lte, sql } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, type Permit } from "@/domain/permissions/permit";
import { db } from "./client";
import { announcedYear, specialDay } from "./schema/settings";
import { atomically, exactlyOne } from "./write";

export type SpecialDay = typeof specialDay.$inferSelect;

/** The special days of one year, and by which notice it is complete (null: not announced, counts as plain weekdays). */
export async function findCalendarYear(viewer: Viewer, year: number): Promise<{ days: SpecialDay[]; basis: string | null }> {
  if (reach(viewer, "calendar.maintain") !== "all") return { days: [], basis: null };
  const days = await db().select().from(specialDay).where(and(gte(specialDay.day, `${year}-01-01`), lte(specialDay.day, `${year}-12-31`))).orderBy(asc(specialDay.day));
  const [announced] = await db().select({ basis: announcedYear.basis }).from(announcedYear).where(eq(announcedYear.year, String(year)));
  return { days, basis: announced?.basis ?? null };
}

/** Enters days off or make-up days; what was entered for the same day before is replaced. */
export async function enterSpecialDays(permit: Permit<"calendar.maintain">, input: { days: readonly Day[]; worked: boolean; note: string }): Promise<void> {
  const { days, worked, note } = input;
  await atomically(permit, [
    db().insert(specialDay).values(days.map((day) => ({ day, worked, note })))
      .onConflictDoUpdate({ target: specialDay.day, set: { worked: sql`excluded.worked`, note: sql`excluded.note` } }),
  ]);
}

/** Takes a wrongly entered day out again. */
export async function removeSpecialDay(permit: Permit<"calendar.maintain">, day: Day): Promise<void> {
  await atomically(permit, [exactlyOne(db().delete(specialDay).where(eq(specialDay.day, day)), "这一天已经不在日历里了。")]);
}

/** Says that a year's days are complete, and by which notice. Until then every screen that reaches the year says that it is not. */
export async function announceYear(permit: Permit<"calendar.maintain">, input: { year: number; basis: string }): Promise<void> {
  const values = { year: String(input.year), basis: input.basis };
  await atomically(permit, [db().insert(announcedYear).values(values).onConflictDoUpdate({ target: announcedYear.year, set: { basis: values.basis } })]);
}
