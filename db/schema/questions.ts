import { channels, questionStates, questionSteps, questionTypes, type Channel, type QuestionState, type QuestionStep, type QuestionType } from "@/domain/questions/lifecycle";
import { day, flag, id, index, instant, number, oneOf, table, text, unique } from "../dialect/columns";
import { community } from "./organization";

const names = <K extends string>(vocabulary: Record<K, unknown>) => Object.keys(vocabulary) as [K, ...K[]];

/** 群众意见: asked without an account. The receipt is kept as a hash, the asker's contact sealed (FB-06, RL-2). */
export const question = table(
  "question",
  {
    id: id(),
    receiptHash: text().notNull(),
    type: oneOf<[QuestionType, ...QuestionType[]]>(names(questionTypes)).notNull(),
    channel: oneOf<[Channel, ...Channel[]]>(names(channels)).notNull(),
    communityId: text().notNull().references(() => community.id),
    noticeId: text(),
    text: text().notNull(),
    /** sealed: name and telephone, if the asker left them */
    contact: text(),
    state: oneOf<[QuestionState, ...QuestionState[]]>(names(questionStates)).notNull(),
    /** Who owes the answer: the village, or the town once escalated. */
    level: oneOf(["village", "town"]).notNull(),
    receivedAt: instant().notNull(),
    receivedOn: day().notNull(),
    dueOn: day().notNull(),
    stateSince: instant().notNull(),
    reopenedCount: number().notNull(),
    urgent: flag().notNull(),
    enteredBy: text(),
  },
  (t) => [
    unique("question_receipt").on(t.receiptHash),
    index("question_community").on(t.communityId, t.state, t.dueOn),
    index("question_open").on(t.state, t.dueOn),
    index("question_notice").on(t.noticeId),
  ],
);

/** Every step, with its author and words. */
export const questionStep = table(
  "question_step",
  {
    id: id(),
    questionId: text().notNull().references(() => question.id),
    step: oneOf<["receive", QuestionStep, ...QuestionStep[]]>(["receive", ...names(questionSteps)]).notNull(),
    by: text().notNull(),
    at: instant().notNull(),
    on: day().notNull(),
    /** What was done, on what basis, with what result (FB-04). */
    done: text().notNull(),
    basis: text().notNull(),
    result: text().notNull(),
  },
  (t) => [index("question_step_question").on(t.questionId, t.at)],
);

/** Question and answer as the public reads them, with personal data removed, released by the office (ruling 17). */
export const questionRelease = table("question_release", {
  questionId: id(),
  question: text().notNull(),
  answer: text().notNull(),
  by: text().notNull(),
  at: instant().notNull(),
});

/** Misconduct reports are not taken in: only "handed over on DAY" (ruling 6). */
export const handOver = table("hand_over", { id: id(), communityId: text(), on: day().notNull(), by: text().notNull(), at: instant().notNull() });
