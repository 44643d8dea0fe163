import { and, desc, eq, isNull, ne } from "drizzle-orm";
import type { Instant } from "@/domain/calendar/day";
import { hasRunOut, type SessionLimits } from "@/domain/identity/session-limits";
import type { Permit } from "@/domain/permissions/permit";
import type { Person } from "@/domain/permissions/actor";
import { db } from "./client";
import { accessLog, session } from "./schema/accounts";
import { sessionDigest } from "./viewers";
import { atomically, exactlyOne } from "./write";

/** Starts a session for somebody whose password was right. `token` is the cookie's opaque id; only its digest is stored. */
export async function startSession(permit: Permit<"session.start">, input: { token: string; accountId: string; device: string; address: string | null }): Promise<void> {
  const { token, accountId, device, address } = input;
  const { now } = permit;
  await atomically(permit, [
    db().insert(session).values({ id: sessionDigest(token), accountId, startedAt: now, lastSeenAt: now, device, endedAt: null, endedBy: null }),
    db().insert(accessLog).values({ at: now, event: "sign_in", accountId, address, device }),
  ]);
}

export type OwnSession = { id: string; device: string; startedAt: Instant; lastSeenAt: Instant };

/** The viewer's own sessions that still open something, newest first. */
export async function listOwnSessions(viewer: Person, limits: SessionLimits): Promise<OwnSession[]> {
  const rows = await db()
    .select({ id: session.id, device: session.device, startedAt: session.startedAt, lastSeenAt: session.lastSeenAt })
    .from(session)
    .where(and(eq(session.accountId, viewer.id), isNull(session.endedAt)))
    .orderBy(desc(session.lastSeenAt));
  return rows.filter((row) => !hasRunOut(row, limits, viewer.now));
}

/** Whether a session, open or ended, is the viewer's own. */
export async function isOwnSession(viewer: Person, sessionId: string): Promise<boolean> {
  return (await db().$count(session, and(eq(session.id, sessionId), eq(session.accountId, viewer.id)))) > 0;
}

/** Ends one of the viewer's own sessions; it holds at the very next request. */
export async function endSession(permit: Permit<"session.end">, sessionId: string): Promise<void> {
  await atomically(permit, [
    exactlyOne(
      db().update(session).set({ endedAt: permit.now, endedBy: permit.actor })
        .where(and(eq(session.id, sessionId), eq(session.accountId, permit.subject.id), isNull(session.endedAt))),
      "这次登录已经结束了。",
    ),
  ]);
}

/** Ends every session of the viewer but this one. */
export async function endOtherSessions(permit: Permit<"session.end_others">, input: { sessionId: string }): Promise<void> {
  await atomically(permit, [endingSessionsOf(permit.subject.id, permit.actor, permit.now, input.sessionId)]);
}

/** Ends every session of an account but one: after a password change, a role change, a suspension. */
export function endingSessionsOf(accountId: string, by: string, now: Instant, except = "") {
  return db().update(session).set({ endedAt: now, endedBy: by }).where(and(eq(session.accountId, accountId), isNull(session.endedAt), ne(session.id, except)));
}

/** A failed sign-in, for the purgeable access log (ruling 25): a listed exception to permit and audit. */
export async function logFailedSignIn(input: { now: Instant; accountId: string | null; address: string | null; device: string }): Promise<void> {
  const { now, ...rest } = input;
  await db().insert(accessLog).values({ at: now, event: "sign_in_failed", ...rest });
}
