/** Visits that were made and are not finished: the branch was not told yet, or the notice was not issued. */
import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { noticeDueOn } from "@/domain/inspections/deadlines";
import { byKey } from "@/domain/members/by-key";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import { may } from "@/domain/permissions/permit";
import { db } from "../client";
import { finding } from "../schema/findings";
import { inspection, inspectionVisit } from "../schema/inspections";
import { branch } from "../schema/organization";
import { settingsOn, workdayCalendar } from "../settings";
import { recusedHere } from "./ties";

export type VisitToFinish = { id: string; branchName: string; title: string; step: "feed_back" | "notice"; /** of the notice (handbook §6.4) */ dueOn: string | null };

const MOST = 50;

/** Those in which this viewer may take the next step, the oldest first. */
export async function listVisitsToFinish(viewer: Person): Promise<VisitToFinish[]> {
  if (!mightDo(viewer, "inspection.feed_back") && !mightDo(viewer, "finding.notice")) return [];
  const toNotify = sql`exists (select 1 from ${finding} where ${finding.visitId} = ${inspectionVisit.id} and ${finding.state} = 'fed_back')`;
  const rows = await db().select({ row: inspectionVisit, branch, title: inspection.title }).from(inspectionVisit)
    .innerJoin(inspection, eq(inspection.id, inspectionVisit.inspectionId)).innerJoin(branch, eq(branch.id, inspectionVisit.branchId))
    .where(or(eq(inspectionVisit.state, "visited"), and(eq(inspectionVisit.state, "fed_back"), toNotify))).orderBy(asc(inspectionVisit.visitedOn), asc(inspectionVisit.id)).limit(MOST);
  const authors = byKey(await db().select({ visitId: finding.visitId, by: finding.by }).from(finding).where(inArray(finding.visitId, rows.map(({ row }) => row.id))), ({ visitId }) => visitId);
  const [calendar, settings] = [await workdayCalendar(), await settingsOn(viewer.today)];
  const mine: VisitToFinish[] = [];
  for (const { row, branch: place, title } of rows) {
    const step = row.state === "visited" ? ("feed_back" as const) : ("notice" as const);
    const people = { author: (authors.get(row.id) ?? []).map(({ by }) => by), recused: await recusedHere(viewer, place) };
    if (!may(viewer, step === "notice" ? "finding.notice" : "inspection.feed_back", { kind: "inspection_visit", id: row.id, branch: row.branchId, state: row.state, people })) continue;
    mine.push({ id: row.id, branchName: place.name, title, step, dueOn: step === "notice" ? noticeDueOn(row.visitedOn!, calendar, settings) : null });
  }
  return mine;
}
