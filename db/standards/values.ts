/** Opening a year's assessment and giving its values, item by item, each with a reason (STD-01). */
import { and, eq } from "drizzle-orm";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { templateFor } from "@/domain/standards/templates/built-in";
import type { ValueInput } from "@/domain/standards/forms";
import type { ValueStage } from "@/domain/standards/lifecycle";
import { db } from "../client";
import { idFrom, newId } from "../id";
import { assessment, assessmentValue } from "../schema/standards";
import { atomically, exactlyOne } from "../write";
import type { AssessmentInHand } from "./rows";
import { listTemplates } from "./templates";

/** One assessment per branch and year; its items are the template as it stands today. @returns the id. */
export async function openAssessment(permit: Permit<"assessment.open">, branch: AssessmentInHand["branch"], year: number): Promise<string> {
  const [known] = await db().select({ id: assessment.id }).from(assessment).where(and(eq(assessment.branchId, branch.id), eq(assessment.year, year)));
  if (known) return known.id;
  const thisYear = +permit.today.slice(0, 4);
  if (year > thisYear || year < thisYear - 1) throw new Refusal("rule", `只能自评今年或去年：${year} 年不行。`, { year: "请填今年或去年" });
  const id = permit.once ? idFrom(permit.once) : newId();
  const { items } = templateFor(branch.category, year, await listTemplates(permit.viewer));
  await atomically(permit, [
    db().insert(assessment).values({ id, branchId: branch.id, year, items: [...items], state: "assessing", openedBy: permit.actor, openedAt: permit.now, returnReason: "", vetoes: [] }),
  ]);
  return id;
}

/** Writes one value, over an earlier one of the same stage while the assessment is still there. */
export async function giveValue(permit: Permit<"assessment.value" | "assessment.check">, { row }: AssessmentInHand, code: string, input: ValueInput): Promise<void> {
  if (!row.items.some((item) => item.code === code)) throw new Refusal("rule", "没有这个指标，请回到台账重新打开。");
  const stage: ValueStage = permit.action === "assessment.value" ? "self" : "check";
  const value = input.applies === "yes"
    ? { process: input.process, outcome: input.outcome, notApplicable: null, reason: input.reason }
    : { process: null, outcome: null, notApplicable: input.reason, reason: input.reason };
  const stamped = { ...value, by: permit.actor, at: permit.now };
  await atomically(permit, [
    exactlyOne(db().update(assessment).set({ state: row.state }).where(and(eq(assessment.id, row.id), eq(assessment.state, row.state)))),
    db().insert(assessmentValue).values({ id: newId(), assessmentId: row.id, code, stage, ...stamped }).onConflictDoUpdate({ target: [assessmentValue.assessmentId, assessmentValue.code, assessmentValue.stage], set: stamped }),
  ]);
}
