/** How a question moves: one row that changes state, one row of history, both or nothing. */
import { and, eq, lt, type SQL } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { levelAfter, MAX_REOPENINGS, nextState, type HistoryStep, type QuestionStep } from "@/domain/questions/lifecycle";
import { questionSubject } from "@/domain/questions/subject";
import { db } from "../client";
import { newId } from "../id";
import { question, questionStep } from "../schema/questions";
import { exactlyOne, type Guarded, type Statement } from "../write";

export type QuestionRow = typeof question.$inferSelect;
export type Words = { said?: string; basis?: string; result?: string; publishable?: boolean };

const gone = "这件意见刚刚有了变化，请刷新页面看一看再继续。";

/** The question as it is now; refuses when it is no longer in the stage for which the permit was given. */
export async function heldQuestion(permit: Permit): Promise<QuestionRow> {
  const [row] = await db().select().from(question).where(eq(question.id, permit.subject.id));
  if (!row || questionSubject(row).state !== permit.subject.state) throw new Refusal("conflict", gone);
  return row;
}

/** A row of the history. `dueOn` is the clock that starts with it. */
export function historyRow(permit: Permit, questionId: string, step: HistoryStep, words: Words = {}, dueOn: Day | null = null, on: Day = permit.today): Statement {
  const { said = "", basis = "", result = "", publishable = false } = words;
  return db().insert(questionStep).values({ id: newId(), questionId, step, by: permit.actor, at: permit.now, on, said, basis, result, publishable, dueOn });
}

/** `dueOn`: the clock that starts. Reopening makes it a new promise to the asker; escalating does not move the one he has. */
type Move = { step: QuestionStep; words?: Words; dueOn?: Day };

/** The statements of one step, guarded: only if the question is still as it was seen. */
export function moving(permit: Permit, row: QuestionRow, { step, words, dueOn }: Move): (Statement | Guarded)[] {
  const state = nextState(row.state, step);
  if (!state) throw new Refusal("state", gone);
  const reopens = step === "reopen" || step === "appeal";
  const still: SQL[] = [eq(question.id, row.id), eq(question.state, row.state), eq(question.level, row.level)];
  if (reopens) still.push(lt(question.reopenedCount, MAX_REOPENINGS));
  const change = {
    state, level: levelAfter(row.level, step), stateSince: permit.now,
    ...(dueOn && { dueOn }), ...(reopens && { reopenedCount: row.reopenedCount + 1, promisedOn: dueOn }),
  };
  return [
    exactlyOne(db().update(question).set(change).where(and(...still)), gone),
    historyRow(permit, row.id, step, words, dueOn),
  ];
}
