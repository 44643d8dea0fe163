import type { Day } from "@/domain/calendar/day";
import { listPublicNotices } from "../publications/list";
import { findPublicNotice } from "../publications/notice";

export type NoticeAsked = { id: string; title: string; communityId: string | null };

/** The published notice that a question is about; a title that may no longer be shown is replaced by the item's. Null when there is none on the web. */
export async function findPublicNoticeAsked(noticeId: string, today: Day): Promise<NoticeAsked | null> {
  const notice = await findPublicNotice(noticeId, null, today);
  if (!notice || notice.visibility.because === "board_only") return null;
  return { id: noticeId, title: notice.title ?? `${notice.ownerName}：${notice.itemTitle}（已撤下）`, communityId: notice.communityId };
}

const CHOICES = 40;

/** The newest notices of a community, to choose from when somebody asks about one at the counter. */
export async function listPublicNoticesToAsk(communityId: string, today: Day): Promise<{ id: string; title: string }[]> {
  const { lines } = await listPublicNotices({ village: communityId, category: null, year: null }, null, today, CHOICES);
  return lines.map(({ noticeId, title }) => ({ id: noticeId, title }));
}
