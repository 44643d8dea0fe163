/** What hangs on a community's board for a month: everything shown that was published in it, ready to print in one go. */
import { and, asc, between, eq } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { periodDays, type Period } from "@/domain/calendar/period";
import type { PublicNotice } from "@/domain/disclosure/public-notice";
import { db } from "../client";
import { isListed, noticeVersion } from "../schema/publications";
import { findPublicNotice } from "./notice";

/** @param month YYYY-MM. Oldest first, as they are pinned up. Beyond `MOST` a month is not one print job. */
export async function listPublicBoard(communityId: string, month: Period, today: Day): Promise<PublicNotice[]> {
  const { from, to } = periodDays(month);
  const rows = await db()
    .select({ noticeId: noticeVersion.noticeId })
    .from(noticeVersion)
    .where(and(isListed, eq(noticeVersion.communityId, communityId), between(noticeVersion.publishedOn, from, to)))
    .orderBy(asc(noticeVersion.publishedOn), asc(noticeVersion.seq))
    .limit(MOST);
  const notices: PublicNotice[] = [];
  for (const noticeId of new Set(rows.map((row) => row.noticeId))) {
    const found = await findPublicNotice(noticeId, null, today);
    if (found?.shown && found.publishedOn >= from && found.publishedOn <= to) notices.push(found);
  }
  return notices;
}

const MOST = 200;
