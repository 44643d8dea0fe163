/** The villagers' lists: newest version of what may be shown, newest first, page by page. */
import { and, between, desc, eq, sql, type SQL } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { PublicLine } from "@/domain/disclosure/public-notice";
import { db } from "../client";
import { branch, community } from "../schema/organization";
import { isListed, noticeVersion } from "../schema/publications";
import type { SearchFilter } from "../search";
import { isListable, withStanding } from "./standing";

/** Where a page ended; the next begins after it. Day first: that is the order of the lists. */
export type Cursor = { day: Day; seq: number };
export type PublicPage<L = PublicLine> = { lines: L[]; next: Cursor | null };

export const PAGE = 30;
/** Rows looked at for one page: few are skipped (corrected, removed, expired lists), and never so many that a page is slow. */
const CHUNK = 40;
const CHUNKS = 4;

/** `village`, `category` and `year` (of publishing) narrow it; null for all. */
export async function listPublicNotices(filter: SearchFilter, after: Cursor | null, today: Day, page = PAGE): Promise<PublicPage> {
  const lines: PublicLine[] = [];
  let cursor = after;
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    const rows = await versionsAfter(filter, cursor, CHUNK);
    for (const row of await withStanding(rows, today)) {
      if (lines.length === page) return { lines, next: cursor };
      cursor = { day: row.publishedOn, seq: row.seq };
      if (isListable(row)) lines.push(row);
    }
    if (rows.length < CHUNK) return { lines, next: null };
  }
  return { lines, next: cursor };
}

/** What a list shows of a version; no content, which may be large. */
export const lineColumns = {
  seq: noticeVersion.seq,
  id: noticeVersion.id,
  noticeId: noticeVersion.noticeId,
  versionNo: noticeVersion.versionNo,
  title: noticeVersion.title,
  category: noticeVersion.category,
  code: noticeVersion.catalogCode,
  communityId: noticeVersion.communityId,
  ownerName: sql<string>`coalesce(${branch.name}, ${community.name}, '')`,
  period: noticeVersion.period,
  publishedOn: noticeVersion.publishedOn,
  publishedAt: noticeVersion.publishedAt,
  publicityTo: noticeVersion.publicityTo,
  personList: noticeVersion.personList,
  bodyKind: noticeVersion.bodyKind,
  audience: noticeVersion.audience,
  forced: noticeVersion.forced,
};

/** The query behind the lists, for tests of its plan. */
export function versionsAfter({ village, category, year }: SearchFilter, after: Cursor | null, limit: number) {
  const { communityId, publishedOn, seq } = noticeVersion;
  const conditions: (SQL | false)[] = [
    isListed,
    village !== null && eq(communityId, village),
    category !== null && eq(noticeVersion.category, category),
    year !== null && between(publishedOn, `${year}-01-01`, `${year}-12-31`),
    after !== null && sql`(${publishedOn}, ${seq}) < (${after.day}, ${after.seq})`,
  ];
  return db()
    .select(lineColumns)
    .from(noticeVersion)
    .leftJoin(community, eq(community.id, communityId))
    .leftJoin(branch, eq(branch.id, noticeVersion.branchId))
    .where(and(...conditions.filter((condition) => condition !== false)))
    .orderBy(desc(publishedOn), desc(seq))
    .limit(limit);
}
