/** What the branch writes: plan and report in one text, and where the evidence lies. */
import { and, eq, sql } from "drizzle-orm";
import { measureField, namesCause, type RectificationText } from "@/domain/inspections/rectification";
import type { RootCause } from "@/domain/inspections/vocabulary";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { newId } from "../id";
import { finding, findingEvidence, rectification } from "../schema/findings";
import { atomically, exactlyOne } from "../write";
import type { FindingInHand } from "./findings";
import { taking } from "./steps";

const MOST_EVIDENCE = 20;

/**
 * Over an earlier text of the same round. After the plan was approved its measures may be ticked off, neither exchanged nor added to: a plan is
 * what was approved.
 * @param cause what the branch names where the cause is its to name (STD-07); ignored elsewhere
 */
export async function writeRectification(permit: Permit<"rectification.write">, { row, current, origin }: FindingInHand, text: RectificationText, cause: RootCause | null = null): Promise<void> {
  const approved = current?.planApprovedAt ? current.measures : null;
  if (approved && text.measures.length > approved.length) {
    throw new Refusal("rule", "方案已经批准，不能再增加措施：另外做的事写在“整改结果”里；方案要改的，请镇里退回。", { [measureField(approved.length, "what")]: "方案已经批准，请清空这一条" });
  }
  const measures = approved ? approved.map((measure, i) => ({ ...measure, done: text.measures[i]?.done ?? measure.done })) : text.measures;
  const values = { ...text, measures, by: permit.actor, at: permit.now };
  await atomically(permit, [
    ...taking(permit, row, "write", "", cause && namesCause(origin !== null, current?.planApprovedAt) ? { rootCause: cause } : {}),
    db().insert(rectification).values({ id: newId(), findingId: row.id, round: row.round, extensionReason: "", ...values }).onConflictDoUpdate({ target: [rectification.findingId, rectification.round], set: values }),
  ]);
}

/** Given inside the write, so that two papers sent at once get two numbers. */
const nextNumber = (findingId: string) => sql<number>`(select coalesce(max(${findingEvidence.no}), 0) + 1 from ${findingEvidence} where ${findingEvidence.findingId} = ${findingId})`;

/** Evidence that the site has, or a line that says where the paper lies. */
export async function attachEvidence(permit: Permit<"rectification.attach">, { row, evidence }: FindingInHand, input: { href: string | null; says: string }): Promise<void> {
  if (evidence.length >= MOST_EVIDENCE) throw new Refusal("rule", `一件问题最多登记 ${MOST_EVIDENCE} 件佐证：够说明问题就行，不比多少。`);
  await atomically(permit, [
    exactlyOne(db().update(finding).set({ state: row.state }).where(and(eq(finding.id, row.id), eq(finding.state, row.state)))),
    db().insert(findingEvidence).values({ id: newId(), findingId: row.id, round: row.round, no: nextNumber(row.id), ...input, by: permit.actor, at: permit.now }),
  ]);
}
