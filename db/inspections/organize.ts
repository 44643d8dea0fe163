/** Organizing an inspection: team, draw, notice or none, end. The draw is made by the portal and can be repeated by anybody. */
import { and, asc, eq, inArray, isNotNull, like, ne } from "drizzle-orm";
import { sayHead } from "@/domain/audit/anchors";
import { pad, type Day } from "@/domain/calendar/day";
import { checklistOn, type ChecklistGroup } from "@/domain/inspections/checklist";
import { drawn, drawNumbers } from "@/domain/inspections/draw";
import { inspectionSteps } from "@/domain/inspections/lifecycle";
import { beyondPlan, needsPlan, plannedBranches, quarterOf, sayNotPlanned } from "@/domain/inspections/plan";
import { teamFaults, type TeamMember } from "@/domain/inspections/recusal";
import type { InspectionKind } from "@/domain/inspections/vocabulary";
import { branchStatuses } from "@/domain/organization/branch-status";
import type { BranchCategory } from "@/domain/organization/kinds";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { auditHead } from "../audit";
import { db } from "../client";
import { idFrom, newId } from "../id";
import { wholeRosterOn } from "../members/roster-on";
import { inspection, inspectionMember, inspectionVisit, visitKeptApart } from "../schema/inspections";
import { branch } from "../schema/organization";
import { settingsOn } from "../settings";
import { atomically, exactlyOne, sha256, type Guarded } from "../write";
import { checklistsInForce } from "./checklists";
import { approvedPlan } from "./plans";
import { mergeableWith, type VisitInHand } from "./visits";
import { unionOf, type Inspection, type InspectionInHand } from "./rounds";

export type NewInspection = { title: string; kind: InspectionKind; fromDay: Day; toDay: Day; groups: ChecklistGroup[]; team: TeamMember[] };

const teamRows = (inspectionId: string, team: readonly TeamMember[]) => team.map((one) => ({ id: newId(), inspectionId, ...one }));

function refuseBadTeam(team: readonly TeamMember[]): void {
  const faults = teamFaults(team);
  if (faults.length > 0) throw new Refusal("rule", faults.join(""), { members: faults.join("") });
}

/** @returns the id. @throws Refusal without an approved plan of the year that names such a round in the quarter, or with an unsound team. */
export async function openInspection(permit: Permit<"inspection.open">, { team, ...input }: NewInspection): Promise<string> {
  const id = permit.once ? idFrom(permit.once) : newId();
  refuseBadTeam(team);
  if (input.toDay < input.fromDay) throw new Refusal("rule", "结束日期早于开始日期。", { toDay: "不能早于开始日期" });
  const year = +input.fromDay.slice(0, 4);
  const plan = await approvedPlan(year);
  if (!plan) throw new Refusal("rule", `${year} 年还没有经镇党委批准的督查计划，请先到“年度计划”拟好并报批。`);
  if (needsPlan(input.kind) && plannedBranches(plan.lines, input) === 0) throw new Refusal("rule", sayNotPlanned(input), { kind: "这一季的计划里没有这一类" });
  const batches = await db().select({ batch: inspection.batch }).from(inspection);
  const batch = `${year}-${pad(batches.filter((one) => one.batch.startsWith(`${year}-`)).length + 1)}`;
  await atomically(permit, [
    db().insert(inspection).values({ id, batch, planId: plan.id, ...input, checklist: checklistOn(input.fromDay, await checklistsInForce()).version, state: "drafted", by: permit.actor, at: permit.now }),
    db().insert(inspectionMember).values(teamRows(id, team)),
  ]);
  return id;
}

/** Replaces the team: a recused lead, somebody who fell ill. */
export async function changeTeam(permit: Permit<"inspection.team">, { row }: InspectionInHand, team: readonly TeamMember[]): Promise<void> {
  refuseBadTeam(team);
  await atomically(permit, [
    exactlyOne(db().update(inspection).set({ state: row.state }).where(and(eq(inspection.id, row.id), eq(inspection.state, row.state)))),
    db().delete(inspectionMember).where(eq(inspectionMember.inspectionId, row.id)),
    db().insert(inspectionMember).values(teamRows(row.id, team)),
  ]);
}

function moving(permit: Permit, row: Inspection, step: keyof typeof inspectionSteps, change: Partial<Inspection> = {}): Guarded {
  const { from, to } = inspectionSteps[step];
  return exactlyOne(db().update(inspection).set({ ...change, state: to }).where(and(eq(inspection.id, row.id), inArray(inspection.state, [...from]))));
}

/** The plan binds: without this a round of eight could go out under a line for three. */
async function refuseBeyondPlan(row: Inspection, count: number): Promise<void> {
  if (!needsPlan(row.kind)) return;
  const plan = await approvedPlan(+row.fromDay.slice(0, 4));
  const rounds = await db().select({ fromDay: inspection.fromDay, drawn: inspection.drawCount }).from(inspection).where(and(eq(inspection.kind, row.kind), isNotNull(inspection.planId), ne(inspection.id, row.id), like(inspection.fromDay, `${row.fromDay.slice(0, 4)}-%`)));
  const drawn = rounds.filter(({ fromDay }) => quarterOf(fromDay) === quarterOf(row.fromDay)).reduce((sum, one) => sum + (one.drawn ?? 0), 0);
  const fault = beyondPlan(plannedBranches(plan?.lines ?? [], row), drawn, count);
  if (fault) throw new Refusal("rule", fault, { count: "超出年度计划" });
}

