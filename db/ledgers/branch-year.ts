/** A branch's year on one page, from its plan, its records and its duties. */
import { and, eq, gte, isNull, lte } from "drizzle-orm";
import { decisionsOfYear, dutiesOfYear, hoursOfYear, kindsOfYear } from "@/domain/ledgers/branch-year";
import { asAmended } from "@/domain/ledgers/paper-record";
import type { Viewer } from "@/domain/permissions/actor";
import { db } from "../client";
import { listLifeDuties } from "../life-duties";
import { plannedMeeting } from "../schema/meeting-plans";
import { listPaperRecords } from "./paper-records";
import { studyLines } from "./people";
import { findLedgerBranch, type LedgerPlace } from "./read";

/** @throws Refusal "hidden" */
export async function findBranchYear(viewer: Viewer, { branchId, year }: LedgerPlace) {
  const branch = await findLedgerBranch(viewer, branchId);
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const asked = { branch, from, to, on: to < viewer.today ? to : viewer.today };
  const papers = await listPaperRecords(viewer, asked);
  const planned = await db().select({ kinds: plannedMeeting.kinds }).from(plannedMeeting)
    .where(and(eq(plannedMeeting.branchId, branchId), gte(plannedMeeting.plannedOn, from), lte(plannedMeeting.plannedOn, to), isNull(plannedMeeting.cancelledAt)));
  const duties = (await listLifeDuties(viewer, [branchId], { from, to: `${+year + 1}-12-31` })).filter(({ period }) => period.startsWith(year));
  return {
    branch, kinds: kindsOfYear(planned, papers), duties: dutiesOfYear(duties), hours: hoursOfYear(await studyLines(asked, papers)),
    decisions: decisionsOfYear(papers), tasks: papers.map(asAmended).flatMap(({ decisions }) => decisions),
  };
}
export type BranchYear = Awaited<ReturnType<typeof findBranchYear>>;
