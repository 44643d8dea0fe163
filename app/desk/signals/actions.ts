"use server";

import { z } from "zod";
import { findCase, type CaseInHand } from "@/db/signals/cases";
import { askForLook } from "@/db/signals/look";
import { askBranch, decideCase, enterSignal, explainCase } from "@/db/signals/steps";
import { timeOf } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { town } from "@/domain/permissions/subject";
import { decisionSchema, enteredSchema, explanationSchema, questionSchema } from "@/domain/signals/case";
import { formAction } from "@/server/form-action";
import { beginLook } from "@/server/looking";
import { goSaying } from "@/server/said";

/** `asOf`: the last step that the page showed. */
const which = z.object({ id: z.string().min(1), asOf: z.coerce.number().int() });
const subject = async (viewer: Person, input: { id: string }) => (await findCase(viewer, input.id)).subject;
const page = (id: string) => `/desk/signals/${id}`;

/** A question and a decision are about what was on the screen. */
async function asSeen({ viewer }: Permit, { id, asOf }: z.output<typeof which>): Promise<CaseInHand> {
  const found = await findCase(viewer, id);
  if (asOf !== (found.steps.at(-1)?.id ?? 0)) throw new Refusal("conflict", "您打开这一页以后又有人办过，请刷新页面，看过现在的内容再办。");
  return found;
}

export const look = formAction({
  action: "signal.look",
  schema: z.object({}),
  subject: () => ({ ...town, kind: "signal_look" }),
  run: async (permit) => {
    if ((await askForLook(permit)) === "already") return goSaying("/desk/signals", "这次比对已经开始过了。");
    const { since, isNew } = beginLook(permit.now);
    return goSaying("/desk/signals", isNew ? "已开始比对，不用等着，结果会写在这一页上。" : `已经在比对了，${timeOf(since)} 开始的，不会再开一次。`);
  },
});

export const enter = formAction({
  action: "signal.enter",
  schema: enteredSchema,
  subject: (_viewer, { branchId }) => ({ kind: "suspicion_case", id: "new", branch: branchId }),
  run: async (permit, input) => goSaying(page(await enterSignal(permit, input)), "已登记，待核实。登记的人不作结论。"),
});

export const ask = formAction({
  action: "signal.ask",
  schema: which.extend({ question: questionSchema }),
  subject,
  run: async (permit, input) => {
    await askBranch(permit, await asSeen(permit, input), input.question);
    return goSaying(page(input.id), "已请支部说明，支部书记在工作台看得到。说明以后由另一位督查员作结论。");
  },
});

export const explain = formAction({
  action: "signal.explain",
  schema: which.extend({ explanation: explanationSchema }),
  subject,
  run: async (permit, input) => {
    await explainCase(permit, await findCase(permit.viewer, input.id), input.explanation);
    return goSaying(page(input.id), "书面说明已记下，作结论以前可以再补充。");
  },
});

export const decide = formAction({
  action: "signal.decide",
  schema: which.extend(decisionSchema.shape),
  subject,
  run: async (permit, input) => {
    await decideCase(permit, await asSeen(permit, input), input);
    return goSaying(page(input.id), "结论已记下，支部看得到。");
  },
});
