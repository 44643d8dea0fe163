/** What a finance statement is checked against: the published periods of the same body, its payees, its cadres (FIN-01…11). */
import { and, desc, eq, ne, or } from "drizzle-orm";
import { periodDays, type Period } from "@/domain/calendar/period";
import { recheckNeeded, type Recheck } from "@/domain/disclosure/finance/continuity";
import type { BalanceContext, PublishedBalance } from "@/domain/disclosure/finance/finding";
import type { Statement } from "@/domain/disclosure/finance/statement";
import type { SettingValues } from "@/domain/settings";
import { db } from "../client";
import { account, roleGrant } from "../schema/accounts";
import { noticeVersion } from "../schema/publications";
import type { Notice } from "./rows";
import { isNewest, isNotRemoved } from "./shown";

/** The finance statements in force, one per period, newest first. `except` leaves out the notice in hand. */
export async function statementsInForce(ownerId: string, except = ""): Promise<{ noticeId: string; period: string; statement: Statement }[]> {
  const rows = await db()
    .select({ noticeId: noticeVersion.noticeId, period: noticeVersion.period, content: noticeVersion.content })
    .from(noticeVersion)
    .where(and(
      eq(noticeVersion.communityId, ownerId), eq(noticeVersion.catalogCode, "F02"), ne(noticeVersion.noticeId, except),
      isNewest,
      isNotRemoved,
    ))
    .orderBy(desc(noticeVersion.publishedOn));
  return rows
    .flatMap(({ noticeId, period, content }) => (content.body.kind === "finance" ? [{ noticeId, period, statement: content.body.statement }] : []))
    .sort((a, b) => (periodDays(a.period).to < periodDays(b.period).to ? 1 : -1));
}

/** By their days: a month and a quarter do not sort as texts. */
function isBefore(earlier: Period, later: Period): boolean {
  return periodDays(earlier).to < periodDays(later).from;
}

/** The latest period before this one, for comparison and for carrying structure over. */
export async function lastStatement(ownerId: string, period: string): Promise<Statement | null> {
  return (await statementsInForce(ownerId)).find((entry) => isBefore(entry.period, period))?.statement ?? null;
}

export async function balanceContext(row: Pick<Notice, "id" | "ownerId" | "period">, settings: SettingValues): Promise<BalanceContext> {
  const published = await statementsInForce(row.ownerId, row.id);
  return {
    chain: balances(published),
    earlierLines: published.filter((entry) => isBefore(entry.period, row.period)).flatMap(({ statement }) => statement.lines),
    publishedPayees: await publishedPayees(row.ownerId),
    contracts: [],
    personNames: await cadreNames(row.ownerId),
    settings,
  };
}

function balances(published: readonly { period: string; statement: Statement }[]): PublishedBalance[] {
  return published.flatMap(({ period, statement: { opening, closing } }) => (opening === null || closing === null ? [] : [{ period, opening, closing }]));
}

/** 待复核: published periods whose balances no longer follow from a corrected earlier one (ruling 13). Public: the page says so. */
export async function listPublicRechecks(communityId: string): Promise<Recheck[]> {
  return recheckNeeded(balances(await statementsInForce(communityId)));
}

/** Names in the newest published V14 table (column 姓名), or null when nothing is published (FIN-11). */
async function publishedPayees(communityId: string): Promise<string[] | null> {
  const [latest] = await db()
    .select({ content: noticeVersion.content })
    .from(noticeVersion)
    .where(and(eq(noticeVersion.communityId, communityId), or(eq(noticeVersion.catalogCode, "V14"), eq(noticeVersion.catalogCode, "F15"))))
    .orderBy(desc(noticeVersion.seq))
    .limit(1);
  const body = latest?.content.body;
  if (body?.kind !== "table") return null;
  const column = body.columns.findIndex(({ name }) => name.includes("姓名"));
  return column < 0 ? null : body.rows.map((cells) => cells[column] ?? "").filter(Boolean);
}

async function cadreNames(communityId: string): Promise<string[]> {
  const rows = await db()
    .selectDistinct({ name: account.name })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(and(eq(roleGrant.scopeKind, "community"), eq(roleGrant.scopeId, communityId), eq(roleGrant.state, "confirmed")));
  return rows.map((row) => row.name);
}
