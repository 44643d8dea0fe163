import { and, eq, inArray, lt, sql, type SQL } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import { may, reach } from "@/domain/permissions/permit";
import { maskText } from "@/domain/privacy/scan";
import { openStates, type Level, type QuestionType } from "@/domain/questions/lifecycle";
import { questionSubject } from "@/domain/questions/subject";
import { questionViews, type QuestionView } from "@/domain/questions/views";
import { db } from "../client";
import { community } from "../schema/organization";
import { question } from "../schema/questions";

export type QuestionFilter = { view: QuestionView; type?: QuestionType; communityId?: string; level?: Level; overdueOn?: Day };

const columns = {
  id: question.id, type: question.type, channel: question.channel, communityId: question.communityId, communityName: community.name,
  noticeId: question.noticeId, text: question.text, state: question.state, level: question.level, receivedAt: question.receivedAt, receivedOn: question.receivedOn,
  acceptBy: question.acceptBy, promisedOn: question.promisedOn, dueOn: question.dueOn, stateSince: question.stateSince,
  reopenedCount: question.reopenedCount, urgent: question.urgent,
};
export type ListedQuestion = Awaited<ReturnType<typeof listQuestions>>["questions"][number];

/** What a viewer may see at all: all of the town, or the communities in his reach. */
export function visibleTo(viewer: Viewer): SQL | undefined {
  const scopes = reach(viewer, "question.read");
  return scopes === "all" ? undefined : inArray(question.communityId, scopes.community);
}

type Held = Parameters<typeof questionSubject>[0];

/** How this viewer reads an asker's words: numbers that identify somebody are masked unless he may open the contact (RL-2). */
export function readerOf(viewer: Viewer, row: Held): (words: string) => string {
  return may(viewer, "question.contact", questionSubject(row)) ? (words) => words : (words) => maskText(words);
}

export function matching(viewer: Viewer, { view, type, communityId, level, overdueOn }: QuestionFilter): SQL | undefined {
  return and(
    visibleTo(viewer),
    inArray(question.state, [...questionViews[view].states]),
    type && eq(question.type, type),
    communityId ? eq(question.communityId, communityId) : undefined,
    level && eq(question.level, level),
    overdueOn ? and(inArray(question.state, [...openStates]), lt(question.dueOn, overdueOn)) : undefined,
  );
}

const PAGE = 50;
const keysetPattern = /^[0-9TZ:.-]{10,30}~[0-9a-z]{16}$/;

/** One page of questions: what waits by due day (overdue first), everything else newest first. `after` is the last page's `next`. */
export async function listQuestions(viewer: Viewer, filter: QuestionFilter, after: string | null = null, size = PAGE) {
  const byDue = questionViews[filter.view].order === "due";
  const key = byDue ? question.dueOn : question.receivedAt;
  const [at, id] = after && keysetPattern.test(after) ? after.split("~") : [];
  const beyond = at ? (byDue ? sql`(${key}, ${question.id}) > (${at}, ${id})` : sql`(${key}, ${question.id}) < (${at}, ${id})`) : undefined;
  const rows = await db()
    .select(columns)
    .from(question)
    .innerJoin(community, eq(community.id, question.communityId))
    .where(and(matching(viewer, filter), beyond))
    .orderBy(byDue ? sql`${key}, ${question.id}` : sql`${key} desc, ${question.id} desc`)
    .limit(size + 1);
  const questions = rows.slice(0, size).map((row) => ({ ...row, text: readerOf(viewer, row)(row.text) }));
  const last = questions.at(-1);
  return { questions, next: rows.length > size && last ? `${byDue ? last.dueOn : last.receivedAt}~${last.id}` : null };
}

/** The clocks of everything that still waits for an answer, for reminders on the start page (FB-02). */
export async function listOpenClocks(viewer: Viewer) {
  return db()
    .select({ id: question.id, communityId: question.communityId, state: question.state, level: question.level, acceptBy: question.acceptBy, dueOn: question.dueOn })
    .from(question)
    .where(and(visibleTo(viewer), inArray(question.state, [...openStates])));
}
