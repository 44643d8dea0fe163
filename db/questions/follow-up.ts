/** What the asker may do with an answer, knowing the receipt: say satisfied, or once "not satisfied". */
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { townDueOn, villageDueOn } from "@/domain/questions/clock";
import { dissatisfiedStep, MAX_REOPENINGS } from "@/domain/questions/lifecycle";
import { atomically } from "../write";
import { countingOn } from "./counting";
import { heldQuestion, moving } from "./steps";

export async function rateQuestion(permit: Permit<"question.rate">): Promise<void> {
  const row = await heldQuestion(permit);
  await atomically(permit, moving(permit, row, { step: "rate" }));
}

/** Not satisfied: an objection goes to the town, everything else back to whoever answered, with a new clock. Once only. */
export async function reopenQuestion(permit: Permit<"question.reopen">, reason: string): Promise<void> {
  const row = await heldQuestion(permit);
  if (row.reopenedCount >= MAX_REOPENINGS) {
    throw new Refusal("rule", "这件意见已经重新办理过一次。仍不满意的，请给镇党建办打电话，或者作为“申诉求决”重新提出。");
  }
  const step = dissatisfiedStep(row);
  const counting = await countingOn(permit.today);
  const byTown = step === "appeal" || row.level === "town";
  const dueOn = byTown ? townDueOn(row.type, permit.today, permit.today, counting) : villageDueOn(row.type, permit.today, counting);
  await atomically(permit, moving(permit, row, { step, words: { said: reason }, dueOn }));
}
