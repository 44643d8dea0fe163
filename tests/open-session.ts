/** Somebody signed in without the 0.2 s that a password costs: the session row and the cookie that server/sign-in.ts would make. */
import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { db } from "@/db/client";
import { account, session } from "@/db/schema/accounts";
import { sessionDigest } from "@/db/viewers";
import { instantAt } from "@/domain/calendar/day";
import { DEMO_DAY, secrets } from "./server-under-test";

export type OpenSession = { accountId: string; sessionId: string; cookieName: string; cookieValue: string; cookie: string };

/** @param options.lastSeen when it was used last; by default late on the demo's day, so that it holds at any hour. */
export async function openSession(username: string, { lastSeen = instantAt(DEMO_DAY, "23:59"), ended = false } = {}): Promise<OpenSession> {
  const [row] = await db().select({ id: account.id }).from(account).where(eq(account.username, username));
  if (!row) throw new Error(`nobody is called ${username}`);
  const token = randomBytes(32).toString("base64url");
  const sessionId = sessionDigest(token);
  await db().insert(session).values({
    id: sessionId, accountId: row.id, startedAt: lastSeen, lastSeenAt: lastSeen, device: "测试",
    endedAt: ended ? lastSeen : null, endedBy: ended ? row.id : null,
  });
  const cookieName = "portal-session";
  const cookieValue = await encode({ token: { sid: token }, secret: secrets.AUTH_SECRET });
  return { accountId: row.id, sessionId, cookieName, cookieValue, cookie: `${cookieName}=${cookieValue}` };
}
