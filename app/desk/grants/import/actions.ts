"use server";

import { z } from "zod";
import { proposeGrants } from "@/db/staff/grants";
import { dropStaff } from "@/db/staff/waiting";
import { town } from "@/domain/permissions/subject";
import { reasonSchema } from "@/domain/reason";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

export const proposeFromStaff = formAction({
  action: "grant.propose_many",
  schema: z.object({ digest: z.string().min(1, "请先上传文件"), reason: reasonSchema }),
  subject: () => town,
  run: async (permit, input) => {
    const proposed = await proposeGrants(permit, input);
    await goSaying("/desk/grants?list=proposed", proposed === null ? "这个文件刚才已经提出，没有重复提出。" : `已提出 ${proposed} 项授权，请另一位安全管理员在这里复核，复核通过后才生效。`);
  },
});

export const dropGrants = formAction({
  action: "grant.propose_many",
  schema: z.object({}),
  subject: () => town,
  run: async (permit) => {
    await dropStaff(permit);
    await goSaying("/desk/grants/import", "没有导入，上传的内容已删除。");
  },
});
