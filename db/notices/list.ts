/** Notices as lists: what waits for the viewer, and everything that he may read, newest movement first. */
import { and, asc, desc, eq, inArray, like, ne, or, sql, type SQL } from "drizzle-orm";
import { categories, type Category, type NoticeState } from "@/domain/disclosure/lifecycle";
import { requiredCapacities, signingCapacities } from "@/domain/disclosure/signing";
import { actorId, type Viewer } from "@/domain/permissions/actor";
import { rolesAnywhere } from "@/domain/permissions/permit";
import { table } from "@/domain/permissions/table";
import type { Rule } from "@/domain/permissions/rule";
import { db } from "../client";
import { PAGE_ROWS, pageOf, type Page } from "../page";
import { notice, noticeSignature, noticeSubmission } from "../schema/disclosure";
import { branch, community } from "../schema/organization";
import { reachable } from "./reachable";

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
      reachable(viewer, "notice.read"),
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

/** What a person does to a notice as a duty, in the order in which it should be done. */
const work = ["notice.review", "notice.secrecy_review", "notice.sign", "notice.edit"] as const;
const MOST = 30;

export type ToDo = { action: (typeof work)[number]; notices: NoticeLine[] };

/** What waits for the viewer, by what he has to do, the longest waiting first. */
export async function listToDo(viewer: Viewer): Promise<ToDo[]> {
  const lists: ToDo[] = [];
  for (const action of work) {
    const rule: Rule = table[action];
    if (rolesAnywhere(viewer, action).length === 0) continue;
    const notices = await lines()
      .where(and(
        reachable(viewer, action),
        inArray(notice.state, rule.while as NoticeState[]),
        rule.apart?.includes("author") ? and(ne(notice.authorId, actorId(viewer)), ne(notice.updatedBy, actorId(viewer))) : undefined,
        action === "notice.sign" ? awaitsSignatureOf(viewer) : undefined,
      ))
      .orderBy(asc(notice.stateSince), asc(notice.id))
      .limit(MOST);
    if (notices.length > 0) lists.push({ action, notices });
  }
  return lists;
}

/** Only where one of the viewer's posts is needed, and he has not signed what was handed in last. */
function awaitsSignatureOf(viewer: Viewer): SQL | undefined {
  const held = rolesAnywhere(viewer, "notice.sign");
  const needed = (Object.keys(categories) as Category[]).filter((category) => requiredCapacities(categories[category].letter, true).some((capacity) => held.includes(signingCapacities[capacity].role)));
  if (needed.length === 0) return sql`0`;
  const last = sql`(select max(last.seq) from ${noticeSubmission} last where last.notice_id = ${notice.id})`;
  const signed = sql`exists (select 1 from ${noticeSignature} join ${noticeSubmission} on ${noticeSubmission.id} = ${noticeSignature.submissionId}
    where ${noticeSubmission.noticeId} = ${notice.id} and ${noticeSubmission.seq} = ${last} and ${noticeSignature.signerId} = ${actorId(viewer)})`;
  return and(or(...needed.map(ofCategory)), sql`not ${signed}`);
}
