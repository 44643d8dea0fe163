/** Pages of organizational life with ten years of records, in towns of 40, 400 (and 4 000) branches: a page's cost must follow what it shows. */
import path from "node:path";
import { closeDatabase } from "@/db/client";
import { everyLifeDuty, findLifeDuty, listLifeDuties } from "@/db/life-duties";
import { listDecisions } from "@/db/meetings/decisions";
import { findMeeting } from "@/db/meetings/find";
import { listMeetings } from "@/db/meetings/list";
import { listWaitingMeetings } from "@/db/meetings/waiting";
import { listPlanned } from "@/db/meetings/plan";
import { fillWithLife, LAST, MIDDLE, ownRecord, recordsOf, someRecord } from "@/db/seed/bench-life";
import { everyDuty } from "@/db/staff-duties";
import { findPersonByUsername } from "@/db/viewers";
import { instantAt } from "@/domain/calendar/day";
import { periodDays } from "@/domain/calendar/period";
import type { Person } from "@/domain/permissions/actor";
import { reporter } from "../progress";
import { line, medianMs, ms, type Bench } from "./report";
import { writeInOneBranch } from "./written";

type Town = { clerk: Person; office: Person; branches: number };
type Page = readonly [what: string, run: (town: Town, n: number) => Promise<unknown>, /** shows or counts every branch; before each run somebody writes in one of them */ whole?: true];

const YEAR = LAST.slice(0, 4);
const pages: readonly Page[] = [
  ["支部：记录第一页", ({ clerk }) => listMeetings(clerk, {})],
  ["支部：十年正中的一页", ({ clerk }) => listMeetings(clerk, { after: `${MIDDLE}~m` })],
  ["支部：一年的一种会议", ({ clerk }) => listMeetings(clerk, { branchId: "qh007", kind: "theme_day", from: `${YEAR}-01-01`, to: LAST })],
  ["支部：一份记录", ({ clerk }, n) => findMeeting(clerk, ownRecord(n))],
  ["支部：应办事项", ({ clerk }) => listLifeDuties(clerk)],
  ["支部：议定事项", ({ clerk }) => listDecisions(clerk, { states: ["done"] })],
  ["全镇：记录第一页", ({ office }) => listMeetings(office, {})],
  ["全镇：十年正中的一页", ({ office }) => listMeetings(office, { after: `${MIDDLE}~m` })],
  ["全镇：一种会议的一页", ({ office }) => listMeetings(office, { kind: "party_lecture" })],
  ["全镇：等着办的", ({ office }) => listWaitingMeetings(office)],
  ["全镇：没有办结的", ({ office }) => listDecisions(office, { states: ["open", "reported"] })],
  ["全镇：计划中的会议", ({ office }) => listPlanned(office, { from: `${YEAR}-12-01`, to: LAST })],
  ["全镇：任意一份记录", ({ office, branches }, n) => findMeeting(office, someRecord(n, branches))],
  ["全镇：一件应办事项", ({ office }) => findLifeDuty(office, `life/branch/qh007/MTG-04/${YEAR}-11`)],
  ["全镇：本月应办总览", ({ office }) => listLifeDuties(office, null, periodDays(`${YEAR}-12`)), true],
  ["全镇：今年应办计数", ({ office }) => everyLifeDuty(office, null, { from: `${YEAR}-01-01` }), true],
  ["全镇：公开情况计数", ({ office }) => everyDuty(office), true],
];

export async function life({ seed, scratch, quick, branches: sizes }: Bench): Promise<void> {
  const first = new Map<string, number>();
  const before = process.env.DATA_DIR;
  for (const branches of sizes) {
    process.env.DATA_DIR = path.join(scratch, `life-${branches}`);
    await fillWithLife(branches, seed, reporter(`装入 ${branches} 个支部、${recordsOf(branches)} 份记录`));
    const now = instantAt(LAST, "20:00");
    const town: Town = { clerk: (await findPersonByUsername("clerk.qh007", now))!, office: (await findPersonByUsername("office.town", now))!, branches };
    for (const [what, run, whole] of pages) {
      const took = await medianMs((n) => run(town, n), whole ? 5 : quick ? 20 : 100, whole && (() => writeInOneBranch(LAST)));
      if (!first.has(what)) first.set(what, took);
      const base = first.get(what)!;
      const isFirst = branches === sizes[0];
      const each = whole ? `（每支部 ${ms(took / branches)}）` : "";
      line(what + each, ms(took), isFirst ? `${branches} 个支部` : `${branches} 个支部；${sizes[0]} 个时 ${ms(base)}`, isFirst ? null : took / base);
    }
    closeDatabase();
  }
  process.env.DATA_DIR = before;
}
