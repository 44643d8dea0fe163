import { and, asc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import type { Instant } from "@/domain/calendar/day";
import type { AccountState } from "@/domain/identity/account-states";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { isCalled } from "./account-names";
import { db } from "./client";
import { idFrom, newId } from "./id";
import { emptyPage, pageOf, PAGE_ROWS, type Page } from "./page";
import { account } from "./schema/accounts";
import { keyedDigest } from "./seal";
import { refuseTooFewSecurityAdministrators } from "./security-administrators";
import { endingSessionsOf } from "./sessions";
import { atomically, exactlyOne, type Written } from "./write";

export type Account = {
  id: string; username: string; name: string; state: AccountState; mustChange: boolean; passwordChangedAt: Instant; createdAt: Instant; createdBy: string;
  suspendedAt: Instant | null; suspendedBy: string | null; suspendReason: string | null;
};

const columns = {
  id: account.id, username: account.username, name: account.name, mustChange: account.mustChange, passwordChangedAt: account.passwordChangedAt,
  createdAt: account.createdAt, createdBy: account.createdBy, suspendedAt: account.suspendedAt, suspendedBy: account.suspendedBy, suspendReason: account.suspendReason,
};

const withState = (row: Omit<Account, "state">): Account => ({ ...row, state: row.suspendedAt ? "suspended" : "active" });

export type AccountFilter = { called?: string; state?: AccountState };

/** Accounts by login name; no powers and no business data (SOD-03). @param after the last login name of the page before. */
export async function listAccounts(viewer: Viewer, filter: AccountFilter, after: string | null): Promise<Page<Account>> {
  if (reach(viewer, "account.read") !== "all") return emptyPage;
  const rows = await db()
    .select(columns)
    .from(account)
    .where(and(
      filter.called ? isCalled(filter.called) : undefined,
      filter.state && (filter.state === "suspended" ? isNotNull(account.suspendedAt) : isNull(account.suspendedAt)),
      after ? gt(account.username, after) : undefined,
    ))
    .orderBy(asc(account.username))
    .limit(PAGE_ROWS + 1);
  return pageOf(rows.map(withState), (row) => row.username);
}

export async function findAccount(viewer: Viewer, id: string): Promise<Account | null> {
  if (reach(viewer, "account.read") !== "all") return null;
  const [row] = await db().select(columns).from(account).where(eq(account.id, id));
  return row ? withState(row) : null;
}

/** One account is one natural person (SOD-01): the mobile number's keyed digest is unique, the number itself is not kept. */
export function personKeyOf(mobile: string): string {
  return keyedDigest("person", mobile);
}

export type NewAccount = { username: string; name: string; mobile: string; passwordHash: string };

/** A new account as it is stored: without any power, its password one-time. */
export function accountRow(permit: Permit<"account.create">, row: { id: string; username: string; name: string; personKey: string; passwordHash: string }) {
  return { ...row, passwordChangedAt: permit.now, mustChange: true, createdAt: permit.now, createdBy: permit.actor };
}

/** Makes an account without any power; powers are another person's act (SOD-03). Its password is one-time. */
export async function createAccount(permit: Permit<"account.create">, input: NewAccount): Promise<{ id: string; written: Written }> {
  const id = permit.once ? idFrom(permit.once) : newId();
  const personKey = personKeyOf(input.mobile);
  const [taken] = await db().select({ id: account.id }).from(account).where(eq(account.username, input.username));
  if (taken && taken.id !== id) throw new Refusal("rule", "这个登录名已经有人用了，请换一个。", { username: "已有同名账号" });
  const [same] = await db().select({ id: account.id, username: account.username }).from(account).where(eq(account.personKey, personKey));
  if (same && same.id !== id) {
    throw new Refusal("rule", `这个手机号已经登记过账号（${same.username}）：一个人只能有一个账号，需要新的岗位请给原账号授权。`, { mobile: "已登记过账号" });
  }
  const written = await atomically(permit, [
    db().insert(account).values(accountRow(permit, { id, username: input.username, name: input.name, personKey, passwordHash: input.passwordHash })),
  ]);
  return { id, written };
}

/** Corrects the name of the same person; another person gets another account. */
export async function renameAccount(permit: Permit<"account.rename">, input: { name: string }): Promise<void> {
  await atomically(permit, [exactlyOne(db().update(account).set({ name: input.name }).where(eq(account.id, permit.subject.id)))]);
}

/** Closes an account at once: every session ends, nobody signs in with it. Powers stay on paper until they are ended. */
export async function suspendAccount(permit: Permit<"account.suspend">, input: { reason: string }): Promise<void> {
  const { id } = permit.subject;
  await refuseTooFewSecurityAdministrators(permit, id);
  await atomically(permit, [
    exactlyOne(
      db().update(account).set({ suspendedAt: permit.now, suspendedBy: permit.actor, suspendReason: input.reason })
        .where(and(eq(account.id, id), isNull(account.suspendedAt))),
    ),
    endingSessionsOf(id, permit.actor, permit.now),
  ]);
}

/** Opens an account again, by another person than the one who closed it. */
export async function resumeAccount(permit: Permit<"account.resume">): Promise<void> {
  await atomically(permit, [
    exactlyOne(
      db().update(account).set({ suspendedAt: null, suspendedBy: null, suspendReason: null })
        .where(and(eq(account.id, permit.subject.id), isNotNull(account.suspendedAt))),
    ),
  ]);
}

/** How many accounts there are: the commands' way to know a new portal. */
export async function countAccounts(): Promise<number> {
  return db().$count(account);
}
