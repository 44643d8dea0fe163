"use server";

import { z } from "zod";
import { answerClaim as writeAnswer, findClaim } from "@/db/notices/privacy";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

/** The office lets a finding of the personal-data gate stand, or says what to do instead; never the person who asked (ruling 15). */
export const answerClaim = formAction({
  action: "notice.waive_privacy",
  schema: z.object({ decisionId: z.string().min(1), do: z.enum(["grant", "refuse"], "请选择同意或不同意"), reason: z.string() }),
  subject: async (viewer, { decisionId }) => (await findClaim(viewer, decisionId)).subject,
  run: async (permit, input) => {
    const granted = input.do === "grant";
    await writeAnswer(permit, input.decisionId, { granted, reason: input.reason });
    return goSaying("/desk/privacy", granted ? "已同意公开，拟稿人可以提交了。" : "已答复不同意，拟稿人会看到您的意见。");
  },
});
