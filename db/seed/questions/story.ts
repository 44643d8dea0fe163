/** The words of the demo's questions (all invented): who asked what on which day, and what became of it. */
import type { Day } from "@/domain/calendar/day";
import type { Channel, QuestionType } from "@/domain/questions/lifecycle";

type Answer = { said: string; basis: string; result: string; publishable: boolean };

/** What happened next, each on its day; people are those of the community, or the town's office. */
export type Event =
  | { do: "accept"; on: Day; said: string }
  | { do: "draft" | "answer" | "answerForTown"; on: Day; answer: Answer }
  | { do: "refuse" | "escalate" | "reopen"; on: Day; said: string }
  | { do: "rate" | "handOver"; on: Day }
  | { do: "release"; on: Day; question: string; answer: string };

export type Story = {
  community: string;
  type: QuestionType;
  on: Day;
  text: string;
  events: Event[];
  channel?: Channel;
  name?: string;
  phone?: string;
  urgent?: boolean;
  /** The published notice it is about: item and period, in the same community. */
  about?: { code: string; period: string };
  /** 要求撤下个人信息 (ruling 16) */
  privacy?: true;
};

export const accept = (on: Day, said = ""): Event => ({ do: "accept", on, said });
export const answer = (on: Day, said: string, basis: string, result: string, publishable = true): Event => ({ do: "answer", on, answer: { said, basis, result, publishable } });
export const draft = (on: Day, said: string, basis: string, result: string): Event => ({ do: "draft", on, answer: { said, basis, result, publishable: true } });
export const answerForTown = (on: Day, said: string, basis: string, result: string): Event => ({ do: "answerForTown", on, answer: { said, basis, result, publishable: true } });
export const refuse = (on: Day, said: string): Event => ({ do: "refuse", on, said });
export const escalate = (on: Day, said: string): Event => ({ do: "escalate", on, said });
export const reopen = (on: Day, said: string): Event => ({ do: "reopen", on, said });
export const rate = (on: Day): Event => ({ do: "rate", on });
export const handOver = (on: Day): Event => ({ do: "handOver", on });
export const release = (on: Day, question: string, answer: string): Event => ({ do: "release", on, question, answer });
