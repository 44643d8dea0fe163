/** Inspections with their teams and visits, as a viewer may know them: a branch learns of an unannounced visit when it is told its result. */
import { and, asc, desc, eq, inArray, notLike, or, sql, type SQL } from "drizzle-orm";
import type { ChecklistGroup } from "@/domain/inspections/checklist";
import type { VisitFact } from "@/domain/inspections/repeat";
import type { Viewer } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import { STANDARDS_ROUND } from "@/domain/standards/rectify";
import { db } from "../client";
import { account } from "../schema/accounts";
import { inspection, inspectionMember, inspectionVisit } from "../schema/inspections";
import { branch } from "../schema/organization";

export type Inspection = typeof inspection.$inferSelect;
export type Visit = typeof inspectionVisit.$inferSelect;
export type Member = { accountId: string; name: string; isLead: boolean };
export type VisitLine = { row: Visit; branchName: string; communityId: string | null };
export type InspectionInHand = { row: Inspection; team: Member[]; visits: VisitLine[]; subject: Subject };

/** Visits in the viewer's reach; one that has not taken place only where it was announced. For queries that join `inspection`. */
export function visitsWithin(viewer: Viewer): SQL | undefined {
  const scopes = reach(viewer, "inspection.read");
  if (scopes === "all") return undefined;
  if (scopes.branch.length === 0) return sql`0`;
  return and(inArray(inspectionVisit.branchId, scopes.branch), or(inArray(inspectionVisit.state, ["fed_back", "merged"]), eq(inspection.state, "announced")));
}

async function visitLines(viewer: Viewer, where: SQL | undefined): Promise<VisitLine[]> {
  const rows = await db().select({ row: inspectionVisit, branchName: branch.name, communityId: branch.communityId }).from(inspectionVisit)
    .innerJoin(branch, eq(branch.id, inspectionVisit.branchId)).innerJoin(inspection, eq(inspection.id, inspectionVisit.inspectionId))
    .where(and(where, visitsWithin(viewer))).orderBy(asc(branch.seq));
  return rows;
}

export type InspectionLine = { row: Inspection; planned: number; done: number };

/** The newest first, with how many branches were visited. @param after the last id of the page before */
export async function listInspections(viewer: Viewer): Promise<InspectionLine[]> {
  const rows = await db()
    .select({ row: inspection, planned: sql<number>`sum(${inspectionVisit.state} <> 'merged')`.mapWith(Number), done: sql<number>`sum(${inspectionVisit.state} in ('visited', 'fed_back'))`.mapWith(Number) })
    .from(inspection).leftJoin(inspectionVisit, eq(inspectionVisit.inspectionId, inspection.id))
    .where(visitsWithin(viewer)).groupBy(inspection.id).orderBy(desc(inspection.at), desc(inspection.id)).limit(50);
  return rows.map(({ row, planned, done }) => ({ row, planned: planned ?? 0, done: done ?? 0 }));
}

export async function teamOf(inspectionId: string): Promise<Member[]> {
  return db().select({ accountId: inspectionMember.accountId, name: account.name, isLead: inspectionMember.isLead }).from(inspectionMember)
    .innerJoin(account, eq(account.id, inspectionMember.accountId)).where(eq(inspectionMember.inspectionId, inspectionId)).orderBy(desc(inspectionMember.isLead), asc(account.username));
}

/** Who goes: the round's team, and behind it those whose own visit was merged into this one. One lead: that of the round. */
export async function teamOfVisit({ id, inspectionId }: Pick<Visit, "id" | "inspectionId">): Promise<Member[]> {
  const team = await teamOf(inspectionId);
  const merged = await db().select({ inspectionId: inspectionVisit.inspectionId }).from(inspectionVisit).where(eq(inspectionVisit.mergedInto, id));
  for (const one of merged) {
    for (const member of await teamOf(one.inspectionId)) if (!team.some(({ accountId }) => accountId === member.accountId)) team.push({ ...member, isLead: false });
  }
  return team;
}

/** @throws hidden when there is none or none of it may be known. */
export async function findInspection(viewer: Viewer, id: string): Promise<InspectionInHand> {
  const [row] = await db().select().from(inspection).where(eq(inspection.id, id));
  if (!row) throw hidden();
  const visits = await visitLines(viewer, eq(inspectionVisit.inspectionId, id));
  if (reach(viewer, "inspection.read") !== "all" && visits.length === 0) throw hidden();
  return { row, team: await teamOf(id), visits, subject: { kind: "inspection", id, state: row.state } };
}

/** Not the office's verification of the standards, which is a round in the books only. For queries that join `inspection`. */
export const somebodyCame = notLike(inspection.batch, `${STANDARDS_ROUND}%`);

/** What the rules about repetition look at: the visits to these branches, whoever asks. Inside db/. */
export async function visitFacts(branchIds: readonly string[]): Promise<VisitFact[]> {
  if (branchIds.length === 0) return [];
  return db().select({ visitId: inspectionVisit.id, inspectionId: inspectionVisit.inspectionId, branchId: inspectionVisit.branchId, kind: inspection.kind, state: inspectionVisit.state, visitedOn: inspectionVisit.visitedOn })
    .from(inspectionVisit).innerJoin(inspection, eq(inspection.id, inspectionVisit.inspectionId)).where(and(inArray(inspectionVisit.branchId, [...branchIds]), somebodyCame));
}

export const unionOf = (a: readonly ChecklistGroup[], b: readonly ChecklistGroup[]): ChecklistGroup[] => [...new Set([...a, ...b])];
