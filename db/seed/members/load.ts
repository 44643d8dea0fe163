/**
 * The demo's 1494 members: the roster file of 清河镇, imported by the same code as a real one, as of the day before going live,
 * so that every day of 2026 has its roster. The sums of handbook §14.5 are asserted.
 */
import { and, eq, isNull, sql } from "drizzle-orm";
import { addDays, instantAt, type Day } from "@/domain/calendar/day";
import type { Sheet } from "@/domain/disclosure/finance/import-cells";
import { rosterSubject } from "@/domain/members/subject";
import { permit } from "@/domain/permissions/permit";
import { db } from "../../client";
import { importRoster } from "../../members/roster-import";
import { member, memberPlace, mobileMember } from "../../schema/members";
import { findPersonByUsername } from "../../viewers";
import { GO_LIVE } from "../load-town";
import { memberSums } from "./sums";

/** The file is of this day; its youngest dates lie in autumn. */
const FILE_DAY: Day = "2026-11-28";
export const ROSTER_AS_OF: Day = addDays(GO_LIVE, -1);
export const ROSTER_FILE = "db/seed/town/roster.xlsx";

/** @param sheets of `ROSTER_FILE`, read by the caller: db/ knows no file formats */
export async function loadMembers(sheets: readonly Sheet[]): Promise<void> {
  const office = (await findPersonByUsername("office.town", instantAt(ROSTER_AS_OF, "09:00")))!;
  await importRoster(permit(office, "member.import", rosterSubject), { fileName: "党员名册-清河镇-2026年11月.xlsx", sheets, asOf: ROSTER_AS_OF, latest: FILE_DAY });
  await assertMemberSums();
}

async function assertMemberSums(): Promise<void> {
  const count = (condition: unknown) => sql<number>`coalesce(sum(${condition}), 0)`;
  const [sums] = await db()
    .select({
      all: sql<number>`count(*)`,
      full: count(eq(member.stage, "full")), probationary: count(eq(member.stage, "probationary")), male: count(eq(member.gender, "male")), female: count(eq(member.gender, "female")),
      college: count(eq(member.education, "college")), secondary: count(eq(member.education, "secondary")), primary: count(eq(member.education, "primary")),
      farmer: count(eq(member.duesType, "farmer")), employed: count(eq(member.duesType, "employed")), retired: count(eq(member.duesType, "retired")),
      student: count(eq(member.duesType, "student")), relief: count(eq(member.duesType, "relief")),
      mobile: count(sql`${mobileMember.id} is not null`), difficult: count(eq(member.difficult, true)), infirm: count(eq(member.elderlyInfirm, true)),
      veteran: count(eq(member.veteran, true)), lostContact: count(eq(member.status, "lost_contact")),
    })
    .from(member)
    .innerJoin(memberPlace, and(eq(memberPlace.memberId, member.id), isNull(memberPlace.toDay)))
    .leftJoin(mobileMember, and(eq(mobileMember.memberId, member.id), isNull(mobileMember.returnedOn)));
  for (const [what, n] of Object.entries(memberSums)) {
    const is = sums![what as keyof typeof memberSums];
    if (is !== n) throw new Error(`演示数据对不上：名册的 ${what} 是 ${is}，应为 ${n}`);
  }
}
