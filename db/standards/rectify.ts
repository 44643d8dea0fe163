/** Items below the line as cases of 督查整改 (STD-07): opened once by the office after the grading, linked both ways. */
import { eq } from "drizzle-orm";
import { dayOf } from "@/domain/calendar/day";
import { itemsToImprove } from "@/domain/standards/score";
import { standardsRound } from "@/domain/standards/rectify";
import type { StandardItem } from "@/domain/standards/item";
import { builtInChecklist } from "@/domain/inspections/checklist";
import type { NewFinding } from "@/domain/inspections/visit";
import type { FindingState } from "@/domain/inspections/lifecycle";
import type { Viewer } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { idFrom, newId } from "../id";
import { approvedPlan } from "../inspections/plans";
import { finding, findingStep, inspection, inspectionMember, inspectionVisit } from "../schema/inspections";
import { assessment, assessmentFinding } from "../schema/standards";
import { settingsOn } from "../settings";
import { atomically, type Statement } from "../write";
import { valuesOf, type AssessmentInHand } from "./rows";

export type ItemCase = { item: StandardItem; findingId: string | null; state: FindingState | null };

/** What lies below the line of a graded ledger, each with its case where one was opened. Empty before the grading: nothing is final. */
export async function listItemCases(viewer: Viewer, { row, values }: AssessmentInHand): Promise<ItemCase[]> {
  if (row.state !== "graded" || !mightDo(viewer, "assessment.read")) return [];
  const below = itemsToImprove(row.items, valuesOf(values, "check"), await settingsOn(dayOf(row.gradedAt!)));
  const cases = await db().select({ code: assessmentFinding.code, findingId: assessmentFinding.findingId, state: finding.state }).from(assessmentFinding).innerJoin(finding, eq(finding.id, assessmentFinding.findingId)).where(eq(assessmentFinding.assessmentId, row.id));
  return row.items.filter(({ code }) => below.includes(code)).map((item) => {
    const found = cases.find(({ code }) => code === item.code);
    return { item, findingId: found?.findingId ?? null, state: found?.state ?? null };
  });
}

/** Where a case came from, for its page; null for one that an inspector found. */
export async function originOf(_viewer: Viewer, findingId: string): Promise<{ assessmentId: string; code: string; year: number } | null> {
  const [found] = await db().select({ assessmentId: assessmentFinding.assessmentId, code: assessmentFinding.code, year: assessment.year }).from(assessmentFinding)
    .innerJoin(assessment, eq(assessment.id, assessmentFinding.assessmentId)).where(eq(assessmentFinding.findingId, findingId));
  return found ?? null;
}

/** Opens the cases that are not open yet, told to the branch at once: it has read the verified values. @returns how many */
export async function openItemCases(permit: Permit<"assessment.rectify">, found: AssessmentInHand, findings: ReadonlyMap<string, NewFinding>): Promise<number> {
  const wanted = (await listItemCases(permit.viewer, found)).filter(({ findingId, item }) => findingId === null && findings.has(item.code)).map(({ item }) => item.code);
  if (wanted.length === 0) throw new Refusal("rule", "没有要开出的整改：不达标的项都已经开出了，或者没有不达标的项。");
  const place = await placeInBooks(permit, found);
  const numbers = await db().select({ no: finding.no }).from(finding).where(eq(finding.inspectionId, place.inspectionId));
  const next = Math.max(0, ...numbers.map(({ no }) => no)) + 1;
  await atomically(permit, [
    ...place.statements,
    ...wanted.flatMap((code, i) => {
      const id = idFrom(found.row.id, code); // the same item names the same case, however often it is asked for
      const stamp = { by: permit.actor, at: permit.now };
      return [
        db().insert(finding).values({ ...findings.get(code)!, ...stamp, id, inspectionId: place.inspectionId, visitId: place.visitId, branchId: found.row.branchId, no: next + i, state: "fed_back", round: 1, stateSince: permit.now }),
        db().insert(findingStep).values({ ...stamp, findingId: id, step: "feed_back", round: 1, said: "标准化复核结果已评定", on: permit.today }),
        db().insert(assessmentFinding).values({ id: newId(), assessmentId: found.row.id, code, findingId: id }),
      ];
    }),
  ]);
  return wanted.length;
}

type Place = { inspectionId: string; visitId: string; statements: Statement[] };

/** The year's verification as a round, and this branch in it; made when the first case needs it. */
async function placeInBooks(permit: Permit, { row }: AssessmentInHand): Promise<Place> {
  const { batch, title } = standardsRound(row.year);
  const [inspectionId, visitId] = [idFrom(batch, "round"), idFrom(row.id, "visit")];
  const thisYear = +permit.today.slice(0, 4);
  const plan = await approvedPlan(thisYear);
  if (!plan) throw new Refusal("rule", `${thisYear} 年还没有经镇党委批准的督查计划，整改没有地方立项。请先到“督查”里拟好年度计划并报批。`);
  return {
    inspectionId, visitId,
    statements: [
      db().insert(inspection).values({ id: inspectionId, batch, title, planId: plan.id, kind: "special", fromDay: permit.today, toDay: permit.today, checklist: builtInChecklist.version, groups: [], state: "concluded", by: permit.actor, at: permit.now, concludedBy: permit.actor, concludedAt: permit.now }).onConflictDoNothing(),
      db().insert(inspectionMember).values({ id: idFrom(batch, permit.actor), inspectionId, accountId: permit.actor, isLead: true }).onConflictDoNothing(),
      db().insert(inspectionVisit).values({ id: visitId, inspectionId, branchId: row.branchId, groups: [], state: "fed_back", interviewNumbers: [], visitedOn: permit.today, methods: ["document"], interviews: [], papers: [], guidance: "按各项整改建议改", papersReason: "", repeatReason: "", by: permit.actor, at: permit.now, fedBackBy: permit.actor, fedBackAt: permit.now }).onConflictDoNothing(),
    ],
  };
}
