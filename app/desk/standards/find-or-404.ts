import { notFound } from "next/navigation";
import { findAssessment, type AssessmentInHand } from "@/db/standards/rows";
import type { Person } from "@/domain/permissions/actor";
import { Refusal } from "@/domain/permissions/refusal";

export async function assessmentOr404(viewer: Person, id: string): Promise<AssessmentInHand> {
  try {
    return await findAssessment(viewer, id);
  } catch (error) {
    if (error instanceof Refusal && error.reason === "hidden") notFound();
    throw error;
  }
}
