/** What waits for a viewer in inspections and rectification, for the start page and the lists: what he can decide now comes first. */
import { and, asc, eq, inArray, isNotNull, or } from "drizzle-orm";
import { planDaysLate, standingOn } from "@/domain/inspections/escalation";
import { openFindingStates } from "@/domain/inspections/lifecycle";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import { reach } from "@/domain/permissions/permit";
import { db } from "../client";
import { alias } from "../dialect/columns";
import { findingStep } from "../schema/findings";
import { inspection, inspectionMember, inspectionVisit } from "../schema/inspections";
import { branch } from "../schema/organization";
import { settingsOn } from "../settings";
import { listActable } from "./decidable";
import { listFindings, type FindingFilter, type FindingLine } from "./findings";
import { listVisitsToFinish, type VisitToFinish } from "./finishing";
import { listPlans, type InspectionPlan } from "./plans";
import type { Visit } from "./rounds";

export type Decidable = FindingLine & { canAct: boolean };

/** Cases in which this viewer can act now on top, then the other open ones; within each, those due first. */
export async function listDecidable(viewer: Person, filter: FindingFilter = {}): Promise<Decidable[]> {
  const mine = await listActable(viewer, filter);
  const known = new Set(mine.map(({ row }) => row.id));
  const { rows } = await listFindings(viewer, { ...filter, states: openFindingStates }, null);
  return [...mine.map((line) => ({ ...line, canAct: true })), ...rows.filter(({ row }) => !known.has(row.id)).map((line) => ({ ...line, canAct: false }))];
}

export type VisitToMake = { row: Visit; branchName: string; title: string };

/** Visits of started inspections in which the viewer is on the team, or on one whose own visit was merged into it. */
export async function listVisitsToMake(viewer: Person): Promise<VisitToMake[]> {
  if (reach(viewer, "inspection.read") !== "all") return [];
  const mine = db().select({ id: inspectionMember.inspectionId }).from(inspectionMember).where(eq(inspectionMember.accountId, viewer.id));
  const merged = alias(inspectionVisit, "merged");
  const joined = db().select({ id: merged.mergedInto }).from(merged).where(and(isNotNull(merged.mergedInto), inArray(merged.inspectionId, mine)));
  return db().select({ row: inspectionVisit, branchName: branch.name, title: inspection.title }).from(inspectionVisit)
    .innerJoin(inspection, eq(inspection.id, inspectionVisit.inspectionId)).innerJoin(branch, eq(branch.id, inspectionVisit.branchId))
    .where(and(or(inArray(inspectionVisit.inspectionId, mine), inArray(inspectionVisit.id, joined)), eq(inspectionVisit.state, "planned"), inArray(inspection.state, ["announced", "unannounced"]))).orderBy(asc(branch.seq)).limit(50);
}

export type InspectionsWaiting = { plans: InspectionPlan[]; visits: VisitToMake[]; toFinish: VisitToFinish[]; acts: Decidable[]; red: (FindingLine & { why: string })[] };

/** @returns `red`: late, sent back or come back, for those who look over the town */
export async function listInspectionsWaiting(viewer: Person): Promise<InspectionsWaiting> {
  const settings = await settingsOn(viewer.today);
  const open = mightDo(viewer, "finding.read") ? await listDecidable(viewer) : [];
  const isRed = ({ row }: FindingLine) => row.state === "reopened" || planDaysLate(row, viewer.today) > 0 || standingOn(row, viewer.today, settings)?.colour === "red";
  return {
    plans: mightDo(viewer, "inspection_plan.approve") ? (await listPlans(viewer)).filter(({ state }) => state === "drafted") : [],
    visits: await listVisitsToMake(viewer),
    toFinish: await listVisitsToFinish(viewer),
    acts: open.filter(({ canAct }) => canAct),
    red: mightDo(viewer, "inspection_plan.approve") ? await withReasons(open.filter(isRed)) : [],
  };
}

/** Why a case came back, in the words of those who said so. */
async function withReasons(lines: readonly FindingLine[]): Promise<(FindingLine & { why: string })[]> {
  const steps = await db().select({ findingId: findingStep.findingId, said: findingStep.said }).from(findingStep)
    .where(and(inArray(findingStep.findingId, lines.map(({ row }) => row.id)), inArray(findingStep.step, ["hear_unsolved", "look_back_fails", "send_back"]))).orderBy(asc(findingStep.id));
  const said = new Map(steps.map(({ findingId, said: text }) => [findingId, text]));
  return lines.map((line) => ({ ...line, why: said.get(line.row.id) ?? "" }));
}
