/** What happens by itself when days pass: jobs that may run at any time and any number of times (ruling 40). */
import { and, eq, inArray, lt, lte } from "drizzle-orm";
import { addDays, instantAt, sayDay } from "@/domain/calendar/day";
import type { SystemActor } from "@/domain/permissions/actor";
import { permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { mustEscalate } from "@/domain/questions/clock";
import { openStates } from "@/domain/questions/lifecycle";
import { questionSubject } from "@/domain/questions/subject";
import { db } from "../client";
import { question } from "../schema/questions";
import { settingsOn } from "../settings";
import { closeQuestion, escalateQuestion } from "./handle";

/** The village's time is over: the town takes the question (DIS-09, FB-02). */
export async function escalateOverdueQuestions(system: SystemActor): Promise<void> {
  const settings = await settingsOn(system.today);
  const waiting = await db()
    .select().from(question)
    .where(and(eq(question.level, "village"), inArray(question.state, [...openStates]), lte(question.dueOn, system.today)));
  const overdue = waiting.filter((row) => mustEscalate(row, system.today, settings));
  await eachOnce(overdue, (row) =>
    escalateQuestion(permit(system, "question.escalate", questionSubject(row)), `社区到${sayDay(row.dueOn)}还没有答复，按规定自动转镇里办理。`),
  );
}

/** Answered, and the asker has said nothing for the set time, or was satisfied: closed. */
export async function closeAnsweredQuestions(system: SystemActor): Promise<void> {
  const { question_close_days } = await settingsOn(system.today);
  const before = instantAt(addDays(system.today, 1 - question_close_days));
  const settled = await db().select().from(question).where(and(inArray(question.state, ["answered", "satisfied"]), lt(question.stateSince, before)));
  await eachOnce(settled, (row) => closeQuestion(permit(system, "question.close", questionSubject(row))));
}

/** One transaction each; what somebody else moved in the meantime is left alone. */
async function eachOnce<T>(rows: readonly T[], work: (row: T) => Promise<void>): Promise<void> {
  for (const row of rows) {
    try {
      await work(row);
    } catch (error) {
      if (!(error instanceof Refusal && error.reason === "conflict")) throw error;
    }
  }
}
