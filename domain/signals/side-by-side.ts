/** Two records side by side: what each says of its time and people; and for wording, where the same words stand in another, dates and figures aside. */
import { sayInstant, timeOf } from "../calendar/day";
import { wordsOnly } from "../text/similarity";
import type { MeetingFact } from "./facts";
import type { SignalCode } from "./signal";

/** The kinds that are about wording. In the others a phrase that two records share says nothing, and is not marked. */
const aboutWords: readonly SignalCode[] = ["X03", "X13"];
export const comparesWords = (code: SignalCode) => aboutWords.includes(code);

/** What a record says besides its words: when it was held and handed in, and who was there; a meeting of others than members keeps no roll, which is not nobody. */
export const sayRecord = ({ startedAt, endedAt, submittedAt, due, present }: Pick<MeetingFact, "startedAt" | "endedAt" | "submittedAt" | "due" | "present">) =>
  `${timeOf(startedAt)}—${timeOf(endedAt)} 开会，${sayInstant(submittedAt)} 提交，${due === 0 ? "没有党员签到名单" : `应到 ${due} 人，实到 ${present} 人`}`;

export type Piece = { text: string; same: boolean };

/** Shorter pieces are everybody's: 会议由书记主持. */
const SHORTEST = 6;
const ends = /(?<=[。！？；!?;\n])/u;

/** With the line ends that belong to them. */
const pieces = (text: string) => text.split(ends);

/** What the other texts say, to be looked up. */
export function wordsIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(pieces).map(wordsOnly).filter((words) => words.length >= SHORTEST));
}

export function piecesOf(text: string, others: ReadonlySet<string>): Piece[] {
  return pieces(text).map((piece) => ({ text: piece, same: others.has(wordsOnly(piece)) }));
}
