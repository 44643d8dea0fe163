import { and, desc, eq, isNull, ne, notInArray } from "drizzle-orm";
import { db } from "../client";
import { noticeRemoval, noticeVersion } from "../schema/disclosure";

export type NoticeAsked = { id: string; title: string; communityId: string | null };

/** Public: the published notice that a question is about; a title that was taken down is not repeated here. Null when there is none. */
export async function findPublicNoticeAsked(noticeId: string): Promise<NoticeAsked | null> {
  const [version] = await db()
    .select({ id: noticeVersion.noticeId, title: noticeVersion.title, communityId: noticeVersion.communityId })
    .from(noticeVersion)
    .where(and(eq(noticeVersion.noticeId, noticeId), eq(noticeVersion.audience, "public")))
    .orderBy(desc(noticeVersion.versionNo))
    .limit(1);
  if (!version) return null;
  const taken = await db()
    .select({ id: noticeRemoval.id })
    .from(noticeRemoval)
    .where(and(eq(noticeRemoval.noticeId, noticeId), isNull(noticeRemoval.liftedAt), ne(noticeRemoval.kind, "withdrawn")))
    .limit(1);
  return taken.length > 0 ? { ...version, title: "一条已撤下的公开内容" } : version;
}

/** Public: the newest published notices of a community, to choose from when somebody asks about one at the counter. */
export async function listPublicNoticesToAsk(communityId: string): Promise<{ id: string; title: string }[]> {
  const taken = db().select({ id: noticeRemoval.noticeId }).from(noticeRemoval).where(isNull(noticeRemoval.liftedAt));
  return db()
    .select({ id: noticeVersion.noticeId, title: noticeVersion.title })
    .from(noticeVersion)
    .where(and(eq(noticeVersion.communityId, communityId), eq(noticeVersion.audience, "public"), eq(noticeVersion.versionNo, 1), notInArray(noticeVersion.noticeId, taken)))
    .orderBy(desc(noticeVersion.seq))
    .limit(40);
}
