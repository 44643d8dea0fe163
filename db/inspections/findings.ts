/** Findings as a viewer may see them, each with its people, its present round and what is missing before it closes. */
import { and, asc, eq, exists, gt, inArray, isNotNull, isNull, or, sql, type SQL } from "drizzle-orm";
import { byKey } from "@/domain/members/by-key";
import { missingForClosing, type ClosingElement, type ClosingFacts } from "@/domain/inspections/closing";
import { branchSteps, type FindingState, type FindingStep } from "@/domain/inspections/lifecycle";
import { findingSubject } from "@/domain/inspections/subject";
import type { FindingCategory } from "@/domain/inspections/vocabulary";
import type { Viewer } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import type { Action } from "@/domain/permissions/table";
import { db } from "../client";
import { pageOf, PAGE_ROWS, type Page } from "../page";
import { finding, findingEvidence, findingStep, findingVoice, rectification } from "../schema/findings";
import { inspection } from "../schema/inspections";
import { branch } from "../schema/organization";
import { assessment, assessmentFinding } from "../schema/standards";
import { recusedHere } from "./ties";
import { placeOfBranch, type Finding } from "./visits";

export type Step = typeof findingStep.$inferSelect;
export type Evidence = typeof findingEvidence.$inferSelect;
export type VoiceRow = typeof findingVoice.$inferSelect;
export type Rectification = typeof rectification.$inferSelect;
type Branch = typeof branch.$inferSelect;
export type FindingLine = { row: Finding; branch: Branch; batch: string; inspectionTitle: string };
export type FindingInHand = FindingLine & {
  steps: Step[]; evidence: Evidence[]; voices: VoiceRow[]; rounds: Rectification[];
  /** The branch's answer in the present round. */
  current: Rectification | null;
  facts: ClosingFacts; missing: ClosingElement[]; subject: Subject; earlier: Finding | null;
  /** The item of a graded ledger that became this case (STD-07); null for what an inspector found. */
  origin: { assessmentId: string; code: string; year: number } | null;
};

/** A branch sees what was fed back to it; a supervision committee its own village's. */
function within(viewer: Viewer, action: Action): SQL | undefined {
  const scopes = reach(viewer, action);
  if (scopes === "all") return undefined;
  const own = scopes.branch.length > 0 ? inArray(finding.branchId, scopes.branch) : undefined;
  const village = scopes.community.length > 0 ? and(inArray(branch.communityId, scopes.community), inArray(branch.category, ["rural", "community"])) : undefined;
  return own || village ? and(sql`${finding.state} <> 'recorded'`, or(own, village)) : sql`0`;
}

const lines = () => db().select({ row: finding, branch, batch: inspection.batch, inspectionTitle: inspection.title }).from(finding)
  .innerJoin(branch, eq(branch.id, finding.branchId)).innerJoin(inspection, eq(inspection.id, finding.inspectionId));

/** @throws hidden */
export async function findFinding(viewer: Viewer, id: string): Promise<FindingInHand> {
  const [line] = await lines().where(and(eq(finding.id, id), within(viewer, "finding.read")));
  if (!line) throw hidden();
  const { row } = line;
  const steps = await db().select().from(findingStep).where(eq(findingStep.findingId, id)).orderBy(asc(findingStep.id));
  const evidence = await db().select().from(findingEvidence).where(eq(findingEvidence.findingId, id)).orderBy(asc(findingEvidence.no));
  const voices = await db().select().from(findingVoice).where(eq(findingVoice.findingId, id)).orderBy(asc(findingVoice.id));
  const rounds = await db().select().from(rectification).where(eq(rectification.findingId, id)).orderBy(asc(rectification.round));
  const current = rounds.find(({ round }) => round === row.round) ?? null;
  const reporters = reportersOf(steps, evidence, rounds);
  const facts = closingFactsOf(row, current, evidence, heardSince(steps, row, voices), reporters);
  const [earlier] = row.recurrenceOf ? await db().select().from(finding).where(eq(finding.id, row.recurrenceOf)) : [];
  const [origin] = await db().select({ assessmentId: assessmentFinding.assessmentId, code: assessmentFinding.code, year: assessment.year }).from(assessmentFinding)
    .innerJoin(assessment, eq(assessment.id, assessmentFinding.assessmentId)).where(eq(assessmentFinding.findingId, id));
  return {
    ...line, steps, evidence, voices, rounds, current, facts, missing: missingForClosing(facts), earlier: earlier ?? null, origin: origin ?? null,
    subject: findingSubject({
      id, state: row.state, ...placeOfBranch(line.branch), author: row.by, reporters,
      verifiers: [...new Set(steps.filter(({ step }) => step === "verify").map(({ by }) => by))], recused: await recusedHere(viewer, line.branch),
    }),
  };
}

