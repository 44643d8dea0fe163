"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import * as accounts from "@/db/accounts";
import { newAccountSchema, nameSchema } from "@/domain/identity/new-account";
import { accountSubject } from "@/domain/permissions/account-subjects";
import type { Person } from "@/domain/permissions/actor";
import { hidden } from "@/domain/permissions/refusal";
import { town } from "@/domain/permissions/subject";
import { reasonSchema } from "@/domain/reason";
import { formAction } from "@/server/form-action";
import { makeOneTimePassword } from "@/server/one-time-password";

const accountId = z.string().min(1);

async function account(viewer: Person, input: { accountId: string }) {
  const found = await accounts.findAccount(viewer, input.accountId);
  if (!found) throw hidden();
  return accountSubject(found);
}

/** The administrator never chooses a password: a one-time one is made and shown once. */
export const createAccount = formAction({
  action: "account.create",
  schema: newAccountSchema,
  subject: () => town,
  run: async (permit, input) => {
    const { password, passwordHash } = await makeOneTimePassword();
    const { written } = await accounts.createAccount(permit, { ...input, passwordHash });
    if (written === "already") return `${input.name}的账号刚才已经建好，一次性密码只显示过那一次。没有记下的，请安全管理员办理密码重置。`;
    return `已为${input.name}建立账号。\n登录名：${input.username}\n一次性密码：${password}\n密码只显示这一次，请当面交给本人；第一次登录时必须修改。岗位由安全管理员授权。`;
  },
});

export const renameAccount = formAction({
  action: "account.rename",
  schema: z.object({ accountId, name: nameSchema }),
  subject: account,
  run: async (permit, input) => {
    await accounts.renameAccount(permit, input);
    redirect(`/desk/accounts/${input.accountId}`);
  },
});

export const suspendAccount = formAction({
  action: "account.suspend",
  schema: z.object({ accountId, suspendReason: reasonSchema }),
  subject: account,
  run: async (permit, input) => {
    await accounts.suspendAccount(permit, { reason: input.suspendReason });
    redirect(`/desk/accounts/${input.accountId}`);
  },
});

export const resumeAccount = formAction({
  action: "account.resume",
  schema: z.object({ accountId }),
  subject: account,
  run: async (permit, input) => {
    await accounts.resumeAccount(permit);
    redirect(`/desk/accounts/${input.accountId}`);
  },
});
