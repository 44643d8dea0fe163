/** Who is asking, read from the database at every request, so that a change holds at once (design §5). */
import { and, eq, isNull, sql } from "drizzle-orm";
import { addMinutes, dayOf, type Instant } from "@/domain/calendar/day";
import { isTooOld } from "@/domain/identity/password-age";
import { hasRunOut, type SessionLimits } from "@/domain/identity/session-limits";
import type { Grant, Person, SystemActor, Visitor } from "@/domain/permissions/actor";
import { db } from "./client";
import { inOneTransaction } from "./dialect/sqlite";
import { account, roleGrant, session } from "./schema/accounts";
import { keyedDigest } from "./seal";

export function visitor(now: Instant): Visitor {
  return { kind: "visitor", now, today: dayOf(now) };
}

export function systemActor(now: Instant): SystemActor {
  return { kind: "system", now, today: dayOf(now) };
}

async function confirmedGrants(accountId: string): Promise<Grant[]> {
  return db()
    .select({ role: roleGrant.role, scopeKind: roleGrant.scopeKind, scopeId: roleGrant.scopeId, from: roleGrant.fromDay, to: roleGrant.toDay })
    .from(roleGrant)
    .where(and(eq(roleGrant.accountId, accountId), eq(roleGrant.state, "confirmed")));
}

/** The person behind an account name, for commands and the demo's history; null when unknown or suspended. */
export async function findPersonByUsername(username: string, now: Instant): Promise<Person | null> {
  return findPerson(eq(account.username, username), now);
}

/** The owner of an account, for what works without a session: a subscribed calendar; null when unknown or suspended. */
export async function findPersonById(id: string, now: Instant): Promise<Person | null> {
  return findPerson(eq(account.id, id), now);
}

async function findPerson(which: ReturnType<typeof eq>, now: Instant): Promise<Person | null> {
  const [row] = await db().select({ id: account.id, name: account.name }).from(account).where(and(which, isNull(account.suspendedAt)));
  return row ? { kind: "person", ...row, now, today: dayOf(now), grants: await confirmedGrants(row.id) } : null;
}

/** Why the password must be changed before anything else. */
export type ChangeDue = "one_time" | "too_old";
export type SignedIn = { viewer: Person; username: string; sessionId: string; mustChange: ChangeDue | null; passwordChangedAt: Instant };

/**
 * The person behind a session cookie, or null when the session was ended, ran out (idle or absolute), or the account was suspended.
 * @param token the opaque id in the cookie; only its digest is stored.
 */
export async function findSignedIn(token: string, now: Instant, limits: SessionLimits & { passwordDays: number }): Promise<SignedIn | null> {
  const [row] = await db()
    .select({
      sessionId: session.id, startedAt: session.startedAt, lastSeenAt: session.lastSeenAt,
      id: account.id, name: account.name, username: account.username, mustChange: account.mustChange, passwordChangedAt: account.passwordChangedAt,
    })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(and(eq(session.id, sessionDigest(token)), isNull(session.endedAt), isNull(account.suspendedAt)));
  if (!row || hasRunOut(row, limits, now)) return null;
  const viewer: Person = { kind: "person", id: row.id, name: row.name, now, today: dayOf(now), grants: await confirmedGrants(row.id) };
  const tooOld = isTooOld(row.passwordChangedAt, limits.passwordDays, viewer.today) ? "too_old" : null;
  return { viewer, username: row.username, sessionId: row.sessionId, mustChange: row.mustChange ? "one_time" : tooOld, passwordChangedAt: row.passwordChangedAt };
}

export function sessionDigest(token: string): string {
  return keyedDigest("session", token);
}

const SEEN_EVERY_MINUTES = 5;

/**
 * Keeps "last seen" fresh, at most every five minutes: a listed exception to permit and audit (ruling 22). Every request asks for it, so
 * it takes the write lock only when there is something to write: another process may be holding it.
 */
export async function touchSession(sessionId: string, now: Instant): Promise<void> {
  const isStale = and(eq(session.id, sessionId), isNull(session.endedAt), sql`${session.lastSeenAt} < ${addMinutes(now, -SEEN_EVERY_MINUTES)}`);
  if ((await db().$count(session, isStale)) === 0) return;
  await inOneTransaction(db(), () => db().update(session).set({ lastSeenAt: now }).where(isStale).run());
}
