"use server";

import { z } from "zod";
import { findBranchFor } from "@/db/meetings/rows";
import { noteTalk } from "@/db/meetings/talks";
import { daySchema } from "@/domain/calendar/day-schema";
import { talkTopicNames } from "@/domain/meetings/talks";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

export const note = formAction({
  action: "talk.note",
  schema: z.object({
    branchId: z.string().min(1), aId: z.string().min(1, "请选择谈话人"), bId: z.string().min(1, "请选择谈话对象"),
    topic: z.enum(talkTopicNames, "请选择类别"), talkedOn: daySchema,
  }),
  subject: async (viewer, { branchId }) => ({ ...(await findBranchFor(viewer, "talk.note", branchId)).subject, kind: "heart_talk" }),
  run: async (permit, { branchId, ...talk }) => {
    await noteTalk(permit, talk);
    return goSaying(`/desk/meetings/talks?branch=${branchId}`, "已登记。");
  },
});
