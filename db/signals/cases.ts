/** Cases as a viewer may know of them: the town's offices all of them, a branch's secretary his own once he was asked (ruling 20). */
import { and, asc, desc, eq, inArray, lt, or, sql, type SQL } from "drizzle-orm";
import { byKey } from "@/domain/members/by-key";
import type { Person, Viewer } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import { caseSubject } from "@/domain/signals/case";
import { decidingStep, outcomes, type CaseState, type CaseStep } from "@/domain/signals/lifecycle";
import { signalKinds, type SignalCode } from "@/domain/signals/signal";
import { db } from "../client";
import { recusedHere } from "../inspections/ties";
import { pageOf, PAGE_ROWS, type Page } from "../page";
import { branch, community } from "../schema/organization";
import { suspicionCase, suspicionStep } from "../schema/signals";

export type Case = typeof suspicionCase.$inferSelect;
export type Step = typeof suspicionStep.$inferSelect;
/** `explained`: the branch has said something. */
export type CaseLine = { row: Case; placeName: string; explained: boolean };
export type CaseInHand = CaseLine & { /** null for a community's */ branch: typeof branch.$inferSelect | null; steps: Step[]; subject: Subject };

function within(viewer: Viewer): SQL | undefined {
  const scopes = reach(viewer, "signal.read");
  if (scopes === "all") return undefined;
  const own = or(inArray(suspicionCase.branchId, scopes.branch), inArray(suspicionCase.communityId, scopes.community));
  return and(sql`${suspicionCase.state} <> 'to_verify'`, own);
}

const explained = sql<number>`exists (select 1 from ${suspicionStep} where ${suspicionStep.caseId} = ${suspicionCase.id} and ${suspicionStep.step} = 'explain')`;
const lines = () => db().select({ row: suspicionCase, branch, communityName: community.name, explained }).from(suspicionCase)
  .leftJoin(branch, eq(branch.id, suspicionCase.branchId)).leftJoin(community, eq(community.id, suspicionCase.communityId));
type Found = Awaited<ReturnType<typeof lines>>[number];

const lineOf = ({ row, branch: one, communityName, explained: said }: Found): CaseLine => ({ row, placeName: one?.name ?? communityName ?? "", explained: said === 1 });

/** @throws hidden */
export async function findCase(viewer: Viewer, id: string): Promise<CaseInHand> {
  const [found] = await lines().where(and(eq(suspicionCase.id, id), within(viewer)));
  if (!found) throw hidden();
  const steps = await db().select().from(suspicionStep).where(eq(suspicionStep.caseId, id)).orderBy(asc(suspicionStep.id));
  return { ...lineOf(found), branch: found.branch, steps, subject: subjectOf(found.row, steps, await recusedHere(viewer, placeOf(found))) };
}

const placeOf = ({ row, branch: one }: Found) => one ?? { id: row.communityId!, communityId: row.communityId };

function subjectOf(row: Case, steps: readonly Step[], recused: readonly string[]): Subject {
  const by = (step: CaseStep) => steps.filter((one) => one.step === step).map((one) => one.by);
  return caseSubject({ ...row, enterer: signalKinds[row.code].by === "person" ? row.by : null, askers: by("ask"), explainers: by("explain"), recused });
}

export type CaseFilter = { states?: readonly CaseState[]; code?: SignalCode; branchId?: string; communityId?: string };

function matching(viewer: Viewer, { states, code, branchId, communityId }: CaseFilter): SQL | undefined {
  return and(
    within(viewer), states && inArray(suspicionCase.state, [...states]), code && eq(suspicionCase.code, code),
    branchId ? eq(suspicionCase.branchId, branchId) : undefined, communityId ? eq(suspicionCase.communityId, communityId) : undefined,
  );
}

/** The newest matters first. @param after a place from the page before */
export async function listCases(viewer: Viewer, filter: CaseFilter, after: string | null = null): Promise<Page<CaseLine>> {
  const [day = "", id = ""] = after?.split("~") ?? [];
  const older = after ? or(lt(suspicionCase.on, day), and(eq(suspicionCase.on, day), lt(suspicionCase.id, id))) : undefined;
  const rows = await lines().where(and(matching(viewer, filter), older)).orderBy(desc(suspicionCase.on), desc(suspicionCase.id)).limit(PAGE_ROWS + 1);
  return pageOf(rows.map(lineOf), ({ row }) => `${row.on}~${row.id}`);
}

/** How many in each state, for the figures above a list. */
export async function countCases(viewer: Viewer, filter: CaseFilter): Promise<Map<CaseState, number>> {
  const rows = await db().select({ state: suspicionCase.state, n: sql<number>`count(*)` }).from(suspicionCase).where(matching(viewer, filter)).groupBy(suspicionCase.state);
  return new Map(rows.map(({ state, n }) => [state, n]));
}

/** Cases that are asked about, with their subjects, those due first: what somebody answers or decides next. At most a page. */
export async function listAsked(viewer: Person): Promise<(CaseLine & { subject: Subject })[]> {
  const found = await lines().where(and(within(viewer), eq(suspicionCase.state, "asked"))).orderBy(asc(suspicionCase.explainBy), asc(suspicionCase.id)).limit(PAGE_ROWS);
  const steps = byKey(await db().select().from(suspicionStep).where(inArray(suspicionStep.caseId, found.map(({ row }) => row.id))).orderBy(asc(suspicionStep.id)), ({ caseId }) => caseId);
  const recused = new Map<string, string[]>();
  for (const place of found.map(placeOf)) if (!recused.has(place.id)) recused.set(place.id, await recusedHere(viewer, place));
  return found.map((one) => ({ ...lineOf(one), subject: subjectOf(one.row, steps.get(one.row.id) ?? [], recused.get(placeOf(one).id)!) }));
}

/** What was confirmed about a branch, or about the community for which it speaks, and belongs to a year: by the day of the matter, or of the decision (STD-04). */
export async function listConfirmed(viewer: Viewer, of: Pick<typeof branch.$inferSelect, "id" | "communityId" | "leadsCommunity">, year: number): Promise<CaseLine[]> {
  const whose = or(eq(suspicionCase.branchId, of.id), of.leadsCommunity && of.communityId ? eq(suspicionCase.communityId, of.communityId) : undefined);
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const decided = sql`exists (select 1 from ${suspicionStep} where ${suspicionStep.caseId} = ${suspicionCase.id} and ${suspicionStep.step} = ${decidingStep("confirmed")} and ${suspicionStep.on} between ${from} and ${to})`;
  const rows = await lines().where(and(within(viewer), whose, eq(suspicionCase.state, "confirmed"), or(sql`${suspicionCase.on} between ${from} and ${to}`, decided))).orderBy(desc(suspicionCase.on)).limit(PAGE_ROWS);
  return rows.map(lineOf);
}

/** The reason of the decision, or null before it. */
export function decisionOf(steps: readonly Step[]): Step | null {
  const deciding: readonly CaseStep[] = outcomes.map(decidingStep);
  return steps.find(({ step }) => deciding.includes(step)) ?? null;
}
