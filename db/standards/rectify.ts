/** Items below the line as cases of 督查整改 (STD-07): opened by the grading itself, linked both ways. */
import { eq, sql } from "drizzle-orm";
import { dayOf } from "@/domain/calendar/day";
import { builtInChecklist } from "@/domain/inspections/checklist";
import type { FindingState } from "@/domain/inspections/lifecycle";
import type { Viewer } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import type { Permit } from "@/domain/permissions/permit";
import type { SettingValues } from "@/domain/settings";
import type { StandardItem } from "@/domain/standards/item";
import { findingOfItem, standardsRound } from "@/domain/standards/rectify";
import { itemsToImprove } from "@/domain/standards/score";
import { db } from "../client";
import { idFrom } from "../id";
import { finding, findingStep } from "../schema/findings";
import { inspection, inspectionVisit } from "../schema/inspections";
import { assessmentFinding } from "../schema/standards";
import { settingsOn } from "../settings";
import type { Statement } from "../write";
import { valuesOf, type AssessmentInHand } from "./rows";

export type ItemCase = { item: StandardItem; findingId: string | null; state: FindingState | null };

/** What lies below the line by the verified values, each with the case that the grading opened for it. Empty until all of it is verified. */
export async function listItemCases(viewer: Viewer, { row, values }: AssessmentInHand): Promise<ItemCase[]> {
  if ((row.state !== "verified" && row.state !== "graded") || !mightDo(viewer, "assessment.read")) return [];
  const below = belowLine({ row, values }, await settingsOn(row.gradedAt ? dayOf(row.gradedAt) : viewer.today));
  const cases = await db().select({ code: assessmentFinding.code, findingId: assessmentFinding.findingId, state: finding.state }).from(assessmentFinding).innerJoin(finding, eq(finding.id, assessmentFinding.findingId)).where(eq(assessmentFinding.assessmentId, row.id));
  return below.map((item) => {
    const found = cases.find(({ code }) => code === item.code);
    return { item, findingId: found?.findingId ?? null, state: found?.state ?? null };
  });
}

function belowLine({ row, values }: Pick<AssessmentInHand, "row" | "values">, settings: SettingValues): StandardItem[] {
  const codes = itemsToImprove(row.items, valuesOf(values, "check"), settings);
  return row.items.filter(({ code }) => codes.includes(code));
}

/** Given inside the write, so that two ledgers graded at once number their cases one after the other. */
const nextNo = (inspectionId: string) => sql<number>`(select coalesce(max(${finding.no}), 0) + 1 from ${finding} where ${finding.inspectionId} = ${inspectionId})`;

/**
 * The statements by which a grading opens a case for each item below the line, told to the branch at once: it has read the verified values.
 * Author of a case is whoever gave the value and wrote the reason that it repeats; the one who grades adds no word of his own (SOD-02).
 */
export function openingCases(permit: Permit<"assessment.grade">, { row, values }: AssessmentInHand, settings: SettingValues): { statements: Statement[]; codes: string[] } {
  const below = belowLine({ row, values }, settings);
  if (below.length === 0) return { statements: [], codes: [] };
  const check = valuesOf(values, "check");
  const place = placeInBooks(permit, row);
  const open = (item: StandardItem): Statement[] => {
    const { reason, by } = values.find(({ code, stage }) => code === item.code && stage === "check")!;
    const id = idFrom(row.id, item.code); // the same item names the same case
    const found = findingOfItem(item, row.year, check.get(item.code)!, reason);
    return [
      db().insert(finding).values({ ...found, by, at: permit.now, id, inspectionId: place.inspectionId, visitId: place.visitId, branchId: row.branchId, no: nextNo(place.inspectionId), state: "fed_back", round: 1, stateSince: permit.now }),
      db().insert(findingStep).values({ by: permit.actor, at: permit.now, findingId: id, step: "feed_back", round: 1, said: "标准化复核结果已评定", on: permit.today }),
      db().insert(assessmentFinding).values({ id: idFrom(id, "origin"), assessmentId: row.id, code: item.code, findingId: id }),
    ];
  };
  return { statements: [...place.statements, ...below.flatMap(open)], codes: below.map(({ code }) => code) };
}

type Place = { inspectionId: string; visitId: string; statements: Statement[] };

/** The year's grading as a round, and this branch in it; made when the first case needs it. No plan: nobody goes anywhere. */
function placeInBooks(permit: Permit, row: AssessmentInHand["row"]): Place {
  const { batch, title } = standardsRound(row.year);
  const [inspectionId, visitId, verifier] = [idFrom(batch, "round"), idFrom(row.id, "visit"), row.verifiedBy!];
  return {
    inspectionId, visitId,
    statements: [
      db().insert(inspection).values({ id: inspectionId, batch, title, planId: null, kind: "special", fromDay: permit.today, toDay: permit.today, checklist: builtInChecklist.version, groups: [], state: "concluded", by: verifier, at: permit.now, concludedBy: permit.actor, concludedAt: permit.now }).onConflictDoNothing(),
      db().insert(inspectionVisit).values({ id: visitId, inspectionId, branchId: row.branchId, groups: [], state: "fed_back", interviewNumbers: [], visitedOn: permit.today, methods: ["document"], interviews: [], papers: [], guidance: "按各项整改建议改", papersReason: "", repeatReason: "", by: verifier, at: permit.now, fedBackBy: permit.actor, fedBackAt: permit.now }),
    ],
  };
}
