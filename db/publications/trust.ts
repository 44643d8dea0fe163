/** 公开情况, the trust line of the home page: what fell due and how it was done, what was forced, corrected, left unanswered. */
import { and, between, eq, gt } from "drizzle-orm";
import { type Day } from "@/domain/calendar/day";
import { periodDays, periodOf, previousPeriod, type Period } from "@/domain/calendar/period";
import { trustLine, type TrustLine } from "@/domain/duties/trust-line";
import { db } from "../client";
import { disclosureDutiesOf, listPublicBodies } from "../duties";
import { isListed, noticeVersion } from "../schema/publications";

export type PublicTrust = TrustLine & {
  /** Versions published on the web in the period: the denominator of the two below. */
  published: number;
  forced: number;
  corrected: number;
};

/** The quarter before and the present one so far. */
export async function listPublicTrust(today: Day): Promise<PublicTrust[]> {
  const present = periodOf("quarter", today);
  const duties = await disclosureDutiesOf(await listPublicBodies(), today);
  return Promise.all([previousPeriod(present), present].map(async (period) => ({ ...trustLine(duties, period, today), ...await publishedIn(period) })));
}

async function publishedIn(period: Period): Promise<Pick<PublicTrust, "published" | "forced" | "corrected">> {
  const { from, to } = periodDays(period);
  const within = and(isListed, between(noticeVersion.publishedOn, from, to));
  return {
    published: await db().$count(noticeVersion, within),
    forced: await db().$count(noticeVersion, and(within, eq(noticeVersion.forced, true))),
    corrected: await db().$count(noticeVersion, and(within, gt(noticeVersion.versionNo, 1))),
  };
}
