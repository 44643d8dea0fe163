/** What the accepting side writes: an answer says what was done, on what basis, with what result, and whether it may be public (FB-04). */
import { z } from "zod";

const part = (name: string, max: number) => z.string().trim().min(5, `请写明${name}，至少 5 个字`).max(max, `${name}请写在 ${max} 字以内`);

export const answerParts = {
  said: { zh: "办理情况", asks: "做了什么、找了谁、哪天去的" },
  basis: { zh: "依据", asks: "按哪条规定、哪份会议记录、哪张单据" },
  result: { zh: "结果", asks: "现在怎么样了，还差什么、哪天能好" },
} as const;
export type AnswerPart = keyof typeof answerParts;
export const answerPartNames = Object.keys(answerParts) as AnswerPart[];

export const answerSchema = z.object({
  said: part(answerParts.said.zh, 2000),
  basis: part(answerParts.basis.zh, 1000),
  result: part(answerParts.result.zh, 2000),
  publishable: z.enum(["yes", "no"], "请选择这件事的问答是否可以公开"),
});
export type Answer = z.output<typeof answerSchema>;

/** A draft may be unfinished (ruling 9). */
export const answerDraftSchema = z.object({
  said: z.string().trim().max(2000, "请写在 2000 字以内").default(""),
  basis: z.string().trim().max(1000, "请写在 1000 字以内").default(""),
  result: z.string().trim().max(2000, "请写在 2000 字以内").default(""),
  publishable: z.enum(["yes", "no"]).optional(),
});
export type AnswerDraft = z.output<typeof answerDraftSchema>;

export const refuseReason = z.string().trim().min(10, "请说明不受理的理由，并告诉提问人该找谁，至少 10 个字").max(1000, "理由请写在 1000 字以内");
export const escalateReason = z.string().trim().min(5, "请说明为什么要镇里办理，至少 5 个字").max(1000, "请写在 1000 字以内");
