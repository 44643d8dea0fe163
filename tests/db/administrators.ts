/** What the tests of the administration share: permits as the screens make them, and the chain as it stands. */
import { findAccount } from "@/db/accounts";
import { db } from "@/db/client";
import { findGrant } from "@/db/grant-lists";
import { proposeGrant, confirmGrant, type GrantInput } from "@/db/grants";
import { findReset } from "@/db/password-resets";
import { audit } from "@/db/schema/audit";
import type { Instant } from "@/domain/calendar/day";
import { accountSubject, grantSubject, resetSubject } from "@/domain/permissions/account-subjects";
import { permit } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { as, NOW } from "../database";

export async function idOf(username: string): Promise<string> {
  return (await as(username)).id;
}

/** A permit for something done to somebody's account. */
export async function onAccount<A extends Action>(who: string, action: A, whom: string, now: Instant = NOW) {
  const viewer = await as(who, now);
  const account = (await findAccount(await as("sysadmin", now), whom))!;
  return permit(viewer, action, accountSubject(account));
}

/** A permit for something done to a power. */
export async function onGrant<A extends Action>(who: string, action: A, id: string, now: Instant = NOW) {
  const viewer = await as(who, now);
  const reader = await as("secadmin", now);
  return permit(viewer, action, grantSubject((await findGrant(reader, id))!));
}

/** A permit for something done to a password reset. */
export async function onReset<A extends Action>(who: string, action: A, id: string, once: string | null = null) {
  return permit(await as(who), action, resetSubject((await findReset(await as("sysadmin"), id))!), once);
}

export const branchPower = (scopeId: string, extra: Partial<GrantInput> = {}): GrantInput => ({
  role: "branch_clerk", scopeKind: "branch", scopeId, fromDay: "2026-10-12", toDay: null, reason: "代理文书工作", ...extra,
});

export async function propose(whom: string, power: GrantInput, who = "secadmin"): Promise<string> {
  return proposeGrant(await onAccount(who, "grant.propose", whom), power);
}

export async function grant(whom: string, power: GrantInput): Promise<string> {
  const id = await propose(whom, power);
  await confirmGrant(await onGrant("secadmin2", "grant.confirm", id));
  return id;
}

export function auditRows() {
  return db().select().from(audit).orderBy(audit.seq).all();
}
