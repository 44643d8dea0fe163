"use server";

import { z } from "zod";
import { createAccounts } from "@/db/staff/accounts";
import { dropStaff } from "@/db/staff/waiting";
import { town } from "@/domain/permissions/subject";
import { environment } from "@/server/environment";
import { formAction } from "@/server/form-action";
import { makeOneTimePassword } from "@/server/one-time-password";
import { goSaying } from "@/server/said";

const PAGE = "/desk/accounts/import";

/** The passwords are in this one answer and nowhere else. */
export const createFromStaff = formAction({
  action: "account.create",
  schema: z.object({ digest: z.string().min(1, "请先上传文件") }),
  subject: () => town,
  run: async (permit, { digest }) => {
    const slips = await createAccounts(permit, digest, makeOneTimePassword);
    if (!slips) return "这些账号刚才已经建好，一次性密码只显示过那一次。没有记下的，请安全管理员办理密码重置。";
    const done = `已建立 ${slips.length} 个账号。密码只显示这一次，离开或刷新本页后不再显示：请现在用浏览器的“打印”，每人剪下一条，当面交给本人。\n下一步：请安全管理员用同一个文件授权。`;
    return { done, handout: { at: `${environment().publicUrl}/login`, slips }, values: {}, errors: {} };
  },
});

export const dropAccounts = formAction({
  action: "account.create",
  schema: z.object({}),
  subject: () => town,
  run: async (permit) => {
    await dropStaff(permit);
    await goSaying(PAGE, "没有导入，上传的内容已删除。");
  },
});
