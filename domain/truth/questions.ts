/**
 * What an inspector would ask about a record, asked before it is handed in (RL-5: questions to answer or correct, never a verdict).
 * Only what cannot be is a block: the dead and the transferred attend nothing (MTG-15).
 */
import { daysBetween, sayDay, type Day, type Instant } from "../calendar/day";
import { figuresAgainst } from "./figures";
import { notYetIssued, type Reference } from "./references";

export const truthKinds = {
  same_sentences: { zh: "与以前的记录相同", signal: "X03" },
  not_yet_issued: { zh: "引用了当时还没有的文件", signal: null },
  two_places: { zh: "同一时段在两处", signal: "X06" },
  present_while_away: { zh: "外出期间到场", signal: "X07" },
  gone: { zh: "已不在本支部", signal: "X07" },
  odd_length: { zh: "时长不合常理", signal: "X10" },
  figures: { zh: "人数对不上", signal: null },
  committee_first: { zh: "支委会没有先讨论", signal: null },
  twice: { zh: "同一天已有同类记录", signal: null },
} as const;
export type TruthKind = keyof typeof truthKinds;

export type TruthQuestion = {
  /** Stable while the facts stay the same: an answer belongs to it. */
  key: string;
  kind: TruthKind;
  says: string;
  /** The record it was found in, to be laid beside this one. */
  seeMeetingId: string | null;
  /** Nobody can answer this: it must be corrected. */
  impossible: boolean;
};

export type RecordToCheck = {
  heldOn: Day;
  startedAt: Instant;
  endedAt: Instant;
  /** Everything that was written, in the order of the form. */
  text: string;
  due: number;
  present: readonly { memberId: string; name: string; onSite: boolean }[];
  /** Topics on which only the 党员大会 decides (`agendaKinds`). */
  forAssembly: readonly string[];
};

export type SameSentence = { text: string; meetingId: string; branchName: string; heldOn: Day };
export type OtherPlace = { memberId: string; meetingId: string; branchName: string; title: string };
export type SameDay = { meetingId: string; title: string; says: string };
export type Standing = { memberId: string; awaySince: Day | null; place: string; /** 去世、已转出 … with its day */ gone: { says: string; on: Day } | null };

export type Surroundings = {
  same: readonly SameSentence[];
  references: readonly Reference[];
  elsewhere: readonly OtherPlace[];
  /** Other records of the same body, kind and day. */
  sameDay: readonly SameDay[];
  standing: readonly Standing[];
  /** MTG-17, in a branch with a committee: its last meeting before this record, and how far back counts. Null where there is no committee. */
  committee: { lastOn: Day | null; withinDays: number } | null;
  /** MTG-09, minutes */
  shortest: number;
  longest: number;
};

type Ask = (record: RecordToCheck, around: Surroundings) => TruthQuestion[];

const question = (kind: TruthKind, about: string, says: string, seeMeetingId: string | null = null, impossible = false): TruthQuestion => ({ key: `${kind}:${about}`, kind, says, seeMeetingId, impossible });

/** One question for each earlier record, however many sentences it shares. */
const copied: Ask = (_record, { same }) => {
  const bySource = new Map<string, SameSentence[]>();
  for (const sentence of same) bySource.set(sentence.meetingId, [...(bySource.get(sentence.meetingId) ?? []), sentence]);
  return [...bySource].map(([meetingId, sentences]) => {
    const { branchName, heldOn } = sentences[0]!;
    return question("same_sentences", meetingId, `有 ${sentences.length} 句话与${branchName} ${sayDay(heldOn)} 的记录相同，例如“${shorten(sentences[0]!.text)}”。这次会上真是这样说的吗？请改成这次的内容，或说明原因。`, meetingId);
  });
};

const cited: Ask = ({ heldOn, text }, { references }) =>
  notYetIssued(text, heldOn, references).map(({ id, title, issuedOn }) =>
    question("not_yet_issued", id, `记录写学习了“${title}”，它 ${sayDay(issuedOn)} 才公布，比会议晚。是会议日期写错了，还是学习内容写错了？`));

const elsewhere: Ask = ({ present }, around) =>
  around.elsewhere.flatMap(({ memberId, meetingId, branchName, title }) => {
    const person = present.find((one) => one.memberId === memberId);
    return person ? [question("two_places", `${memberId}/${meetingId}`, `${person.name}同一时段也记在${branchName}“${title}”的到场名单里。他在哪一处？`, meetingId)] : [];
  });

const absent: Ask = ({ present }, { standing }) =>
  standing.flatMap(({ memberId, awaySince, place, gone }) => {
    const person = present.find((one) => one.memberId === memberId);
    if (!person) return [];
    if (gone) return [question("gone", memberId, `${person.name}${sayDay(gone.on)}${gone.says}，不能记为到会。请改正名单。`, null, true)];
    if (awaySince && person.onSite) return [question("present_while_away", memberId, `${person.name}登记为 ${sayDay(awaySince)} 起外出（${place}），这次记为到场。是专程回来的吗？`)];
    return [];
  });

const oddLength: Ask = ({ startedAt, endedAt }, { shortest, longest }) => {
  const minutes = Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000);
  if (minutes >= shortest && minutes <= longest) return [];
  return [question("odd_length", String(minutes), `会议记了 ${minutes} 分钟，一般在 ${shortest} 分钟到 ${longest / 60} 小时之间。起止时间写对了吗？`)];
};

const miscounted: Ask = ({ text, due, present }) =>
  figuresAgainst(text, { due, present: present.length }).map(({ says, written, counted }) =>
    question("figures", `${says}${written}`, `正文写${says} ${written} 人，按名单是 ${counted} 人。哪一个对？`));

/** MTG-17: what the assembly decides is as a rule (一般应当) discussed by the committee first. */
const committeeFirst: Ask = ({ heldOn, forAssembly }, { committee }) => {
  if (!committee || forAssembly.length === 0) return [];
  if (committee.lastOn && daysBetween(committee.lastOn, heldOn) <= committee.withinDays) return [];
  const known = committee.lastOn ? `上一次支委会记录是${sayDay(committee.lastOn)}` : "还没有支委会记录";
  return [question("committee_first", "MTG-17", `“${shorten(forAssembly[0]!)}”提交党员大会前，一般应当先经支委会讨论（支部工作条例第十二条），${known}。请补记支委会，或说明原因。`)];
};

const twice: Ask = ({ heldOn }, { sameDay }) => {
  const [first] = sameDay;
  if (!first) return [];
  const more = sameDay.length > 1 ? `等 ${sameDay.length} 份` : "";
  return [question("twice", heldOn, `${sayDay(heldOn)}已经有${first.says}的记录“${first.title}”${more}。是同一次会议记了两遍，还是当天真的又开了一次？`, first.meetingId)];
};

const asks: readonly Ask[] = [absent, elsewhere, cited, copied, oddLength, miscounted, committeeFirst, twice];

/** Everything to ask about a record, the impossible first. */
export function truthQuestions(record: RecordToCheck, around: Surroundings): TruthQuestion[] {
  return asks.flatMap((ask) => ask(record, around)).sort((a, b) => Number(b.impossible) - Number(a.impossible));
}

/** Questions that were neither answered nor made to disappear. `answers` by key; fewer than five characters are no answer. */
export function unanswered(questions: readonly TruthQuestion[], answers: Readonly<Record<string, string>>): TruthQuestion[] {
  return questions.filter(({ key, impossible }) => impossible || (answers[key] ?? "").trim().length < 5);
}

const shorten = (text: string) => (text.length > 30 ? `${text.slice(0, 30)}…` : text);
