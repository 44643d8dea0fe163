/** Which published versions the web may show, said once for every query (rulings 3, 16). */
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "../client";
import { noticeRemoval, noticeVersion } from "../schema/publications";

export type Version = typeof noticeVersion.$inferSelect;

/** The version is the newest of its notice. */
export const isNewest = sql`${noticeVersion.versionNo} = (select max(newer.version_no) from notice_version newer where newer.notice_id = ${noticeVersion.noticeId})`;

/** No withdrawal or takedown covers the version. */
export const isNotRemoved = sql`not exists (select 1 from ${noticeRemoval} where ${noticeRemoval.noticeId} = ${noticeVersion.noticeId} and ${noticeRemoval.liftedAt} is null and ${noticeRemoval.upTo} >= ${noticeVersion.versionNo})`;

/** The newest version of a notice, removed or not; null before the first. No viewer: callers found the notice through one. */
export async function newestVersion(noticeId: string): Promise<Version | null> {
  const [version] = await db().select().from(noticeVersion).where(eq(noticeVersion.noticeId, noticeId)).orderBy(desc(noticeVersion.versionNo)).limit(1);
  return version ?? null;
}

export type RemovalRow = typeof noticeRemoval.$inferSelect;

/** The takedowns that hold for the newest version. */
export async function openRemovals(noticeId: string, newestNo: number): Promise<RemovalRow[]> {
  return db().select().from(noticeRemoval).where(and(eq(noticeRemoval.noticeId, noticeId), isNull(noticeRemoval.liftedAt), eq(noticeRemoval.upTo, newestNo)));
}
