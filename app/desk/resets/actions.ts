"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { findAccount } from "@/db/accounts";
import * as resets from "@/db/password-resets";
import { accountSubject, resetSubject } from "@/domain/permissions/account-subjects";
import type { Person } from "@/domain/permissions/actor";
import { hidden } from "@/domain/permissions/refusal";
import { reasonSchema } from "@/domain/reason";
import { formAction } from "@/server/form-action";
import { makeOneTimePassword } from "@/server/one-time-password";

const resetId = z.string().min(1);

async function reset(viewer: Person, input: { resetId: string }) {
  const found = await resets.findReset(viewer, input.resetId);
  if (!found) throw hidden();
  return resetSubject(found);
}

export const proposeReset = formAction({
  action: "password.propose_reset",
  schema: z.object({ accountId: z.string().min(1), resetReason: reasonSchema }),
  subject: async (viewer, { accountId }) => {
    const found = await findAccount(viewer, accountId);
    if (!found) throw hidden();
    return accountSubject(found);
  },
  run: async (permit, input) => {
    redirect(`/desk/resets/${await resets.proposeReset(permit, { reason: input.resetReason })}`);
  },
});

/** Only now a password comes into being, and only the confirmer's screen shows it, once. */
export const confirmReset = formAction({
  action: "password.confirm_reset",
  schema: z.object({ resetId }),
  subject: reset,
  run: async (permit) => {
    const { password, passwordHash } = await makeOneTimePassword();
    const written = await resets.confirmReset(permit, { passwordHash });
    if (written === "already") return "这项重置刚才已经复核，一次性密码只显示过那一次。没有记下的，请重新提出重置。";
    return `已复核。\n一次性密码：${password}\n密码只显示这一次，请当面交给本人；原来的密码和所有登录已经失效，登录后必须先修改密码。`;
  },
});

export const rejectReset = formAction({
  action: "password.reject_reset",
  schema: z.object({ resetId, reason: reasonSchema }),
  subject: reset,
  run: async (permit, input) => {
    await resets.rejectReset(permit, input);
    redirect("/desk/resets");
  },
});
