/** 年度归档: the town's filed records of a year that is over, all at once (handbook §2.3). */
import { and, asc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import type { Viewer } from "@/domain/permissions/actor";
import { db } from "../client";
import { meeting } from "../schema/meetings";
import { atomically } from "../write";
import { withinReach } from "./rows";
import { stepping } from "./steps";

export type YearToArchive = { year: number; filed: number; unfiled: number };
const newYear = (year: number): Day => `${year}-01-01`;
const yearOf = (today: Day) => Number(today.slice(0, 4));

/** Earlier years with records to archive, the oldest first, and what is not filed yet in them. */
export async function listYearsToArchive(viewer: Viewer): Promise<YearToArchive[]> {
  const year = sql<number>`cast(substr(${meeting.heldOn}, 1, 4) as integer)`;
  const filed = sql<number>`sum(${meeting.state} = 'filed')`;
  return db()
    .select({ year, filed, unfiled: sql<number>`sum(${meeting.state} <> 'filed')` })
    .from(meeting)
    .where(and(withinReach(viewer, "meeting.read"), lt(meeting.heldOn, newYear(yearOf(viewer.today))), inArray(meeting.state, ["held", "submitted", "returned", "confirmed", "filed"])))
    .groupBy(year)
    .having(sql`${filed} > 0`)
    .orderBy(asc(year));
}

/** Archives what was filed of a year. Returns how many; what is filed later is archived by doing it again. @throws Refusal while the year lasts, or when nothing is filed */
export async function archiveYear(permit: Permit<"meeting.archive">, year: number): Promise<number> {
  if (year >= yearOf(permit.today)) throw new Refusal("rule", "本年度还没有结束，次年起才能归档。");
  const rows = await db().select().from(meeting).where(and(eq(meeting.state, "filed"), gte(meeting.heldOn, newYear(year)), lt(meeting.heldOn, newYear(year + 1)))).orderBy(asc(meeting.id));
  if (rows.length === 0) throw new Refusal("state", `${year} 年没有等着归档的记录。`);
  await atomically(permit, rows.flatMap((row) => stepping(permit, row, "archive", { archivedAt: permit.now })));
  return rows.length;
}
