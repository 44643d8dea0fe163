"use server";

import { z } from "zod";
import { findBranchFor } from "@/db/meetings/rows";
import { noteTalks } from "@/db/meetings/talks";
import { daySchema } from "@/domain/calendar/day-schema";
import { talkTopicNames } from "@/domain/meetings/talks";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

export const note = formAction({
  action: "talk.note",
  schema: z.object({
    branchId: z.string().min(1), aId: z.string().min(1, "请选择谈话人"), bIds: z.preprocess((ids) => [ids ?? []].flat(), z.array(z.string()).min(1, "请选择谈话对象").max(200)),
    topic: z.enum(talkTopicNames, "请选择类别"), talkedOn: daySchema,
  }),
  subject: async (viewer, { branchId }) => ({ ...(await findBranchFor(viewer, "talk.note", branchId)).subject, kind: "heart_talk" }),
  run: async (permit, { branchId, ...talk }) => {
    await noteTalks(permit, talk);
    return goSaying(`/desk/meetings/talks?branch=${branchId}`, talk.bIds.length > 1 ? `已登记 ${talk.bIds.length} 次谈话。` : "已登记。");
  },
});