/** Draws branches of some categories, all over the town or in one community, once; the seed comes from the head of the audit chain, so that it cannot be chosen. */
export async function drawBranches(permit: Permit<"inspection.draw">, { row }: InspectionInHand, input: { categories: BranchCategory[]; communityId: string | null; count: number }): Promise<string[]> {
  const standing = await db().select({ id: branch.id, category: branch.category, status: branch.status, communityId: branch.communityId }).from(branch).orderBy(asc(branch.seq));
  const drawFrom = standing.filter(({ category, status, communityId }) => input.categories.includes(category) && (!input.communityId || communityId === input.communityId) && branchStatuses[status].standing).map(({ id }) => id);
  if (input.count > drawFrom.length) throw new Refusal("rule", `符合条件的支部只有 ${drawFrom.length} 个，抽不出 ${input.count} 个。`, { count: `最多 ${drawFrom.length} 个` });
  await refuseBeyondPlan(row, input.count);
  const seed = `${sayHead(permit.today, await auditHead())} 督查批次 ${row.batch}`;
  const chosen = drawn(seed, drawFrom, input.count, sha256);
  const { inspection_interviews: asked } = await settingsOn(permit.today);
  const visits = [];
  for (const branchId of chosen) {
    const size = (await wholeRosterOn(branchId, permit.today)).length;
    visits.push({
      id: newId(), inspectionId: row.id, branchId, groups: row.groups, state: "planned" as const, guidance: "", papersReason: "", repeatReason: "",
      interviewNumbers: drawNumbers(`${seed}\n${branchId}`, size, Math.min(asked, size), sha256),
    });
  }
  await atomically(permit, [
    moving(permit, row, "draw", { seed, drawFrom, drawCount: input.count, drawnBy: permit.actor, drawnAt: permit.now }),
    db().insert(inspectionVisit).values(visits),
  ]);
  return chosen;
}

/** 明察 or 暗访: either way the visits may now be written. */
export async function setOut(permit: Permit<"inspection.announce">, { row }: InspectionInHand, announced: boolean): Promise<void> {
  await atomically(permit, [moving(permit, row, announced ? "announce" : "go_unannounced")]);
}

/** What keeps an inspection from ending; empty when it may. */
export function missingForEnd({ visits }: Pick<InspectionInHand, "visits">): string[] {
  const count = (state: string) => visits.filter(({ row }) => row.state === state).length;
  return [
    ...(count("planned") > 0 ? [`还有 ${count("planned")} 个支部没有去`] : []),
    ...(count("visited") > 0 ? [`还有 ${count("visited")} 个支部没有反馈`] : []),
  ];
}

export async function concludeInspection(permit: Permit<"inspection.conclude">, found: InspectionInHand): Promise<void> {
  const missing = missingForEnd(found);
  if (missing.length > 0) throw new Refusal("rule", `${missing.join("，")}，还不能结束。`);
  await atomically(permit, [moving(permit, found.row, "conclude", { concludedBy: permit.actor, concludedAt: permit.now })]);
}

/** Two teams on the way to the same branch: this visit is given up, and its groups are asked at the other one. */
export async function mergeVisit(permit: Permit<"inspection.merge">, visitId: string, intoId: string): Promise<void> {
  const rows = await db().select().from(inspectionVisit).where(inArray(inspectionVisit.id, [visitId, intoId]));
  const [from, into] = [rows.find(({ id }) => id === visitId), rows.find(({ id }) => id === intoId)];
  if (!from || !into || from.id === into.id || from.branchId !== into.branchId || into.state !== "planned") throw new Refusal("rule", "那一次检查已经去过，或者不是同一个支部，不能合并。请刷新后再看。");
  await atomically(permit, [
    exactlyOne(db().update(inspectionVisit).set({ state: "merged", mergedInto: into.id }).where(and(eq(inspectionVisit.id, from.id), eq(inspectionVisit.state, "planned")))),
    exactlyOne(db().update(inspectionVisit).set({ groups: unionOf(into.groups, from.groups) }).where(and(eq(inspectionVisit.id, into.id), eq(inspectionVisit.state, "planned")))),
  ]);
}

/** The two visits are made apart all the same: the branch may read why (INS-02). */
export async function keepApart(permit: Permit<"inspection.keep_apart">, found: VisitInHand, otherId: string, reason: string): Promise<void> {
  if (!mergeableWith(found).some(({ visitId }) => visitId === otherId)) throw new Refusal("rule", "那一次检查已经去过，或者已经说明过了。请刷新后再看。");
  await atomically(permit, [
    exactlyOne(db().update(inspectionVisit).set({ state: "planned" }).where(and(eq(inspectionVisit.id, found.row.id), eq(inspectionVisit.state, "planned")))),
    db().insert(visitKeptApart).values({ id: newId(), visitId: found.row.id, otherId, reason, by: permit.actor, at: permit.now }),
  ]);
}
