/** 提交、退回、复核、评定: one guarded change of state each. */
import { and, eq } from "drizzle-orm";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { assessmentSteps, type AssessmentStep } from "@/domain/standards/lifecycle";
import { gradeOf, totalOf, vetoes as vetoName, type Veto } from "@/domain/standards/score";
import { db } from "../client";
import { assessment } from "../schema/standards";
import { listConfirmed } from "../signals/cases";
import { settingsOn } from "../settings";
import { atomically, exactlyOne, type Guarded } from "../write";
import { evidenceFor, sayEvidence } from "./evidence";
import { openingCases } from "./rectify";
import { valuesOf, type Assessment, type AssessmentInHand } from "./rows";

function moving(row: Assessment, step: AssessmentStep, change: Partial<Assessment> = {}): Guarded {
  const { from, to } = assessmentSteps[step];
  return exactlyOne(db().update(assessment).set({ ...change, state: to }).where(and(eq(assessment.id, row.id), eq(assessment.state, from))));
}

/** Refuses while an item has no value: unknown is not zero. */
function refuseMissing(missing: readonly string[], what: string): void {
  if (missing.length > 0) throw new Refusal("rule", `还有 ${missing.length} 项没有${what}：${missing.slice(0, 8).join("、")}${missing.length > 8 ? " 等" : ""}。确实不适用的请选“不适用”并写理由。`);
}

export async function submitAssessment(permit: Permit<"assessment.submit">, { row, values }: AssessmentInHand): Promise<void> {
  refuseMissing(totalOf(row.items, valuesOf(values, "self"), await settingsOn(permit.today)).missing, "自评");
  await atomically(permit, [moving(row, "submit", { submittedBy: permit.actor, submittedAt: permit.now, returnReason: "" })]);
}

export async function returnAssessment(permit: Permit<"assessment.return">, { row }: AssessmentInHand, reason: string): Promise<void> {
  await atomically(permit, [moving(row, "return", { returnReason: reason })]);
}

export async function verifyAssessment(permit: Permit<"assessment.verify">, { row, values }: AssessmentInHand): Promise<void> {
  refuseMissing(totalOf(row.items, valuesOf(values, "check"), await settingsOn(permit.today)).missing, "复核");
  await atomically(permit, [moving(row, "verify", { verifiedBy: permit.actor, verifiedAt: permit.now })]);
}

export async function sendBackAssessment(permit: Permit<"assessment.send_back">, { row }: AssessmentInHand, reason: string): Promise<void> {
  await atomically(permit, [moving(row, "send_back", { returnReason: reason })]);
}

/** Only a confirmed case touches an assessment (handbook §6.6): nobody is called a falsifier by a tick. Whether a confirmed one is a veto remains the committee's to say (RL-5). */
async function refuseUnconfirmed({ viewer }: Permit, { row, branch }: AssessmentInHand, vetoes: readonly Veto[]): Promise<void> {
  if (!vetoes.includes("falsification") || (await listConfirmed(viewer, branch, row.year)).length > 0) return;
  throw new Refusal("rule", `${row.year} 年没有核实属实的线索，不能以“${vetoName.falsification.zh}”否决。请先按“线索核实”办完，或者去掉这个勾。`, { veto: "没有核实属实的线索" });
}

/**
 * The grade follows from the verified values, the lines and the vetoes that the committee found; the evidence of the day is frozen with it,
 * and every item below the line becomes a case (STD-07). @returns how many
 */
export async function gradeAssessment(permit: Permit<"assessment.grade">, found: AssessmentInHand, vetoes: readonly Veto[]): Promise<number> {
  const { row, values } = found;
  const settings = await settingsOn(permit.today);
  const { hundredths, missing } = totalOf(row.items, valuesOf(values, "check"), settings);
  refuseMissing(missing, "复核");
  if (hundredths === null) throw new Refusal("rule", "没有一项适用，不能评定等次。");
  await refuseUnconfirmed(permit, found, vetoes);
  const known = await evidenceFor(permit.viewer, found.branch, row.items, row.year);
  const evidence = Object.fromEntries([...known].map(([code, one]) => [code, sayEvidence(one)]));
  const opened = openingCases(permit, found, settings);
  await atomically(permit, [
    moving(row, "grade", { gradedBy: permit.actor, gradedAt: permit.now, score: hundredths, grade: gradeOf(hundredths, vetoes, settings), vetoes: [...vetoes], evidence }),
    ...opened.statements,
  ]);
  return opened.codes.length;
}
