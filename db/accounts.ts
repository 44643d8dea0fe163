import { and, eq, isNull } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { grantableAt, isAdministrator, type Role, type ScopeKind } from "@/domain/permissions/roles";
import { db } from "./client";
import { idFrom, newId } from "./id";
import { account, roleGrant } from "./schema/accounts";
import { keyedDigest } from "./seal";
import { endingSessionsOf } from "./sessions";
import { atomically, exactlyOne } from "./write";

/** Name and stored hash for the password check; the caller must do the same work for an unknown user. */
export async function findAccountForSignIn(username: string) {
  const [row] = await db()
    .select({ id: account.id, passwordHash: account.passwordHash, state: account.state })
    .from(account)
    .where(eq(account.username, username));
  return row ?? null;
}

/** The viewer's own hash, to check the old password before a change. */
export async function findPasswordHash(viewer: Person): Promise<string | null> {
  const [row] = await db().select({ passwordHash: account.passwordHash }).from(account).where(eq(account.id, viewer.id));
  return row?.passwordHash ?? null;
}

/** One account is one natural person (SOD-01): the mobile number's keyed digest is unique. */
export function personKeyOf(mobile: string): string {
  return keyedDigest("person", mobile);
}

export type NewAccount = { username: string; name: string; mobile: string; passwordHash: string; mustChange: boolean };

/** Makes an account without any power; powers are another person's act (SOD-03). */
export async function createAccount(permit: Permit<"account.create">, input: NewAccount): Promise<string> {
  const id = permit.once ? idFrom(permit.once) : newId();
  const taken = await db().select({ username: account.username }).from(account).where(eq(account.username, input.username));
  if (taken.length > 0) throw new Refusal("rule", "这个登录名已经有人用了，请换一个。", { username: "已有同名账号" });
  const same = await db().select({ id: account.id }).from(account).where(eq(account.personKey, personKeyOf(input.mobile)));
  if (same.length > 0) throw new Refusal("rule", "这个手机号已经登记过账号：一个人只能有一个账号，需要新的岗位请给原账号授权。", { mobile: "已登记过账号" });
  await atomically(permit, [
    db().insert(account).values({
      id, username: input.username, name: input.name, personKey: personKeyOf(input.mobile), state: "active",
      passwordHash: input.passwordHash, passwordChangedAt: permit.now, mustChange: input.mustChange, createdAt: permit.now, createdBy: permit.actor,
    }),
  ]);
  return id;
}

/** A new password chosen by its owner; all other sessions of the account end. */
export async function changePassword(permit: Permit<"password.change">, input: { passwordHash: string; sessionId: string }): Promise<void> {
  const accountId = permit.subject.id;
  await atomically(permit, [
    exactlyOne(db().update(account).set({ passwordHash: input.passwordHash, passwordChangedAt: permit.now, mustChange: false }).where(eq(account.id, accountId))),
    endingSessionsOf(accountId, permit.actor, permit.now, input.sessionId),
  ]);
}

export type GrantInput = { accountId: string; role: Role; scopeKind: ScopeKind; scopeId: string; fromDay: Day; toDay: Day | null; reason: string; standsInFor?: string };

/** A power, proposed; it holds only when another person has confirmed it. */
export async function proposeGrant(permit: Permit<"grant.propose">, input: GrantInput): Promise<string> {
  const id = permit.once ? idFrom(permit.once) : newId();
  await refuseUnfitGrant(input);
  await atomically(permit, [
    db().insert(roleGrant).values({ id, ...input, standsInFor: input.standsInFor ?? null, state: "proposed", proposedBy: permit.actor, proposedAt: permit.now }),
  ]);
  return id;
}

/** Confirms a proposed power: a second person, never the proposer nor the one who gets it. Powers are read at every request, so it holds at once. */
export async function confirmGrant(permit: Permit<"grant.confirm">): Promise<void> {
  const [row] = await db().select().from(roleGrant).where(eq(roleGrant.id, permit.subject.id));
  if (!row) throw new Refusal("conflict", "这项授权已不存在。");
  await refuseUnfitGrant(row);
  await atomically(permit, [
    exactlyOne(db().update(roleGrant).set({ state: "confirmed", decidedBy: permit.actor, decidedAt: permit.now }).where(and(eq(roleGrant.id, row.id), eq(roleGrant.state, "proposed")))),
  ]);
}

/** SOD-01 and the fit of role and scope. */
async function refuseUnfitGrant(input: Pick<GrantInput, "accountId" | "role" | "scopeKind" | "fromDay" | "toDay">): Promise<void> {
  if (!grantableAt[input.role].includes(input.scopeKind)) throw new Refusal("rule", "这个岗位不能授在这一级，请重新选择范围。", { scopeKind: "范围与岗位不符" });
  if (input.toDay && input.toDay < input.fromDay) throw new Refusal("rule", "结束日期早于开始日期。", { toDay: "应不早于开始日期" });
  const held = await db()
    .select({ role: roleGrant.role })
    .from(roleGrant)
    .where(and(eq(roleGrant.accountId, input.accountId), eq(roleGrant.state, "confirmed"), isNull(roleGrant.endedAt)));
  const others = held.map((grant) => grant.role).filter((role) => role !== input.role);
  if (others.some((role) => isAdministrator(role) || isAdministrator(input.role))) {
    throw new Refusal("rule", "系统管理员、安全管理员、审计员必须由三个人分别担任，也不能兼任业务岗位（SOD-01）。", { role: "与已有岗位冲突" });
  }
}

export type InstalledAccount = { username: string; name: string; mobile: string; passwordHash: string; grants: { role: Role; scopeKind: ScopeKind; scopeId: string }[] };

/** Accounts with their powers in one stroke: the demo town, and the first administrators made at the command line. */
export async function installAccounts(permit: Permit<"demo.load" | "account.install">, people: readonly InstalledAccount[], fromDay: Day): Promise<void> {
  const mustChange = permit.action === "account.install";
  const rows = people.map((person) => ({ ...person, id: newId() }));
  await atomically(permit, [
    ...rows.map(({ id, username, name, mobile, passwordHash }) =>
      db().insert(account).values({
        id, username, name, personKey: personKeyOf(mobile), state: "active", passwordHash,
        passwordChangedAt: permit.now, mustChange, createdAt: permit.now, createdBy: permit.actor,
      }),
    ),
    ...rows.flatMap((row) =>
      row.grants.map((grant) =>
        db().insert(roleGrant).values({
          id: newId(), accountId: row.id, ...grant, fromDay, toDay: null, reason: "初始设置", standsInFor: null,
          state: "confirmed", proposedBy: permit.actor, proposedAt: permit.now, decidedBy: permit.actor, decidedAt: permit.now,
        }),
      ),
    ),
  ]);
}

/** How many accounts there are: the commands' way to know a new portal. */
export async function countAccounts(): Promise<number> {
  return db().$count(account);
}
