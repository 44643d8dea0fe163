/** Questions to act on, made by the same code as real ones. */
import { permit } from "@/domain/permissions/permit";
import type { Viewer } from "@/domain/permissions/actor";
import type { Instant } from "@/domain/calendar/day";
import type { Action } from "@/domain/permissions/table";
import type { QuestionState } from "@/domain/questions/lifecycle";
import { questionSubject } from "@/domain/questions/subject";
import { newId } from "@/db/id";
import { reopenQuestion, rateQuestion } from "@/db/questions/follow-up";
import { acceptQuestion, answerQuestion, closeQuestion, escalateQuestion, refuseQuestion } from "@/db/questions/handle";
import { handOverQuestion } from "@/db/questions/hand-over";
import { receiveQuestion, type NewQuestion } from "@/db/questions/receive";
import { question, questionStep } from "@/db/schema/questions";
import { db } from "@/db/client";
import { systemActor, visitor } from "@/db/viewers";
import { asc, eq } from "drizzle-orm";
import { as, NOW } from "../../database";

let forms = 0;

export function asking(more: Partial<NewQuestion> = {}): NewQuestion {
  return { communityId: "shiqiao", noticeId: "", type: "consult", text: "集体仓房租给了谁，租金多少？", name: "", phone: "", urgent: false, channel: "web", heardOn: "2026-10-12", ...more };
}

/** Asked by a villager; `once` is the form's key. */
export async function ask(more: Partial<NewQuestion> = {}, once = `form-${forms++}`, now: Instant = NOW) {
  const input = asking({ heardOn: visitor(now).today, ...more });
  return receiveQuestion(permit(visitor(now), "question.ask", { kind: "question", id: newId(), community: input.communityId }, once), input);
}

export async function rowOf(id: string) {
  const [row] = await db().select().from(question).where(eq(question.id, id));
  return row!;
}

export async function stepsOf(id: string) {
  return db().select().from(questionStep).where(eq(questionStep.questionId, id)).orderBy(asc(questionStep.at), asc(questionStep.id));
}

/** The permit for what is there now. */
export async function allow<A extends Action>(viewer: Viewer, action: A, id: string) {
  return permit(viewer, action, questionSubject(await rowOf(id)));
}

export const answerText = { said: "查了合同，当面说清了。", basis: "仓房租赁合同第二条", result: "租给粮油店，一年一万二。", publishable: "yes" } as const;

/** Brings a fresh question into a stage; `type` decides whether reopening is an appeal. */
export async function bring(to: QuestionState | `town_${QuestionState}`, more: Partial<NewQuestion> = {}, now: Instant = NOW, once?: string): Promise<string> {
  const { id } = await ask(more, once, now);
  const community = more.communityId ?? "shiqiao";
  const clerk = await as(community === "shiqiao" ? "clerk.qh007" : "clerk.qh011", now);
  const secretary = await as(community === "shiqiao" ? "secretary.qh007" : "secretary.qh011", now);
  const office = await as("office.town", now);
  const atTown = to.startsWith("town_");
  const state = to.replace("town_", "") as QuestionState;
  const answered = async () => {
    if (atTown) return answerQuestion(await allow(office, "question.answer_town", id), answerText);
    return answerQuestion(await allow(secretary, "question.answer", id), answerText);
  };
  if (to === "received") return id;
  if (to === "refused") { await refuseQuestion(await allow(secretary, "question.refuse", id), "不归社区办理，请找县住建局。"); return id; }
  await acceptQuestion(await allow(clerk, "question.accept", id), "");
  if (atTown) await escalateQuestion(await allow(secretary, "question.escalate", id), "社区没有权限，请镇里办理。");
  if (state === "accepted" || state === "escalated") return id;
  if (state === "handed_over") { await handOverQuestion(await allow(atTown ? office : clerk, "question.hand_over", id), "2026-10-12"); return id; }
  await answered();
  if (state === "reopened") await reopenQuestion(await allow(visitor(now), "question.reopen", id), "没有说清楚是哪一家。");
  if (state === "satisfied" || state === "closed") await rateQuestion(await allow(visitor(now), "question.rate", id));
  if (state === "closed") await closeQuestion(await allow(systemActor(now), "question.close", id));
  return id;
}
