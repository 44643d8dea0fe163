/** What a finance statement is read beside: the period before it, and whether its chain of balances still holds (ruling 13). */
import { and, between, desc, eq, inArray, type SQL } from "drizzle-orm";
import { addDays, type Day } from "@/domain/calendar/day";
import { periodDays, periodOf, type Period } from "@/domain/calendar/period";
import { recheckNeeded, type Recheck } from "@/domain/disclosure/finance/continuity";
import type { PublishedBalance } from "@/domain/disclosure/finance/finding";
import type { Statement } from "@/domain/disclosure/finance/statement";
import { db } from "../client";
import { noticeVersion } from "../schema/publications";
import { isListable, withStanding } from "./standing";

/** The statement of the month or quarter that ended the day before; null when none is shown. */
export async function findPublicStatementBefore(communityId: string, period: Period, today: Day): Promise<Statement | null> {
  const eve = addDays(periodDays(period).from, -1);
  const periods = (["quarter", "month"] as const).map((kind) => periodOf(kind, eve)).filter((before) => periodDays(before).to === eve);
  const [before] = await shownBalances(communityId, inArray(noticeVersion.period, periods), today);
  const [row] = before ? await db().select({ content: noticeVersion.content }).from(noticeVersion).where(eq(noticeVersion.id, before.id)) : [];
  return row?.content.body.kind === "finance" ? row.content.body.statement : null;
}

/**
 * 待复核: set when an earlier correction left this period's opening balance without its closing balance. Looks at this year and the
 * last: a break further back has long been mended or is not this page's news.
 */
export async function findPublicRecheck(communityId: string, period: Period, today: Day): Promise<Recheck | null> {
  const year = +period.slice(0, 4);
  const balances = await shownBalances(communityId, between(noticeVersion.period, `${year - 1}`, `${year + 1}`), today);
  return recheckNeeded(balances).find((entry) => entry.period === period) ?? null;
}

const STATEMENT = "F02";
/** Two years of months, each corrected once. */
const MOST = 48;

async function shownBalances(communityId: string, periods: SQL, today: Day): Promise<(PublishedBalance & { id: string })[]> {
  const { id, noticeId, versionNo, audience, personList, publicityTo, forced, period, opening, closing } = noticeVersion;
  const rows = await db()
    .select({ id, noticeId, versionNo, audience, personList, publicityTo, forced, period, opening, closing })
    .from(noticeVersion)
    .where(and(eq(noticeVersion.communityId, communityId), eq(noticeVersion.catalogCode, STATEMENT), periods))
    .orderBy(desc(period), desc(versionNo))
    .limit(MOST);
  return (await withStanding(rows, today)).filter(isListable).flatMap((row) => (row.opening === null || row.closing === null ? [] : [{ id: row.id, period: row.period, opening: row.opening, closing: row.closing }]));
}
