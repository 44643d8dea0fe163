/** The burden meter (RL-1, INS-02, INS-03): what was asked of each branch this year, and what it says about it. */
import { and, asc, desc, eq, gte, inArray, isNull, lte, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, type Permit } from "@/domain/permissions/permit";
import { byKey } from "@/domain/members/by-key";
import { db } from "../client";
import { idFrom, newId } from "../id";
import { burdenNote, inspection, inspectionVisit, visitItem } from "../schema/inspections";
import { branch } from "../schema/organization";
import { atomically } from "../write";
import { somebodyCame } from "./rounds";

export type Burden = { branchId: string; branchName: string; visits: number; items: number; papers: number; notes: { said: string; at: string }[] };

/** Branches in reach in their usual order, never by number (no ranking); those of whom nothing was asked too. */
export async function listBurdens(viewer: Viewer, year: number): Promise<Burden[]> {
  const scopes = reach(viewer, "inspection.read");
  const branches = await db().select({ id: branch.id, name: branch.name }).from(branch).where(scopes === "all" ? undefined : inArray(branch.id, scopes.branch)).orderBy(asc(branch.seq));
  const ids = branches.map(({ id }) => id);
  if (ids.length === 0) return [];
  const visits = byKey(await db().select({ branchId: inspectionVisit.branchId, papers: inspectionVisit.papers, id: inspectionVisit.id }).from(inspectionVisit).innerJoin(inspection, eq(inspection.id, inspectionVisit.inspectionId))
    .where(and(somebodyCame, inArray(inspectionVisit.branchId, ids), inArray(inspectionVisit.state, ["visited", "fed_back"]), gte(inspectionVisit.visitedOn, `${year}-01-01`), lte(inspectionVisit.visitedOn, `${year}-12-31`))), ({ branchId }) => branchId);
  const items = new Map((await db().select({ visitId: visitItem.visitId, n: sql<number>`count(*)` }).from(visitItem).where(and(isNull(visitItem.carriedFrom), inArray(visitItem.visitId, [...visits.values()].flat().map(({ id }) => id)))).groupBy(visitItem.visitId)).map(({ visitId, n }) => [visitId, n]));
  const notes = byKey(await db().select().from(burdenNote).where(and(eq(burdenNote.year, year), inArray(burdenNote.branchId, ids))).orderBy(desc(burdenNote.at)), ({ branchId }) => branchId);
  return branches.map(({ id, name }) => {
    const own = visits.get(id) ?? [];
    return {
      branchId: id, branchName: name, visits: own.length, items: own.reduce((sum, visit) => sum + (items.get(visit.id) ?? 0), 0), papers: own.reduce((sum, { papers }) => sum + (papers?.length ?? 0), 0),
      notes: (notes.get(id) ?? []).map(({ said, at }) => ({ said, at })),
    };
  });
}

export async function sayBurden(permit: Permit<"burden.say">, said: string): Promise<void> {
  await atomically(permit, [db().insert(burdenNote).values({ id: permit.once ? idFrom(permit.once) : newId(), branchId: permit.subject.branch!, year: +permit.today.slice(0, 4), said, by: permit.actor, at: permit.now })]);
}
