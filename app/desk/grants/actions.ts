"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { findAccount } from "@/db/accounts";
import { findGrant } from "@/db/grant-lists";
import * as reviews from "@/db/grant-reviews";
import * as grants from "@/db/grants";
import { confirmGrants as confirmMany } from "@/db/staff/confirm";
import { daySchema } from "@/domain/calendar/day-schema";
import { accountSubject, grantSubject } from "@/domain/permissions/account-subjects";
import type { Person } from "@/domain/permissions/actor";
import { hidden } from "@/domain/permissions/refusal";
import { roleNames, scopeKindNames, type Role, type ScopeKind } from "@/domain/permissions/roles";
import { town } from "@/domain/permissions/subject";
import { reasonSchema } from "@/domain/reason";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

const accountId = z.string().min(1);
const grantId = z.string().min(1);

async function account(viewer: Person, input: { accountId: string }) {
  const found = await findAccount(viewer, input.accountId);
  if (!found) throw hidden();
  return accountSubject(found);
}

async function grant(viewer: Person, input: { grantId: string }) {
  const found = await findGrant(viewer, input.grantId);
  if (!found) throw hidden();
  return grantSubject(found);
}

/** `community:shiqiao` */
const scopeSchema = z.string().transform((text, context) => {
  const [kind, id] = text.split(":") as [ScopeKind, string?];
  if (scopeKindNames.includes(kind) && id) return { scopeKind: kind, scopeId: id };
  context.addIssue({ code: "custom", message: "请选择范围" });
  return z.NEVER;
});

export const proposeGrant = formAction({
  action: "grant.propose",
  schema: z.object({
    accountId,
    role: z.enum(roleNames as [Role, ...Role[]], "请选择岗位"),
    scope: scopeSchema,
    fromDay: daySchema,
    toDay: z.literal("").transform(() => null).or(daySchema),
    reason: reasonSchema,
  }),
  subject: account,
  run: async (permit, { role, scope, fromDay, toDay, reason }) => {
    redirect(`/desk/grants/${await grants.proposeGrant(permit, { role, ...scope, fromDay, toDay, reason })}`);
  },
});

export const confirmGrant = formAction({
  action: "grant.confirm",
  schema: z.object({ grantId }),
  subject: grant,
  run: async (permit, input) => {
    await grants.confirmGrant(permit);
    redirect(`/desk/grants/${input.grantId}`);
  },
});

/** Exactly the powers that were ticked. */
export const confirmGrants = formAction({
  action: "grant.confirm_many",
  schema: z.object({ grantIds: z.preprocess((ids) => [ids ?? []].flat(), z.array(grantId).min(1, "请先选中要复核的授权").max(200)) }),
  subject: () => town,
  run: async (permit, { grantIds }) => {
    const confirmed = await confirmMany(permit, grantIds);
    await goSaying("/desk/grants?list=proposed", `已复核 ${confirmed} 项授权，立即生效。`);
  },
});

export const rejectGrant = formAction({
  action: "grant.reject",
  schema: z.object({ grantId, reason: reasonSchema }),
  subject: grant,
  run: async (permit, input) => {
    await grants.rejectGrant(permit, input);
    redirect(`/desk/grants/${input.grantId}`);
  },
});

export const endGrant = formAction({
  action: "grant.end",
  schema: z.object({ grantId, reason: reasonSchema }),
  subject: grant,
  run: async (permit, input) => {
    await grants.endGrant(permit, input);
    redirect(`/desk/grants/${input.grantId}`);
  },
});

export const endAllGrants = formAction({
  action: "grant.end_all",
  schema: z.object({ accountId, leaveReason: reasonSchema }),
  subject: account,
  run: async (permit, input) => {
    await grants.endAllGrants(permit, { reason: input.leaveReason });
    redirect(`/desk/accounts/${input.accountId}`);
  },
});

/** 仍然合适: exactly the powers that stood on the reviewer's screen. */
export const reviewGrants = formAction({
  action: "grant.review",
  schema: z.object({ accountId, grantIds: z.string().transform((ids) => ids.split(",")) }),
  subject: account,
  run: async (permit, { grantIds }) => {
    await reviews.reviewGrants(permit, grantIds);
    return "已记下：仍然合适。";
  },
});
