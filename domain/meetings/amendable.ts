/**
 * What a 更正单 can be about, for one record: each part with its value as it stands now, how a new value is read, and the record with it.
 * The old value is never typed: it comes from the record (handbook §2.3: 原值、新值).
 */
import { dayOf, instantAt, isDay, timeOf, type Day } from "../calendar/day";
import { sayMark, type AttendanceKind, type AttendanceReason } from "./attendance";
import { fieldsOf } from "./extras";
import { readSaid, sayValue } from "./field-kinds";
import { meetingKinds } from "./kinds";
import { markOf } from "./numbers";
import type { MeetingRecord, VoteFigures } from "./record";

type Parts = Pick<MeetingRecord, "title" | "theme" | "place" | "startedAt" | "endedAt" | "hostName" | "recorderName" | "sections" | "agenda" | "decisions" | "followUp" | "summary">;
type Person = { memberId: string; name: string; kind: AttendanceKind; reason: AttendanceReason | null };
/** A record with its roll by name: a page of the book, or a record in hand. */
export type Amended = { record: Parts; people: readonly Person[] };

type Read<V> = { value: V } | { fault: string };
/** `read` gives the value as it will be said, or what is wrong; `put` the record with it. */
export type Amendable = { key: string; zh: string; now: string; read: (text: string) => { said: string } | { fault: string }; put: <A extends Amended>(into: A, said: string) => A };

type Part<V> = { key: string; zh: string; value: V; say: (value: V) => string; parse: (text: string) => Read<V>; put: (into: Amended, value: V) => Partial<Amended> };

function amendable<V>({ key, zh, value, say, parse, put }: Part<V>): Amendable {
  return {
    key, zh, now: say(value),
    read: (text) => {
      const read = parse(text.trim());
      return "fault" in read ? read : { said: say(read.value) };
    },
    put: (into, said) => {
      const read = parse(said);
      return "fault" in read ? into : { ...into, ...put(into, read.value) };
    },
  };
}

const inRecord = (change: (record: Parts) => Partial<Parts>) => (into: Amended): Partial<Amended> => ({ record: { ...into.record, ...change(into.record) } });
const at = <T>(list: readonly T[], i: number, change: Partial<T>): T[] => list.map((one, j) => (i === j ? { ...one, ...change } : one));
const asIs = (text: string) => text;
const someText = (text: string): Read<string> => (text ? { value: text } : { fault: "请填写应当是什么" });

const oneLine = (text: string) => someText(text.replace(/\s+/g, " "));

const lines = { title: "会议名称", theme: "主题", place: "地点", hostName: "主持人", recorderName: "记录人", followUp: "缺席补课", summary: "成效" } as const;
const lineOf = (record: Parts) => (Object.keys(lines) as (keyof typeof lines)[]).map((name) =>
  amendable({ key: name, zh: lines[name], value: record[name], say: asIs, parse: oneLine, put: (into, value) => inRecord(() => ({ [name]: value }))(into) }));

