/** What a finance statement is read beside: the period before it, and whether its chain of balances still holds (ruling 13). */
import { and, between, desc, eq, inArray } from "drizzle-orm";
import { addDays, type Day } from "@/domain/calendar/day";
import { periodDays, periodOf, type Period } from "@/domain/calendar/period";
import { recheckNeeded, type Recheck } from "@/domain/disclosure/finance/continuity";
import type { Statement } from "@/domain/disclosure/finance/statement";
import { db } from "../client";
import { noticeVersion } from "../schema/disclosure";
import { isListable, withStanding } from "./standing";

/** The statement of the month or quarter that ended the day before; null when none is shown. */
export async function findPublicStatementBefore(communityId: string, period: Period, today: Day): Promise<Statement | null> {
  const eve = addDays(periodDays(period).from, -1);
  const periods = (["quarter", "month"] as const).map((kind) => periodOf(kind, eve)).filter((before) => periodDays(before).to === eve);
  const found = await shownStatements(and(eq(noticeVersion.communityId, communityId), eq(noticeVersion.catalogCode, STATEMENT), inArray(noticeVersion.period, periods)), today);
  return found[0]?.statement ?? null;
}

const STATEMENT = "F02";
/**
 * 待复核: set when an earlier correction left this period's opening balance without its closing balance. Looks at this year and the
 * last: a break further back has long been mended or is not this page's news.
 */
export async function findPublicRecheck(communityId: string, period: Period, today: Day): Promise<Recheck | null> {
  const year = +period.slice(0, 4);
  const years = between(noticeVersion.period, `${year - 1}`, `${year + 1}`);
  const chain = await shownStatements(and(eq(noticeVersion.communityId, communityId), eq(noticeVersion.catalogCode, STATEMENT), years), today);
  const balances = chain.flatMap(({ statement: { period: of, opening, closing } }) => (opening === null || closing === null ? [] : [{ period: of, opening, closing }]));
  return recheckNeeded(balances).find((entry) => entry.period === period) ?? null;
}

/** Two years of months, each corrected once. */
const MOST = 48;

async function shownStatements(which: ReturnType<typeof and>, today: Day): Promise<{ statement: Statement }[]> {
  const { seq, id, noticeId, versionNo, audience, personList, publicityTo, forced, content } = noticeVersion;
  const rows = await db()
    .select({ seq, id, noticeId, versionNo, audience, personList, publicityTo, forced, content })
    .from(noticeVersion)
    .where(which)
    .orderBy(desc(noticeVersion.period), desc(noticeVersion.versionNo))
    .limit(MOST);
  return (await withStanding(rows, today)).filter(isListable).flatMap(({ content: { body } }) => (body.kind === "finance" ? [{ statement: body.statement }] : []));
}
