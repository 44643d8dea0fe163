"use server";

import { z } from "zod";
import { saveMember } from "@/db/members/edit";
import { factsSchema, privateSchema } from "@/domain/members/form";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";
import { pageOf, subject, which } from "../../subject";

export const save = formAction({
  action: "member.edit",
  schema: which.extend(factsSchema.shape).extend(privateSchema.shape).extend({ revision: z.coerce.number().int() }),
  subject,
  run: async (permit, { memberId, revision, mobile, identity, duesBase, ...facts }) => {
    await saveMember(permit, { facts, sensitive: { mobile, identity, duesBase }, revision });
    return goSaying(pageOf({ memberId }), "已保存。");
  },
});
