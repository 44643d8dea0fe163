/** Full text over published snapshots: the one place that knows how (design §6). */
import { sql, type SQL } from "drizzle-orm";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import { plainText } from "@/domain/disclosure/texts";
import type { Snapshot } from "@/domain/disclosure/snapshot";
import { bigrams } from "@/domain/text/bigrams";
import { db } from "./client";
import type { Statement } from "./write";

/** The statement that puts a version into the index; rowid = order of publication, so that newest-first needs no sorting. */
export function indexingVersion(versionId: string, content: Snapshot): Statement[] {
  const grams = bigrams(`${content.title}\n${content.item}\n${plainText(content.body)}`).join(" ");
  return [rawStatement(sql`insert into notice_search (rowid, grams) select seq, ${grams} from notice_version where id = ${versionId}`)];
}

/** Takes a version out of the index. */
export function unindexingNotice(noticeId: string): Statement[] {
  return [rawStatement(sql`delete from notice_search where rowid in (select seq from notice_version where notice_id = ${noticeId})`)];
}

const dialect = new SQLiteSyncDialect();
function rawStatement(query: SQL): Statement {
  return { run: () => db().run(query), toSQL: () => dialect.sqlToQuery(query) };
}
