import { eq } from "drizzle-orm";
import type { Person } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { db } from "./client";
import { account } from "./schema/accounts";
import { endingSessionsOf } from "./sessions";
import { atomically, exactlyOne } from "./write";

/** What the password check needs; the caller must do the same work for an unknown user. */
export async function findAccountForSignIn(username: string) {
  const [row] = await db()
    .select({ id: account.id, passwordHash: account.passwordHash, suspendedAt: account.suspendedAt, mustChange: account.mustChange, passwordChangedAt: account.passwordChangedAt })
    .from(account)
    .where(eq(account.username, username));
  return row ?? null;
}

/** The viewer's own hash, to check the old password before a change. */
export async function findPasswordHash(viewer: Person): Promise<string | null> {
  const [row] = await db().select({ passwordHash: account.passwordHash }).from(account).where(eq(account.id, viewer.id));
  return row?.passwordHash ?? null;
}

/** A new password chosen by its owner; all other sessions of the account end. */
export async function changePassword(permit: Permit<"password.change">, input: { passwordHash: string; sessionId: string }): Promise<void> {
  const accountId = permit.subject.id;
  await atomically(permit, [
    exactlyOne(db().update(account).set({ passwordHash: input.passwordHash, passwordChangedAt: permit.now, mustChange: false }).where(eq(account.id, accountId))),
    endingSessionsOf(accountId, permit.actor, permit.now, input.sessionId),
  ]);
}
