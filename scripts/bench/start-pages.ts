/** Start pages and the pages of one branch with ten years of records, in towns of 40, 400 (and 4 000) branches: who works for one branch must not notice the others. */
import path from "node:path";
import { closeDatabase } from "@/db/client";
import { listHandoversToTake, listPowersAfterHandover } from "@/db/branches/handover";
import { countPublicBranches, listBranches } from "@/db/branches/list";
import { listInspectionsWaiting } from "@/db/inspections/waiting";
import { listInstructionsToAct } from "@/db/instructions/instructions";
import { findBranchYear } from "@/db/ledgers/branch-year";
import { readBook } from "@/db/ledgers/read";
import { everyLifeDuty, listLifeDuties, listLifeDutiesOf } from "@/db/life-duties";
import { listDecisions } from "@/db/meetings/decisions";
import { listWaitingMeetings } from "@/db/meetings/waiting";
import { listDrafts } from "@/db/notices/list";
import { listWaiting } from "@/db/notices/waiting";
import { listReminders } from "@/db/reminders";
import { fillWithLife, LAST } from "@/db/seed/bench-life";
import { listSignalsWaiting } from "@/db/signals/waiting";
import { everyDuty, listDuties } from "@/db/staff-duties";
import { evidenceFor } from "@/db/standards/evidence";
import { findLedgerBranch } from "@/db/standards/rows";
import { findPersonByUsername } from "@/db/viewers";
import { instantAt } from "@/domain/calendar/day";
import { periodDays } from "@/domain/calendar/period";
import { mightDo } from "@/domain/permissions/desk-links";
import type { Person } from "@/domain/permissions/actor";
import { builtInTemplates } from "@/domain/standards/templates/built-in";
import { reporter } from "../progress";
import { line, medianMs, ms, type Bench } from "./report";
import { writeInOneBranch } from "./written";

const YEAR = LAST.slice(0, 4);
const OWN = { branchId: "qh007", year: YEAR };

/** What every start page asks, whoever looks (app/desk/page.tsx). */
async function whatWaits(viewer: Person): Promise<void> {
  await listHandoversToTake(viewer);
  await listPowersAfterHandover(viewer);
  await listInstructionsToAct(viewer);
  await listWaiting(viewer);
  await listDrafts(viewer);
  await listWaitingMeetings(viewer);
  if (mightDo(viewer, "decision.verify")) await listDecisions(viewer, { states: ["reported"] });
  await listInspectionsWaiting(viewer);
  await listSignalsWaiting(viewer);
  await listBranches(viewer);
}

/** A branch's own lines. */
async function ownStart(viewer: Person): Promise<void> {
  await whatWaits(viewer);
  await listLifeDutiesOf(viewer, (await listReminders(viewer)).map(({ about }) => about));
  await listLifeDuties(viewer);
  await listDuties(viewer);
}

/** The town's counts. */
async function townStart(viewer: Person): Promise<void> {
  await whatWaits(viewer);
  await everyLifeDuty(viewer, null, { from: `${YEAR}-01-01` });
  await everyDuty(viewer);
}

async function evidence(viewer: Person): Promise<void> {
  await evidenceFor(viewer, await findLedgerBranch(viewer, OWN.branchId), builtInTemplates[0]!.items, +YEAR);
}

/** `whole`: shows or counts every branch. `written`: before each run somebody writes in one of them. */
const pages: readonly { what: string; who: string; run: (viewer: Person) => Promise<unknown>; whole?: true; written?: true }[] = [
  { what: "文书的工作台", who: "clerk.qh007", run: ownStart },
  { what: "书记的工作台", who: "secretary.qh007", run: ownStart },
  { what: "一个支部的一年", who: "clerk.qh007", run: (viewer) => findBranchYear(viewer, OWN) },
  { what: "一个支部的一本台账", who: "clerk.qh007", run: (viewer) => readBook(viewer, "theme_day_book", OWN) },
  { what: "一个支部的标准化依据", who: "clerk.qh007", run: evidence },
  { what: "镇党建办看一个支部的一年", who: "office.town", run: (viewer) => findBranchYear(viewer, OWN) },
  { what: "镇党建办的工作台（有人写过以后）", who: "office.town", run: townStart, whole: true, written: true },
  { what: "镇党建办的工作台（再看一次）", who: "office.town", run: townStart, whole: true },
  { what: "全镇本月一览", who: "office.town", run: (viewer) => listLifeDuties(viewer, null, periodDays(`${YEAR}-12`)), whole: true },
];

export async function startPages({ seed, scratch, quick, branches: sizes }: Bench): Promise<void> {
  const first = new Map<string, number>();
  const before = process.env.DATA_DIR;
  for (const branches of sizes) {
    process.env.DATA_DIR = path.join(scratch, `life-${branches}`);
    if ((await countPublicBranches()) === 0) await fillWithLife(branches, seed, reporter(`装入 ${branches} 个支部的十年`));
    for (const { what, who, run, whole, written } of pages) {
      const viewer = (await findPersonByUsername(who, instantAt(LAST, "20:00")))!;
      const took = await medianMs(() => run(viewer), whole || quick ? 5 : 30, written && (() => writeInOneBranch(LAST)));
      if (!first.has(what)) first.set(what, took);
      const base = first.get(what)!;
      const isFirst = branches === sizes[0];
      line(what + (whole ? `（每支部 ${ms(took / branches)}）` : ""), ms(took), isFirst ? `${branches} 个支部` : `${branches} 个支部；${sizes[0]} 个时 ${ms(base)}`, isFirst ? null : took / base);
    }
    closeDatabase();
  }
  process.env.DATA_DIR = before;
}
