/** Inspections and findings of the demo town, as addresses to open. */
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { finding } from "@/db/schema/findings";
import { inspection, inspectionVisit } from "@/db/schema/inspections";
import type { FindingState, VisitState } from "@/domain/inspections/lifecycle";
import type { InspectionKind } from "@/domain/inspections/vocabulary";

export const findingIn = (state: FindingState, rest = "") => async () => {
  const [row] = await db().select({ id: finding.id }).from(finding).where(eq(finding.state, state)).limit(1);
  return `/desk/findings/${row!.id}${rest}`;
};

/** The planned ones are those of the special inspection in 石桥. */
export const visitIn = (state: VisitState, rest = "") => async () => {
  const [row] = await db().select({ id: inspectionVisit.id }).from(inspectionVisit).innerJoin(inspection, eq(inspection.id, inspectionVisit.inspectionId)).where(and(isNotNull(inspection.planId), eq(inspectionVisit.state, state), state === "planned" ? eq(inspectionVisit.branchId, "qh007") : undefined)).limit(1);
  return `/desk/inspections/visits/${row!.id}${rest}`;
};

export const roundOfDemo = (kind: InspectionKind) => async () => {
  const [row] = await db().select({ id: inspection.id }).from(inspection).where(and(isNotNull(inspection.planId), eq(inspection.kind, kind))).limit(1);
  return `/desk/inspections/${row!.id}`;
};

/** What the grading of 2025 opened (STD-07): a round without a plan. */
export const gradedRound = async () => {
  const [row] = await db().select({ id: inspection.id }).from(inspection).where(isNull(inspection.planId)).limit(1);
  return `/desk/inspections/${row!.id}`;
};

export const gradedNotice = async () => {
  const [row] = await db().select({ id: inspectionVisit.id }).from(inspectionVisit).innerJoin(inspection, eq(inspection.id, inspectionVisit.inspectionId)).where(isNull(inspection.planId)).limit(1);
  return `/desk/inspections/visits/${row!.id}/notice`;
};
