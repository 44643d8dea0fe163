/** One visit with everything that was written down, and what may be carried over from an earlier one. */
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, ne, or } from "drizzle-orm";
import { addDays } from "@/domain/calendar/day";
import { asksTheSame, checklistOf, itemsOf, type Checklist, type ChecklistItem } from "@/domain/inspections/checklist";
import { mergeable, sameQuarter, type VisitFact } from "@/domain/inspections/repeat";
import type { Tie } from "@/domain/inspections/recusal";
import type { Viewer } from "@/domain/permissions/actor";
import { hidden } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import { db } from "../client";
import { finding } from "../schema/findings";
import { inspection, inspectionVisit, visitItem, visitKeptApart } from "../schema/inspections";
import { branch } from "../schema/organization";
import { settingsOn } from "../settings";
import { checklistsInForce } from "./checklists";
import { teamOfVisit, visitFacts, visitsWithin, type Inspection, type Member, type Visit } from "./rounds";
import { tiesTo } from "./ties";

export type StoredItem = typeof visitItem.$inferSelect;
export type Finding = typeof finding.$inferSelect;
export type VisitInHand = {
  row: Visit; inspection: Inspection; branch: typeof branch.$inferSelect; team: Member[]; ties: Tie[];
  items: StoredItem[]; findings: Finding[]; facts: VisitFact[]; subject: Subject;
  /** the version that the round began with */
  checklist: Checklist;
  /** other visits to the branch that are made apart all the same, and why */
  apart: Apart[];
};

/** Where the branch lies for the supervision committee: the villages' branches only. */
export function placeOfBranch({ id, category, communityId }: typeof branch.$inferSelect): { branchId: string; communityId: string | null } {
  return { branchId: id, communityId: category === "rural" || category === "community" ? communityId : null };
}

/** @throws hidden when there is none or the viewer may not know of it yet. */
export async function findVisit(viewer: Viewer, id: string): Promise<VisitInHand> {
  const [found] = await db().select().from(inspectionVisit).innerJoin(inspection, eq(inspection.id, inspectionVisit.inspectionId)).innerJoin(branch, eq(branch.id, inspectionVisit.branchId))
    .where(and(eq(inspectionVisit.id, id), visitsWithin(viewer)));
  if (!found) throw hidden();
  const row = found.inspection_visit;
  const team = await teamOfVisit(row);
  const me = viewer.kind === "person" ? [viewer.id] : [];
  const ties = await tiesTo(viewer, found.branch, [...team.map(({ accountId }) => accountId), ...me]);
  const findings = await db().select().from(finding).where(eq(finding.visitId, id)).orderBy(asc(finding.no));
  return {
    row, inspection: found.inspection, branch: found.branch, team, ties, findings,
    checklist: checklistOf(found.inspection.checklist, await checklistsInForce()),
    items: await db().select().from(visitItem).where(eq(visitItem.visitId, id)),
    facts: await visitFacts([row.branchId]),
    apart: await keptApart(id),
    subject: {
      kind: "inspection_visit", id, branch: row.branchId, state: row.state,
      people: { author: [...new Set(findings.map(({ by }) => by))], recused: [...new Set(ties.map(({ accountId }) => accountId))] },
    },
  };
}

export type Apart = { otherId: string; reason: string };

/** Said about either of the two. */
async function keptApart(id: string): Promise<Apart[]> {
  const rows = await db().select().from(visitKeptApart).where(or(eq(visitKeptApart.visitId, id), eq(visitKeptApart.otherId, id)));
  return rows.map(({ visitId, otherId, reason }) => ({ otherId: visitId === id ? otherId : visitId, reason }));
}

export type Carried = { visitId: string; visitedOn: string };

/**
 * Items that were found in order here not long ago: they are not asked again (RL-1). The last verdict counts, and a problem recorded
 * about an item since then means that it is asked. By code.
 */
export async function carriedFor(viewer: Viewer, { row, branch: one, checklist }: Pick<VisitInHand, "row" | "branch" | "checklist">): Promise<Map<string, Carried>> {
  const { inspection_carry_days: days } = await settingsOn(viewer.today);
  const rows = await db().select({ code: visitItem.code, verdict: visitItem.verdict, visitId: inspectionVisit.id, visitedOn: inspectionVisit.visitedOn, at: inspectionVisit.at, checklist: inspection.checklist }).from(visitItem)
    .innerJoin(inspectionVisit, eq(inspectionVisit.id, visitItem.visitId)).innerJoin(inspection, eq(inspection.id, inspectionVisit.inspectionId))
    .where(and(eq(inspectionVisit.branchId, one.id), inArray(inspectionVisit.state, ["visited", "fed_back"]), gte(inspectionVisit.visitedOn, addDays(viewer.today, -days)), isNull(visitItem.carriedFrom)))
    .orderBy(asc(inspectionVisit.visitedOn), asc(inspectionVisit.at));
  const problems = await db().select({ code: finding.itemCode, at: finding.at }).from(finding).where(and(eq(finding.branchId, one.id), isNotNull(finding.itemCode), gte(finding.at, addDays(viewer.today, -days - 1))));
  const last = new Map(rows.filter(({ visitId }) => visitId !== row.id).map((item) => [item.code, item]));
  const versions = await checklistsInForce();
  const holds = ({ code, verdict, at, checklist: then }: (typeof rows)[number]) => verdict === "ok" && asksTheSame(code, checklist, checklistOf(then, versions)) && !problems.some((problem) => problem.code === code && problem.at >= at!);
  return new Map([...last.values()].filter(holds).map(({ code, visitId, visitedOn }) => [code, { visitId, visitedOn: visitedOn! }]));
}

/**
 * The items that this visit asks, without those that are carried over.
 * @param answered codes that got a verdict all the same: the form was opened before another visit was sent, and what was seen is kept
 */
export function askedItems({ row, checklist }: Pick<VisitInHand, "row" | "checklist">, carried: ReadonlyMap<string, Carried>, answered: readonly string[] = []): ChecklistItem[] {
  return itemsOf(checklist, row.groups).filter(({ code }) => !carried.has(code) || answered.includes(code));
}

export const repeatsOf = ({ row, inspection: round, facts }: VisitInHand, day: string) => sameQuarter({ visitId: row.id, branchId: row.branchId, kind: round.kind }, day, facts);
export const mergeableWith = ({ row, facts, apart }: VisitInHand) => mergeable(row, facts).filter(({ visitId }) => !apart.some(({ otherId }) => otherId === visitId));

/** Cases of the branch from other visits, the newest first: what a new finding may be a repetition of. */
export async function listEarlierFindings(viewer: Viewer, found: VisitInHand): Promise<Finding[]> {
  if (found.subject.branch !== found.row.branchId || viewer.kind !== "person") return [];
  return db().select().from(finding).where(and(eq(finding.branchId, found.row.branchId), ne(finding.visitId, found.row.id))).orderBy(desc(finding.at)).limit(30);
}
