"use server";

import { z } from "zod";
import { answerInstruction, closeInstruction, findInstruction, giveInstruction, sendBackInstruction } from "@/db/instructions/instructions";
import { instructionSchema, saidSchema } from "@/domain/instructions/form";
import { newInstruction } from "@/domain/instructions/subject";
import type { Person } from "@/domain/permissions/actor";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

const which = z.object({ id: z.string().min(1) });
const subject = async (viewer: Person, { id }: { id: string }) => (await findInstruction(viewer, id)).subject;
const page = (id: string) => `/desk/instructions/${id}`;

export const give = formAction({
  action: "instruction.give",
  schema: instructionSchema,
  subject: () => newInstruction,
  run: async (permit, input) => goSaying(page(await giveInstruction(permit, input)), "批示已发出，办理的同志在工作台上能看到。"),
});

export const answer = formAction({
  action: "instruction.answer",
  schema: which.extend({ answer: saidSchema }),
  subject,
  run: async (permit, input) => {
    await answerInstruction(permit, await findInstruction(permit.viewer, input.id), input.answer);
    return goSaying(page(input.id), "答复已报，等领导看。");
  },
});

export const sendBack = formAction({
  action: "instruction.send_back",
  schema: which.extend({ lacking: saidSchema }),
  subject,
  run: async (permit, input) => {
    await sendBackInstruction(permit, await findInstruction(permit.viewer, input.id), input.lacking);
    return goSaying(page(input.id), "已退回重办，原因写在办理经过里。");
  },
});

export const close = formAction({
  action: "instruction.close",
  schema: which.extend({ opinion: z.literal("").or(saidSchema) }),
  subject,
  run: async (permit, input) => {
    await closeInstruction(permit, await findInstruction(permit.viewer, input.id), input.opinion);
    return goSaying(page(input.id), "已办结。");
  },
});
