"use server";

import { z } from "zod";
import { addReference, correctReference, findReference } from "@/db/references";
import { daySchema } from "@/domain/calendar/day-schema";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

const PATH = "/desk/references";

/** Names of fewer than four characters would be found everywhere. */
const aliases = z.string().default("").transform((text) => [...new Set(text.split(/[\n；;]/).map((name) => name.trim()).filter(Boolean))])
  .refine((names) => names.every((name) => name.length >= 4 && name.length <= 80), "每个别名 4 到 80 个字，一行一个").refine((names) => names.length <= 10, "最多 10 个别名");
const document = z.object({ title: z.string().trim().min(4, "请填写文件的全称，至少 4 个字").max(120, "最多 120 个字"), aliases, issuedOn: daySchema });

export const add = formAction({
  action: "reference.keep",
  schema: document,
  subject: () => ({ kind: "reference", id: "new" }),
  run: async (permit, input) => {
    await addReference(permit, input);
    return goSaying(PATH, "已登记。以后的会议记录提到它，会核对日期。");
  },
});

export const correct = formAction({
  action: "reference.keep",
  schema: document.extend({ referenceId: z.string().min(1).max(40) }),
  subject: async (viewer, { referenceId }) => ({ kind: "reference", id: (await findReference(viewer, referenceId)).id }),
  run: async (permit, { referenceId: _id, ...input }) => {
    await correctReference(permit, input);
    return goSaying(PATH, "已更正。");
  },
});