const sayMoment = (instant: string) => `${dayOf(instant)} ${timeOf(instant)}`;
/** Reads 2026-10-09 09:30; the meeting must still end after it began. */
const readMoment = (fits: (instant: string) => boolean) => (text: string): Read<string> => {
  const [, day = "", time = ""] = /^(\S{10})\s+((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text) ?? [];
  if (!isDay(day)) return { fault: "请按 2026-10-12 09:30 的样子填写日期和时间" };
  return fits(instantAt(day, time)) ? { value: instantAt(day, time) } : { fault: "散会时间要晚于开会时间" };
};
const timesOf = ({ startedAt, endedAt }: Parts) => [
  amendable({ key: "startedAt", zh: "开会时间", value: startedAt, say: sayMoment, parse: readMoment((value) => value < endedAt), put: (into, value) => inRecord(() => ({ startedAt: value }))(into) }),
  amendable({ key: "endedAt", zh: "散会时间", value: endedAt, say: sayMoment, parse: readMoment((value) => value > startedAt), put: (into, value) => inRecord(() => ({ endedAt: value }))(into) }),
];

const extrasOf = ({ sections }: Parts) => sections.flatMap(({ kind, extras }, i) => fieldsOf(kind).map(([name, field]) =>
  amendable({
    key: `${kind}.${name}`, zh: `${meetingKinds[kind].zh}：${field.zh}`, value: extras[name] ?? null, say: (value) => sayValue(field, value), parse: (text) => readSaid(field, text),
    put: (into, value) => inRecord((record) => ({ sections: at(record.sections, i, { extras: { ...record.sections[i]!.extras, [name]: value } }) }))(into),
  })));

const sayVote = (vote: VoteFigures) => `赞成 ${vote.approve}，反对 ${vote.oppose}，弃权 ${vote.abstain}，书面 ${vote.written}，${vote.passed ? "通过" : "未通过"}`;
const votePattern = /^赞成\s*(\d{1,4})\s*[，,]\s*反对\s*(\d{1,4})\s*[，,]\s*弃权\s*(\d{1,4})\s*[，,]\s*书面\s*(\d{1,4})\s*[，,]\s*(未)?通过$/;
const readVote = (mode: VoteFigures["mode"]) => (text: string): Read<VoteFigures> => {
  const found = votePattern.exec(text);
  if (!found) return { fault: "请按“赞成 30，反对 1，弃权 0，书面 0，通过”的样子填写" };
  const [approve, oppose, abstain, written] = found.slice(1, 5).map(Number) as [number, number, number, number];
  return { value: { mode, approve, oppose, abstain, written, passed: !found[5] } };
};
const agendaOf = ({ agenda }: Parts) => agenda.flatMap(({ topic, discussion, vote }, i) => [
  ...([["topic", "议题", topic], ["discussion", "发言摘要", discussion]] as const).map(([name, zh, value]) =>
    amendable({ key: `agenda.${i}.${name}`, zh: `${zh} ${i + 1}`, value, say: asIs, parse: someText, put: (into, said) => inRecord((record) => ({ agenda: at(record.agenda, i, { [name]: said }) }))(into) })),
  ...(vote ? [amendable({ key: `agenda.${i}.vote`, zh: `表决 ${i + 1}`, value: vote, say: sayVote, parse: readVote(vote.mode), put: (into, said) => inRecord((record) => ({ agenda: at(record.agenda, i, { vote: said }) }))(into) })] : []),
]);

/** Not before the meeting that decided it. */
const readDueDay = (heldOn: Day) => (text: string): Read<string> => {
  if (!isDay(text)) return { fault: "请按 2026-10-12 的样子填写日期" };
  return text >= heldOn ? { value: text } : { fault: "办完的日期不能早于开会那天" };
};
const decisionParts = { content: "议定事项", ownerName: "议定事项的责任人", dueOn: "议定事项的办完日" } as const;
type DecisionPart = keyof typeof decisionParts;
const decisionsOf = ({ decisions, startedAt }: Parts) => decisions.flatMap((decision, i) => (Object.keys(decisionParts) as DecisionPart[]).map((name) =>
  amendable({
    key: `decisions.${i}.${name}`, zh: `${decisionParts[name]} ${i + 1}`, value: decision[name], say: asIs, parse: name === "dueOn" ? readDueDay(dayOf(startedAt)) : oneLine,
    put: (into, said) => inRecord((record) => ({ decisions: at(record.decisions, i, { [name]: said }) }))(into),
  })));

/** Which task an amended field is about (`i` from 0) and what of it; null for every other field. */
export function amendedTask(field: string): { i: number; part: DecisionPart } | null {
  const [, i, part] = /^decisions\.(\d+)\.(\w+)$/.exec(field) ?? [];
  return i !== undefined && part! in decisionParts ? { i: Number(i), part: part as DecisionPart } : null;
}

const peopleOf = (people: Amended["people"]) => people.map(({ memberId, name, kind, reason }) =>
  amendable({
    key: `attendance.${memberId}`, zh: `到会：${name}`, value: { kind, reason }, say: sayMark,
    parse: (text) => { const mark = markOf(text); return mark ? { value: mark } : { fault: "请写“到场”“视频参加”“请假：农忙”“缺席”这样的到会情况" }; },
    put: (into, mark) => ({ people: into.people.map((one) => (one.memberId === memberId ? { ...one, ...mark } : one)) }),
  }));

/** Everything that can be amended of this record, in the order of the form. */
export function amendablesOf({ record, people }: Amended): Amendable[] {
  return [...lineOf(record), ...timesOf(record), ...extrasOf(record), ...agendaOf(record), ...decisionsOf(record), ...peopleOf(people)];
}

/** The record as it is to be counted: with its approved amendments, in their order. What was confirmed stays as it was. */
export function withAmendments<A extends Amended>(as: A, approved: readonly { field: string; after: string }[]): A {
  return approved.reduce((so, { field, after }) => amendablesOf(so).find(({ key }) => key === field)?.put(so, after) ?? so, as);
}

/** The name of an amended part, for whoever reads the amendment later. */
export const sayAmendable = (of: Amended, field: string) => amendablesOf(of).find(({ key }) => key === field)?.zh ?? field;
/** A value that was empty. */
export const sayAmendedValue = (text: string) => text || "（没有写）";
