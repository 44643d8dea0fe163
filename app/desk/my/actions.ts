"use server";

import { askCorrection } from "@/db/members/corrections";
import { findOwn } from "@/db/members/own";
import { correctionSchema } from "@/domain/members/form";
import { hidden } from "@/domain/permissions/refusal";
import { formAction } from "@/server/form-action";

/** The subject is the asker's own record, found by the account: no id is sent. */
export const ask = formAction({
  action: "correction.ask",
  schema: correctionSchema,
  subject: async (viewer) => {
    const own = await findOwn(viewer);
    if (!own) throw hidden();
    return own.subject;
  },
  run: async (permit, input) => {
    await askCorrection(permit, input);
    return "已提交，由支部书记或镇党建办办理，结果会显示在本页。";
  },
});
