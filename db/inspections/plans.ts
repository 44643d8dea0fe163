/** 督查年度计划: drafted, then approved by a leader; nobody draws without an approved plan of the year (handbook §6.1). */
import { and, desc, eq } from "drizzle-orm";
import { quarterOf, type PlanLine } from "@/domain/inspections/plan";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, type Permit } from "@/domain/permissions/permit";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import { db } from "../client";
import { idFrom, newId } from "../id";
import { inspectionPlan } from "../schema/inspections";
import { atomically, exactlyOne } from "../write";

export type InspectionPlan = typeof inspectionPlan.$inferSelect;

/** The newest first. Branches see what was approved. */
export async function listPlans(viewer: Viewer): Promise<InspectionPlan[]> {
  const scopes = reach(viewer, "inspection.read");
  if (scopes !== "all" && scopes.branch.length === 0) return [];
  return db().select().from(inspectionPlan).where(scopes === "all" ? undefined : eq(inspectionPlan.state, "approved")).orderBy(desc(inspectionPlan.year), desc(inspectionPlan.at)).limit(20);
}

/** @throws hidden */
export async function findPlan(viewer: Viewer, id: string): Promise<{ row: InspectionPlan; subject: Subject }> {
  const row = (await listPlans(viewer)).find((one) => one.id === id);
  if (!row) throw hidden();
  return { row, subject: { kind: "inspection_plan", id, state: row.state, people: { drafter: [row.by] } } };
}

/** The plan that holds for a year: the newest approved one. Inside db/. */
export async function approvedPlan(year: number): Promise<InspectionPlan | null> {
  const [row] = await db().select().from(inspectionPlan).where(and(eq(inspectionPlan.year, year), eq(inspectionPlan.state, "approved"))).orderBy(desc(inspectionPlan.decidedAt)).limit(1);
  return row ?? null;
}

/** What the approved plan of the year holds for this quarter; nothing for whoever may not read plans. */
export async function listPlannedLines(viewer: Viewer): Promise<PlanLine[]> {
  if (reach(viewer, "inspection.read") !== "all") return [];
  const plan = await approvedPlan(+viewer.today.slice(0, 4));
  return plan?.lines.filter(({ quarter }) => quarter === quarterOf(viewer.today)) ?? [];
}

export async function draftPlan(permit: Permit<"inspection_plan.draft">, input: { year: number; lines: PlanLine[]; basis: string }): Promise<string> {
  const id = permit.once ? idFrom(permit.once) : newId();
  const thisYear = +permit.today.slice(0, 4);
  if (input.year < thisYear || input.year > thisYear + 1) throw new Refusal("rule", "只能拟今年或明年的计划。", { year: "请填今年或明年" });
  await atomically(permit, [db().insert(inspectionPlan).values({ id, ...input, state: "drafted", by: permit.actor, at: permit.now, rejectReason: "" })]);
  return id;
}

const deciding = (permit: Permit, row: InspectionPlan, change: Partial<InspectionPlan>) =>
  exactlyOne(db().update(inspectionPlan).set({ ...change, decidedBy: permit.actor, decidedAt: permit.now }).where(and(eq(inspectionPlan.id, row.id), eq(inspectionPlan.state, "drafted"))));

export async function approvePlan(permit: Permit<"inspection_plan.approve">, row: InspectionPlan): Promise<void> {
  await atomically(permit, [deciding(permit, row, { state: "approved" })]);
}

export async function rejectPlan(permit: Permit<"inspection_plan.reject">, row: InspectionPlan, reason: string): Promise<void> {
  await atomically(permit, [deciding(permit, row, { state: "rejected", rejectReason: reason })]);
}
