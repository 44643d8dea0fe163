/** What the public may read about questions: its own by receipt, and lists without any text of a villager. */
import { and, asc, count, desc, eq, gte, inArray, lt, lte, sql } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { readReceipt } from "@/domain/questions/receipt";
import { openStates } from "@/domain/questions/lifecycle";
import { db } from "../client";
import { community } from "../schema/organization";
import { question, questionRelease, questionStep } from "../schema/questions";
import { findPublicNoticeAsked } from "./notice";
import { receiptHash } from "./receipt";

/** Public to whoever holds the receipt: the question with every step, no names of staff and no contact. Null when no receipt is like that. */
export async function findPublicQuestion(typed: string, today: Day) {
  const receipt = readReceipt(typed);
  if (!receipt) return null;
  const [found] = await db()
    .select({ row: question, community })
    .from(question)
    .innerJoin(community, eq(community.id, question.communityId))
    .where(eq(question.receiptHash, receiptHash(receipt)));
  if (!found) return null;
  const { id, type, channel, communityId, text, state, level, receivedOn, promisedOn, dueOn, acceptBy, stateSince, reopenedCount, urgent, noticeId } = found.row;
  const steps = await db()
    .select({ step: questionStep.step, at: questionStep.at, on: questionStep.on, said: questionStep.said, basis: questionStep.basis, result: questionStep.result, dueOn: questionStep.dueOn })
    .from(questionStep)
    .where(eq(questionStep.questionId, id))
    .orderBy(asc(questionStep.at), asc(questionStep.id));
  return {
    id, receipt, type, channel, communityId, communityName: found.community.name, officePhone: found.community.officePhone,
    text, state, level, receivedOn, promisedOn, dueOn, acceptBy, stateSince, reopenedCount, urgent, steps,
    notice: noticeId ? await findPublicNoticeAsked(noticeId, today) : null,
  };
}
export type PublicQuestion = NonNullable<Awaited<ReturnType<typeof findPublicQuestion>>>;

const waiting = (communityId?: string) => and(inArray(question.state, [...openStates]), communityId ? eq(question.communityId, communityId) : undefined);

const PAGE = 50;
const keysetPattern = /^\d{4}-\d{2}-\d{2}~[0-9a-z]{16}$/;

/** 未答复清单: type, community and days, never the text; the longest promised first. `after` is the last page's `next`. */
export async function listPublicUnanswered({ communityId, after }: { communityId?: string; after?: string | null }) {
  const [on, id] = after && keysetPattern.test(after) ? after.split("~") : [];
  const rows = await db()
    .select({
      id: question.id, type: question.type, communityId: question.communityId, communityName: community.name,
      level: question.level, receivedOn: question.receivedOn, promisedOn: question.promisedOn,
    })
    .from(question)
    .innerJoin(community, eq(community.id, question.communityId))
    .where(and(waiting(communityId), on ? sql`(${question.promisedOn}, ${question.id}) > (${on}, ${id})` : undefined))
    .orderBy(asc(question.promisedOn), asc(question.id))
    .limit(PAGE + 1);
  const questions = rows.slice(0, PAGE);
  const last = questions.at(-1);
  return { questions, next: rows.length > PAGE && last ? `${last.promisedOn}~${last.id}` : null };
}

/** For the trust line: how many wait for an answer, and for how many the promised day is over. */
export async function countPublicUnanswered({ communityId, today }: { communityId?: string; today: Day }): Promise<{ waiting: number; overdue: number }> {
  const [all] = await db().select({ n: count() }).from(question).where(waiting(communityId));
  const [late] = await db().select({ n: count() }).from(question).where(and(waiting(communityId), lt(question.promisedOn, today)));
  return { waiting: all!.n, overdue: late!.n };
}

export type PublicRelease = Awaited<ReturnType<typeof listPublicReleases>>[number];

/** Questions with their answers as the office released them, newest first: of one notice, or of one community. */
export async function listPublicReleases(of: { noticeId: string } | { communityId: string }, limit = 20) {
  return db()
    .select({
      type: question.type, communityName: community.name, receivedOn: question.receivedOn, level: question.level, releasedAt: questionRelease.at,
      question: questionRelease.question, answer: questionRelease.answer,
    })
    .from(questionRelease)
    .innerJoin(question, eq(question.id, questionRelease.questionId))
    .innerJoin(community, eq(community.id, questionRelease.communityId))
    .where("noticeId" in of ? eq(questionRelease.noticeId, of.noticeId) : eq(questionRelease.communityId, of.communityId))
    .orderBy(desc(questionRelease.at), desc(questionRelease.questionId))
    .limit(limit);
}

const objectionsTo = (noticeId: string) => and(eq(question.noticeId, noticeId), eq(question.type, "disclosure_objection"));

/** Objections to a notice that still wait for an answer: while there is one, nobody may say "no objection" (handbook §4.7). */
export async function countPublicOpenObjections(noticeId: string): Promise<number> {
  const [row] = await db().select({ n: count() }).from(question).where(and(objectionsTo(noticeId), inArray(question.state, [...openStates])));
  return row!.n;
}

/** Objections received within a publicity period, first and last day included, for the 公示结果说明. */
export async function countPublicObjections(noticeId: string, { from, to }: { from: Day; to: Day }): Promise<number> {
  const [row] = await db().select({ n: count() }).from(question).where(and(objectionsTo(noticeId), gte(question.receivedOn, from), lte(question.receivedOn, to)));
  return row!.n;
}
