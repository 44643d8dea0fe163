import { and, asc, eq, inArray } from "drizzle-orm";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { maskText } from "@/domain/privacy/scan";
import { db } from "../client";
import { recordDataUse } from "../data-uses";
import { community } from "../schema/organization";
import { question, questionStep } from "../schema/questions";
import { matching, type QuestionFilter } from "./list";

/** One export is one sheet; what is longer is narrowed by the filter first. */
export const EXPORT_LIMIT = 5000;

export type ExportedQuestion = Awaited<ReturnType<typeof exportQuestions>>[number];

/** The questions of a filter with their last answer, oldest first, without any contact and with numbers masked; the purpose is recorded (ruling 24). */
export async function exportQuestions(permit: Permit<"question.export">, filter: QuestionFilter, purpose: string) {
  const rows = await db()
    .select({ row: question, communityName: community.name })
    .from(question)
    .innerJoin(community, eq(community.id, question.communityId))
    .where(matching(permit.viewer, filter))
    .orderBy(asc(question.receivedAt), asc(question.id))
    .limit(EXPORT_LIMIT + 1);
  if (rows.length > EXPORT_LIMIT) throw new Refusal("rule", `一次最多导出 ${EXPORT_LIMIT} 件，请先按社区、类型或状态筛选后再导出。`);
  const answers = await lastAnswers(rows.map(({ row }) => row.id));
  await recordDataUse(permit, { purpose, rows: rows.length });
  return rows.map(({ row: { contact: _contact, receiptHash: _hash, ...row }, communityName }) => ({
    ...row, communityName, text: maskText(row.text), answer: answers.get(row.id) ?? null,
  }));
}

async function lastAnswers(ids: string[]) {
  const rows = await db()
    .select({ questionId: questionStep.questionId, on: questionStep.on, said: questionStep.said, basis: questionStep.basis, result: questionStep.result })
    .from(questionStep)
    .where(and(eq(questionStep.step, "answer"), inArray(questionStep.questionId, ids)))
    .orderBy(asc(questionStep.at));
  return new Map(rows.map((row) => [row.questionId, row]));
}
