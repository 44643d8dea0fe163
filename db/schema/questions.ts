import { channelNames, historyStepNames, questionStateNames, questionTypeNames } from "@/domain/questions/lifecycle";
import { day, flag, id, index, instant, number, oneOf, table, text, unique } from "../dialect/columns";
import { community } from "./organization";

/**
 * 群众意见: asked without an account. The receipt is kept as a hash, the asker's contact sealed (FB-06, RL-2). Text and contact are
 * emptied when it turns out to be a misconduct report (ruling 6).
 */
export const question = table(
  "question",
  {
    id: id(),
    receiptHash: text().notNull(),
    type: oneOf(questionTypeNames).notNull(),
    channel: oneOf(channelNames).notNull(),
    communityId: text().notNull().references(() => community.id),
    /** The notice it is about, when it was asked there. */
    noticeId: text(),
    text: text().notNull(),
    /** sealed: name and telephone, if the asker left them */
    contact: text(),
    state: oneOf(questionStateNames).notNull(),
    /** Who owes the answer: the village, or the town once escalated. */
    level: oneOf(["village", "town"]).notNull(),
    /** When it was recorded; `receivedOn` is the day on which it was heard, from which the clocks run. */
    receivedAt: instant().notNull(),
    receivedOn: day().notNull(),
    acceptBy: day().notNull(),
    /** The day promised to the asker: on the receipt, and anew when he asked for another answer; an escalation does not move it. */
    promisedOn: day().notNull(),
    /** The clock that runs now, or ran last. */
    dueOn: day().notNull(),
    stateSince: instant().notNull(),
    reopenedCount: number().notNull(),
    urgent: flag().notNull(),
    enteredBy: text(),
  },
  (t) => [
    unique("question_receipt").on(t.receiptHash),
    index("question_community").on(t.communityId, t.state, t.dueOn),
    index("question_open").on(t.state, t.dueOn, t.id),
    index("question_arrival").on(t.receivedAt, t.id),
    index("question_community_arrival").on(t.communityId, t.receivedAt, t.id),
    index("question_notice").on(t.noticeId),
  ],
);

/** The asker says that the notice shows personal data which must not be public (ruling 16): the office sees it at once. */
export const takedownRequest = table(
  "takedown_request",
  { questionId: text().primaryKey().references(() => question.id), noticeId: text().notNull(), at: instant().notNull() },
  (t) => [index("takedown_request_notice").on(t.noticeId, t.at)],
);

/** Every step, with its author and words. Never deleted; words may only be emptied (hand-over to the discipline channel). */
export const questionStep = table(
  "question_step",
  {
    id: id(),
    questionId: text().notNull().references(() => question.id),
    step: oneOf(historyStepNames).notNull(),
    by: text().notNull(),
    at: instant().notNull(),
    on: day().notNull(),
    /** The words of the step: reason, remark, or what was done. */
    said: text().notNull(),
    /** Of an answer: on what basis, with what result, may it be public (FB-04). */
    basis: text().notNull(),
    result: text().notNull(),
    publishable: flag().notNull(),
    /** The clock that starts with this step. */
    dueOn: day(),
  },
  (t) => [index("question_step_question").on(t.questionId, t.at)],
);

/** The answer that the clerk prepares for the secretary; one per question, gone once answered. */
export const answerDraft = table("answer_draft", {
  questionId: text().primaryKey().references(() => question.id),
  said: text().notNull(),
  basis: text().notNull(),
  result: text().notNull(),
  /** null while not decided */
  publishable: flag(),
  by: text().notNull(),
  at: instant().notNull(),
});

/** Question and answer as the public reads them, with personal data removed, released by the office (ruling 17). */
export const questionRelease = table(
  "question_release",
  {
    questionId: text().primaryKey().references(() => question.id),
    communityId: text().notNull(),
    noticeId: text(),
    question: text().notNull(),
    answer: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("question_release_community").on(t.communityId, t.at), index("question_release_notice").on(t.noticeId, t.at)],
);

/** Misconduct reports are not taken in: only "handed over on DAY" (ruling 6). */
export const handOver = table("hand_over", { id: id(), communityId: text(), on: day().notNull(), by: text().notNull(), at: instant().notNull() });
