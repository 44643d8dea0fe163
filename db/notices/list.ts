/** Notices as lists: everything that the viewer may read, newest movement first, and his drafts. */
import { and, desc, eq, like, ne, or, sql, type SQL } from "drizzle-orm";
import { categories, type Category, type NoticeState } from "@/domain/disclosure/lifecycle";
import type { Viewer } from "@/domain/permissions/actor";
import { db } from "../client";
import { PAGE_ROWS, pageOf, type Page } from "../page";
import { notice } from "../schema/notices";
import { branch, community } from "../schema/organization";
import { within } from "./rows";

export type NoticeLine = {
  id: string; ownerName: string; catalogCode: string; period: string; title: string; state: NoticeState; stateSince: string; round: number;
};

const line = {
  id: notice.id, ownerName: sql<string>`coalesce(${community.name}, ${branch.name}, '')`, catalogCode: notice.catalogCode, period: notice.period,
  title: notice.title, state: notice.state, stateSince: notice.stateSince, round: notice.round,
};

function lines() {
  return db()
    .select(line)
    .from(notice)
    .leftJoin(community, and(eq(notice.ownerKind, "community"), eq(community.id, notice.ownerId)))
    .leftJoin(branch, and(eq(notice.ownerKind, "branch"), eq(branch.id, notice.ownerId)));
}

export type NoticeFilter = {
  state?: NoticeState;
  category?: Category;
  code?: string;
  period?: string;
  /** With its branches. */
  community?: string;
  /** Where the page before ended. */
  after?: string;
};

/** One page of what the viewer may read; discarded drafts only when they are asked for. */
export async function listNotices(viewer: Viewer, filter: NoticeFilter): Promise<Page<NoticeLine>> {
  const [since, id] = (filter.after ?? "").split("~");
  const rows = await lines()
    .where(and(
      within(viewer, "notice.read"),
      filter.state ? eq(notice.state, filter.state) : ne(notice.state, "discarded"),
      filter.category && ofCategory(filter.category),
      filter.code ? eq(notice.catalogCode, filter.code) : undefined,
      filter.period ? eq(notice.period, filter.period) : undefined,
      filter.community ? eq(notice.communityId, filter.community) : undefined,
      since && id ? sql`(${notice.stateSince}, ${notice.id}) < (${since}, ${id})` : undefined,
    ))
    .orderBy(desc(notice.stateSince), desc(notice.id))
    .limit(PAGE_ROWS + 1);
  return pageOf(rows, (row) => `${row.stateSince}~${row.id}`);
}

/** V… and the residents' R… are both village matters (`categoryOf`). */
function ofCategory(category: Category): SQL | undefined {
  const letters = category === "village" ? ["V", "R"] : [categories[category].letter];
  return or(...letters.map((letter) => like(notice.catalogCode, `${letter}%`)));
}

const MOST = 30;

/** Drafts that the viewer may go on with, the last touched first. What was returned waits for him (`listWaiting`). */
export async function listDrafts(viewer: Viewer): Promise<NoticeLine[]> {
  return lines().where(and(within(viewer, "notice.edit"), eq(notice.state, "draft"))).orderBy(desc(notice.updatedAt), desc(notice.id)).limit(MOST);
}
