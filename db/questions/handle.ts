/** What the accepting side does with a question: accept, refuse, draft, answer, escalate, close. */
import { eq } from "drizzle-orm";
import { sayDay } from "@/domain/calendar/day";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import type { Answer, AnswerDraft } from "@/domain/questions/answering";
import { closableOn, townDueOn } from "@/domain/questions/clock";
import { db } from "../client";
import { answerDraft } from "../schema/questions";
import { settingsOn } from "../settings";
import { atomically } from "../write";
import { countingOn } from "./counting";
import { heldQuestion, moving } from "./steps";

/** 受理: somebody has it in hand. @param remark what the asker may read, or "". */
export async function acceptQuestion(permit: Permit<"question.accept">, remark: string): Promise<void> {
  const row = await heldQuestion(permit);
  await atomically(permit, moving(permit, row, { step: "accept", words: { said: remark } }));
}

export async function refuseQuestion(permit: Permit<"question.refuse">, reason: string): Promise<void> {
  const row = await heldQuestion(permit);
  await atomically(permit, moving(permit, row, { step: "refuse", words: { said: reason } }));
}

/** 转镇办理: the town's clock starts. */
export async function escalateQuestion(permit: Permit<"question.escalate">, reason: string): Promise<void> {
  const row = await heldQuestion(permit);
  const dueOn = townDueOn(row.type, permit.today, row.promisedOn, await countingOn(permit.today));
  await atomically(permit, moving(permit, row, { step: "escalate", words: { said: reason }, dueOn }));
}

/** The clerk's preparation; saved as it is, complete or not (ruling 9). */
export async function saveAnswerDraft(permit: Permit<"question.draft_answer">, draft: AnswerDraft): Promise<void> {
  const row = await heldQuestion(permit);
  const publishable = draft.publishable ? draft.publishable === "yes" : null;
  const values = { ...draft, publishable, by: permit.actor, at: permit.now };
  await atomically(permit, [
    db().insert(answerDraft).values({ questionId: row.id, ...values }).onConflictDoUpdate({ target: answerDraft.questionId, set: values }),
  ]);
}

/** The answer of the village or, once escalated, of the town (FB-04). */
export async function answerQuestion(permit: Permit<"question.answer" | "question.answer_town">, answer: Answer): Promise<void> {
  const row = await heldQuestion(permit);
  const words = { ...answer, publishable: answer.publishable === "yes" };
  await atomically(permit, [...moving(permit, row, { step: "answer", words }), db().delete(answerDraft).where(eq(answerDraft.questionId, row.id))]);
}

/** 办结: at once when the asker was satisfied, else only after the days in which he may still say something. */
export async function closeQuestion(permit: Permit<"question.close">): Promise<void> {
  const row = await heldQuestion(permit);
  const from = closableOn(row.stateSince, await settingsOn(permit.today));
  if (row.state === "answered" && permit.today < from) {
    throw new Refusal("rule", `提问人还没有评价，${sayDay(from)}以前不能办结：这段时间里他还可以要求重新办理。`);
  }
  await atomically(permit, moving(permit, row, { step: "close" }));
}
