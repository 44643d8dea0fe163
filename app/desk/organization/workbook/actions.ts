"use server";

import { z } from "zod";
import { applyWorkbook, dropWorkbook } from "@/db/town/workbook";
import { town } from "@/domain/permissions/subject";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

const PAGE = "/desk/organization/workbook";

export const apply = formAction({
  action: "organization.import",
  schema: z.object({ digest: z.string().min(1) }),
  subject: () => town,
  run: async (permit, { digest }) => {
    const { new: added, changed, unchanged } = await applyWorkbook(permit, digest);
    await goSaying(PAGE, `已导入：新增 ${added} 行，修改 ${changed} 行，${unchanged} 行没有变化。下一步：由系统管理员建立账号、安全管理员授权，再导入党员名册。`);
  },
});

export const drop = formAction({
  action: "organization.import",
  schema: z.object({}),
  subject: () => town,
  run: async (permit) => {
    await dropWorkbook(permit);
    await goSaying(PAGE, "没有导入，上传的内容已删除。");
  },
});