/** Everybody of the branch who had a hand in a case, in whatever round. */
function reportersOf(steps: readonly Step[], evidence: readonly Evidence[], rounds: readonly Rectification[]): string[] {
  return [...new Set([...steps.filter(({ step }) => branchSteps.includes(step)).map(({ by }) => by), ...evidence.map(({ by }) => by), ...rounds.map(({ by }) => by)])];
}

/** What people said before the branch last reported says nothing about what it reports now. */
function heardSince(steps: readonly Step[], row: Finding, voices: readonly VoiceRow[]): VoiceRow[] {
  const lastOf = (...wanted: FindingStep[]) => steps.findLastIndex(({ step, round }) => wanted.includes(step) && round === row.round);
  const reported = lastOf("report", "send_back");
  return reported >= 0 && lastOf("hear_solved", "hear_not_needed") > reported ? [...voices] : [];
}

/** Only facts of the present round close a case. */
function closingFactsOf(row: Finding, current: Rectification | null, evidence: readonly Evidence[], voices: readonly VoiceRow[], reporters: readonly string[]): ClosingFacts {
  const now = <T extends { round: number }>(list: readonly T[]) => list.filter(({ round }) => round === row.round);
  return {
    measures: current?.measures ?? [], evidence: now(evidence).length, voice: now(voices).at(-1) ?? null,
    signedBy: current?.signedBy ?? null, verifiedBy: current?.verifiedBy ?? null, reporters, author: row.by,
  };
}

export type FindingFilter = { states?: readonly FindingState[]; branchId?: string; category?: FindingCategory; inspectionId?: string; /** drawn to be looked at again; an extension was asked for */ waiting?: "look_back" | "extension" };

const due = sql<string>`coalesce(${finding.extendedDueOn}, ${finding.dueOn}, '9999-12-31')`;

const waits = {
  look_back: () => isNotNull(finding.lookBackDrawnOn),
  extension: () => exists(db().select({ id: rectification.id }).from(rectification).where(and(eq(rectification.findingId, finding.id), eq(rectification.round, finding.round), isNotNull(rectification.extensionAskedOn), isNull(rectification.extensionDecidedBy)))),
};

function matching(viewer: Viewer, action: Action, { states, branchId, category, inspectionId, waiting }: FindingFilter): SQL | undefined {
  return and(
    within(viewer, action), states && inArray(finding.state, [...states]), branchId ? eq(finding.branchId, branchId) : undefined,
    category && eq(finding.category, category), inspectionId ? eq(finding.inspectionId, inspectionId) : undefined,
    waiting && waits[waiting](),
  );
}

/** Those due first on top. @param after a place from the page before */
export async function listFindings(viewer: Viewer, filter: FindingFilter, after: string | null): Promise<Page<FindingLine>> {
  const [day = "", id = ""] = after?.split("~") ?? [];
  const rows = await lines().where(and(matching(viewer, "finding.read", filter), after ? or(gt(due, day), and(eq(due, day), gt(finding.id, id))) : undefined)).orderBy(due, asc(finding.id)).limit(PAGE_ROWS + 1);
  return pageOf(rows, ({ row }) => `${row.extendedDueOn ?? row.dueOn ?? "9999-12-31"}~${row.id}`);
}

/** The subjects of many findings at once, for lists that say what can be done now. By id. */
export async function listFindingSubjects(viewer: Viewer, found: readonly FindingLine[]): Promise<Map<string, Subject>> {
  const ids = found.map(({ row }) => row.id);
  if (ids.length === 0) return new Map();
  const steps = byKey(await db().select().from(findingStep).where(inArray(findingStep.findingId, ids)), ({ findingId }) => findingId);
  const evidence = byKey(await db().select().from(findingEvidence).where(inArray(findingEvidence.findingId, ids)), ({ findingId }) => findingId);
  const rounds = byKey(await db().select().from(rectification).where(inArray(rectification.findingId, ids)), ({ findingId }) => findingId);
  const recused = new Map<string, string[]>();
  for (const { branch: one } of found) if (!recused.has(one.id)) recused.set(one.id, await recusedHere(viewer, one));
  return new Map(found.map(({ row, branch: one }) => {
    const own = steps.get(row.id) ?? [];
    return [row.id, findingSubject({
      id: row.id, state: row.state, ...placeOfBranch(one), author: row.by, reporters: reportersOf(own, evidence.get(row.id) ?? [], rounds.get(row.id) ?? []),
      verifiers: [...new Set(own.filter(({ step }) => step === "verify").map(({ by }) => by))], recused: recused.get(one.id)!,
    })];
  }));
}

/** How many in each state, for the figures above a list. */
export async function countFindings(viewer: Viewer, filter: FindingFilter): Promise<Map<FindingState, number>> {
  const rows = await db().select({ state: finding.state, n: sql<number>`count(*)` }).from(finding).innerJoin(branch, eq(branch.id, finding.branchId)).where(matching(viewer, "finding.read", filter)).groupBy(finding.state);
  return new Map(rows.map(({ state, n }) => [state, n]));
}
