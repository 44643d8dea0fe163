/** How the list of questions is cut for work: what waits for us, what waits for the asker, what is over. */
import { openStates, questionStateNames, type QuestionState } from "./lifecycle";

type View = { zh: string; states: readonly QuestionState[]; order: "due" | "arrival" };

export const questionViews = {
  open: { zh: "待办理", states: openStates, order: "due" },
  answered: { zh: "等提问人评价", states: ["answered"], order: "arrival" },
  over: { zh: "已结束", states: ["satisfied", "closed", "refused", "handed_over"], order: "arrival" },
  all: { zh: "全部", states: questionStateNames, order: "arrival" },
} as const satisfies Record<string, View>;
export type QuestionView = keyof typeof questionViews;
export const questionViewNames = Object.keys(questionViews) as [QuestionView, ...QuestionView[]];
