/**
 * Counters behind growing delays and rate limits: a listed exception to permit and audit (rulings 8, 22). Keys are digests,
 * so that no address or name is stored.
 */
import { eq, lt, sql } from "drizzle-orm";
import { addMinutes, type Instant } from "@/domain/calendar/day";
import { db } from "./client";
import { rateCounter } from "./schema/accounts";
import { keyedDigest } from "./seal";

const keyOf = (kind: string, of: string) => `${kind}:${keyedDigest("counter", of).slice(0, 32)}`;

/** Counts one more within a window of minutes and returns how many there have been, this one included. */
export async function countWithin(kind: string, of: string, minutes: number, now: Instant): Promise<number> {
  const fresh = sql`case when ${rateCounter.since} < ${addMinutes(now, -minutes)} then 1 else 0 end`;
  const [row] = await db()
    .insert(rateCounter)
    .values({ key: keyOf(kind, of), count: 1, since: now, until: null })
    .onConflictDoUpdate({
      target: rateCounter.key,
      set: { count: sql`case when ${fresh} then 1 else ${rateCounter.count} + 1 end`, since: sql`case when ${fresh} then ${now} else ${rateCounter.since} end` },
    })
    .returning({ count: rateCounter.count });
  return row!.count;
}

/** Until when a key must wait, or null. */
export async function findWait(kind: string, of: string, now: Instant): Promise<Instant | null> {
  const [row] = await db().select({ until: rateCounter.until }).from(rateCounter).where(eq(rateCounter.key, keyOf(kind, of)));
  return row?.until && row.until > now ? row.until : null;
}

/** Makes a key wait. */
export async function letWait(kind: string, of: string, until: Instant): Promise<void> {
  await db().update(rateCounter).set({ until }).where(eq(rateCounter.key, keyOf(kind, of)));
}

export async function forgetCounter(kind: string, of: string): Promise<void> {
  await db().delete(rateCounter).where(eq(rateCounter.key, keyOf(kind, of)));
}

/** Removes counters untouched for two days. */
export async function purgeCounters(now: Instant): Promise<void> {
  await db().delete(rateCounter).where(lt(rateCounter.since, addMinutes(now, -2 * 1440)));
}
