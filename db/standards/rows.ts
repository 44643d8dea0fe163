/** Assessments in the reach of a viewer, with their values. */
import { and, asc, eq, inArray, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import type { ItemValue } from "@/domain/standards/score";
import type { ValueStage } from "@/domain/standards/lifecycle";
import { db } from "../client";
import { branch } from "../schema/organization";
import { assessment, assessmentValue } from "../schema/standards";

export type Assessment = typeof assessment.$inferSelect;
export type StoredValue = typeof assessmentValue.$inferSelect;
export type AssessmentInHand = { row: Assessment; branch: typeof branch.$inferSelect; values: StoredValue[]; subject: Subject };

function inReach(viewer: Viewer): SQL | undefined {
  const where = reach(viewer, "assessment.read");
  if (where === "all") return undefined;
  return where.branch.length > 0 ? inArray(branch.id, where.branch) : sql`0`;
}

/** Branches whose ledger the viewer may read, in the usual order, with the year's assessment where there is one. */
export async function listAssessments(viewer: Viewer, year: number): Promise<{ branch: AssessmentInHand["branch"]; row: Assessment | null }[]> {
  const rows = await db().select().from(branch).leftJoin(assessment, and(eq(assessment.branchId, branch.id), eq(assessment.year, year))).where(inReach(viewer)).orderBy(asc(branch.seq));
  return rows.map(({ branch: one, assessment: row }) => ({ branch: one, row }));
}

/** @throws hidden when there is none or the viewer may not know of it. */
export async function findAssessment(viewer: Viewer, id: string): Promise<AssessmentInHand> {
  const [found] = await db().select().from(assessment).innerJoin(branch, eq(branch.id, assessment.branchId)).where(and(eq(assessment.id, id), inReach(viewer)));
  if (!found) throw hidden();
  const values = await db().select().from(assessmentValue).where(eq(assessmentValue.assessmentId, id));
  return { row: found.assessment, branch: found.branch, values, subject: subjectOf(found.assessment, values) };
}

/** @throws hidden when the viewer may not read the branch's ledger. */
export async function findLedgerBranch(viewer: Viewer, branchId: string): Promise<AssessmentInHand["branch"]> {
  const [found] = await db().select().from(branch).where(and(eq(branch.id, branchId), inReach(viewer)));
  if (!found) throw hidden();
  return found;
}

/** Who assessed is everybody who gave a value of the branch's, and who submitted (STD-06). */
export function subjectOf(row: Assessment, values: readonly StoredValue[]): Subject {
  const by = (stage: ValueStage) => values.filter((value) => value.stage === stage).map((value) => value.by);
  return {
    kind: "assessment", id: row.id, branch: row.branchId, state: row.state,
    people: { assessor: [...by("self"), ...(row.submittedBy ? [row.submittedBy] : [])], verifier: [...by("check"), ...(row.verifiedBy ? [row.verifiedBy] : [])] },
  };
}

/** The values of a stage by item. Where the office gave none of its own, nothing is taken over silently. */
export function valuesOf(values: readonly StoredValue[], stage: ValueStage): Map<string, ItemValue> {
  return new Map(values.filter((value) => value.stage === stage).map(({ code, process, outcome, notApplicable }) => [code, { process, outcome, notApplicable }]));
}
