"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { revealContact as writeReveal } from "@/db/questions/contact";
import { findQuestion } from "@/db/questions/find";
import { acceptQuestion, answerQuestion, closeQuestion, escalateQuestion, refuseQuestion, saveAnswerDraft } from "@/db/questions/handle";
import { handOverQuestion } from "@/db/questions/hand-over";
import { releaseQuestion, retractRelease } from "@/db/questions/release";
import { daySchema } from "@/domain/calendar/day-schema";
import type { Person } from "@/domain/permissions/actor";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import { purposeSchema } from "@/domain/reason";
import { answerDraftSchema, answerSchema, escalateReason, refuseReason } from "@/domain/questions/answering";
import { releaseSchema } from "@/domain/questions/releasing";
import { questionSubject } from "@/domain/questions/subject";
import { formAction } from "@/server/form-action";

const which = z.object({ questionId: z.string().min(1) });
type Which = z.output<typeof which>;

async function subject(viewer: Person, { questionId }: Which) {
  const found = await findQuestion(viewer, questionId);
  if (!found) throw hidden();
  return questionSubject(found);
}

const backTo = ({ questionId }: Which) => redirect(`/desk/questions/${questionId}`);

export const accept = formAction({
  action: "question.accept",
  schema: which.extend({ said: z.string().trim().max(500, "请写在 500 字以内").default("") }),
  subject,
  run: async (permit, input) => {
    await acceptQuestion(permit, input.said);
    backTo(input);
  },
});

export const refuse = formAction({
  action: "question.refuse",
  schema: which.extend({ refusal: refuseReason }),
  subject,
  run: async (permit, input) => {
    await refuseQuestion(permit, input.refusal);
    backTo(input);
  },
});

export const escalate = formAction({
  action: "question.escalate",
  schema: which.extend({ escalation: escalateReason }),
  subject,
  run: async (permit, input) => {
    await escalateQuestion(permit, input.escalation);
    backTo(input);
  },
});

export const draftAnswer = formAction({
  action: "question.draft_answer",
  schema: which.extend(answerDraftSchema.shape),
  subject,
  run: async (permit, input) => {
    await saveAnswerDraft(permit, input);
    return "已保存，请书记审核后答复。";
  },
});

export const answer = formAction({
  action: "question.answer",
  schema: which.extend(answerSchema.shape),
  subject,
  run: async (permit, input) => {
    await answerQuestion(permit, input);
    backTo(input);
  },
});

export const answerForTown = formAction({
  action: "question.answer_town",
  schema: which.extend(answerSchema.shape),
  subject,
  run: async (permit, input) => {
    await answerQuestion(permit, input);
    backTo(input);
  },
});

export const close = formAction({
  action: "question.close",
  schema: which,
  subject,
  run: async (permit, input) => {
    await closeQuestion(permit);
    backTo(input);
  },
});

/** Shows the asker's name and telephone once, above the form; the purpose is on record. */
export const revealContact = formAction({
  action: "question.contact",
  schema: which.extend({ purpose: purposeSchema }),
  subject,
  run: async (permit, { purpose }) => {
    const { name, phone } = await writeReveal(permit, purpose);
    return `称呼：${name || "没有留"}；电话：${phone || "没有留"}。用途已记录。`;
  },
});

export const handOver = formAction({
  action: "question.hand_over",
  schema: which.extend({ on: daySchema, sure: z.literal("yes", "请确认内容已经交给镇纪委") }),
  subject,
  run: async (permit, input) => {
    if (input.on > permit.today) throw new Refusal("rule", "移交日期不能晚于今天。", { on: "不能晚于今天" });
    await handOverQuestion(permit, input.on);
    backTo(input);
  },
});

export const release = formAction({
  action: "question.release",
  schema: which.extend(releaseSchema.shape),
  subject,
  run: async (permit, input) => {
    await releaseQuestion(permit, input, input.looked);
    backTo(input);
  },
});

export const retract = formAction({
  action: "question.retract",
  schema: which,
  subject,
  run: async (permit, input) => {
    await retractRelease(permit);
    backTo(input);
  },
});
