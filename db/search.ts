/** Full text over published snapshots: the one place that knows how (design §6). */
import { sql, type SQL } from "drizzle-orm";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import type { Category } from "@/domain/disclosure/lifecycle";
import { plainText } from "@/domain/disclosure/texts";
import type { Snapshot } from "@/domain/disclosure/snapshot";
import { bigrams } from "@/domain/text/bigrams";
import { db } from "./client";
import type { Statement } from "./write";

/**
 * The statements that put a version into the index in place of the notice's older ones; rowid = order of publication, so that
 * newest-first needs no sorting. Board-only versions stay out. Community, category and year stand in the index as words of their
 * own (marked by a private character that no text contains), so that a narrow search does not walk through everybody's notices.
 */
export function indexingVersion(versionId: string, content: Snapshot): Statement[] {
  const grams = bigrams(`${content.title}\n${content.item}\n${plainText(content.body)}`).join(" ");
  return [
    rawStatement(sql`delete from notice_search where rowid in (
      select old.seq from notice_version old join notice_version new on new.notice_id = old.notice_id where new.id = ${versionId})`),
    rawStatement(sql`insert into notice_search (rowid, grams)
      select seq, ${grams} || ${` ${MARK}v`} || replace(coalesce(community_id, ''), '-', '') || ${` ${MARK}c`} || category || ${` ${MARK}y`} || substr(published_on, 1, 4)
      from notice_version where id = ${versionId} and audience = 'public'`),
  ];
}

/** Takes every version of a notice out of the index. */
export function unindexingNotice(noticeId: string): Statement[] {
  return [rawStatement(sql`delete from notice_search where rowid in (select seq from notice_version where notice_id = ${noticeId})`)];
}

const MARK = "\ue000";

export type SearchFilter = { village: string | null; category: Category | null; year: string | null };

function matching(grams: readonly string[], { village, category, year }: SearchFilter): string {
  const marks = [village && `v${village.replace(/-/g, "")}`, category && `c${category}`, year && `y${year}`].filter(Boolean).map((mark) => MARK + mark);
  return [...grams, ...marks].map((gram) => `"${gram}"`).join(" AND ");
}

/** Places in the order of publication, newest first, of what has all the pieces; older than `before`. */
export async function findCandidates(grams: readonly string[], filter: SearchFilter, before: number | null, limit: number): Promise<number[]> {
  const rows = db().all<{ seq: number }>(sql`
    select rowid as seq from notice_search
    where notice_search match ${matching(grams, filter)} and rowid < ${before ?? Number.MAX_SAFE_INTEGER}
    order by rowid desc limit ${limit}`);
  return rows.map((row) => row.seq);
}

const dialect = new SQLiteSyncDialect();
function rawStatement(query: SQL): Statement {
  return { run: () => db().run(query), toSQL: () => dialect.sqlToQuery(query) };
}
