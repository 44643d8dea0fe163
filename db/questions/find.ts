import { and, asc, eq, inArray } from "drizzle-orm";
import type { Viewer } from "@/domain/permissions/actor";
import { db } from "../client";
import { account } from "../schema/accounts";
import { community } from "../schema/organization";
import { answerDraft, question, questionRelease, questionStep } from "../schema/questions";
import { readerOf, visibleTo } from "./list";
import { findPublicNoticeAsked } from "./notice";

/** A question with its history, for somebody in whose reach it is; null for everybody else. The contact stays sealed. */
export async function findQuestion(viewer: Viewer, id: string) {
  const [found] = await db()
    .select({ row: question, community })
    .from(question)
    .innerJoin(community, eq(community.id, question.communityId))
    .where(and(eq(question.id, id), visibleTo(viewer)));
  if (!found) return null;
  const { contact, receiptHash: _, ...row } = found.row;
  const [draft] = await db().select().from(answerDraft).where(eq(answerDraft.questionId, id));
  const [release] = await db().select().from(questionRelease).where(eq(questionRelease.questionId, id));
  const steps = await db().select().from(questionStep).where(eq(questionStep.questionId, id)).orderBy(asc(questionStep.at), asc(questionStep.id));
  const names = await namesOf([...steps.map((step) => step.by), row.enteredBy, draft?.by, release?.by]);
  const read = readerOf(viewer, row);
  return {
    ...row,
    text: read(row.text),
    hasContact: contact !== null,
    drafterId: draft?.by ?? null,
    community: found.community,
    notice: row.noticeId ? await findPublicNoticeAsked(row.noticeId, viewer.today) : null,
    steps: steps.map((step) => ({ ...step, said: read(step.said), byName: names(step.by) })),
    draft: draft ? { ...draft, byName: names(draft.by) } : null,
    release: release ? { ...release, byName: names(release.by) } : null,
    enteredByName: row.enteredBy ? names(row.enteredBy) : null,
  };
}
export type FoundQuestion = NonNullable<Awaited<ReturnType<typeof findQuestion>>>;

const actors: Record<string, string> = { visitor: "提问人", system: "系统自动" };

async function namesOf(ids: (string | null | undefined)[]): Promise<(id: string) => string> {
  const people = await db().select({ id: account.id, name: account.name }).from(account).where(inArray(account.id, [...new Set(ids.filter((id) => id != null))]));
  const names = new Map(people.map((person) => [person.id, person.name]));
  return (id) => actors[id] ?? names.get(id) ?? "（账号已不在）";
}
