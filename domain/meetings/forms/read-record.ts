/** Reads the recording form. Empty is allowed: a record may be unfinished (ruling 9); what cannot be read becomes a sentence at its field. */
import { instantAt, isDay, type Day, type Instant } from "../../calendar/day";
import { typed, type Errors, type Reading, type Typed } from "../../disclosure/forms/typed";
import { agendaKinds, type AgendaKindName } from "../agenda";
import { readMark, type Attendance } from "../attendance";
import { readExtras } from "../extras";
import { meetingKinds, type MeetingKind } from "../kinds";
import { readNumbers } from "../numbers";
import { observerKindNames, observerKinds, type AgendaItem, type MeetingRecord, type NewDecision, type Observer, type RosterMember, type VoteFigures } from "../record";
import { excludeReasons, voteModes, type ExcludeReason, type VoteMode } from "../votes";
import { fieldNames, MOST_ROWS } from "./field-names";

export type Around = { kinds: readonly MeetingKind[]; groupId: string | null; /** the branch as of the day typed */ roster: readonly RosterMember[]; /** the name of who writes */ writer: string };

const longest = { title: 80, theme: 120, place: 80, summary: 300, followUp: 300, lateReason: 200, topic: 120, speaker: 60, discussion: 2000, content: 200 } as const;
const says: Partial<Record<keyof typeof longest, string>> = { title: "会议名称", theme: "主题", place: "地点", summary: "成效", followUp: "补课安排", lateReason: "迟报说明", topic: "议题", speaker: "发言人", discussion: "发言摘要", content: "议定事项" };

/** The day and times of the form, before anything else: the roster depends on them. */
export function readTimes(values: Typed): Reading<{ day: Day; startedAt: Instant; endedAt: Instant }> {
  const errors: Errors = {};
  const day = typed(values, "startedOn");
  const time = (name: string) => {
    const text = typed(values, name).replace("：", ":");
    if (/^([01]?\d|2[0-3]):[0-5]\d$/.test(text)) return text.padStart(5, "0");
    errors[name] = "请按 09:00 的样子填写时间";
    return "00:00";
  };
  if (!isDay(day)) errors.startedOn = "请按 2026-10-12 的样子填写日期";
  const [start, end] = [time("startTime"), time("endTime")];
  const on = isDay(day) ? day : "2026-01-01";
  return { value: { day: on, startedAt: instantAt(on, start), endedAt: instantAt(on, end) }, errors };
}

export function readRecord(values: Typed, around: Around): Reading<MeetingRecord> {
  const times = readTimes(values);
  const errors: Errors = { ...times.errors };
  const words = (name: string, kind: keyof typeof longest): string => {
    const text = typed(values, name).replace(/\r\n?/g, "\n");
    if (text.length > longest[kind]) errors[name] = `${says[kind]}有 ${text.length} 个字，最多 ${longest[kind]} 个字`;
    return text;
  };
  const person = (name: string): { id: string | null; name: string } => {
    const id = typed(values, name);
    if (id === "me") return { id: null, name: around.writer };
    const found = around.roster.find((one) => one.id === id);
    return found ? { id: found.id, name: found.name } : { id: null, name: "" };
  };
  const [host, recorder] = [person("host"), person("recorder")];
  return {
    value: {
      groupId: around.groupId, title: words("title", "title"), theme: words("theme", "theme"), place: words("place", "place"),
      startedAt: times.value.startedAt, endedAt: times.value.endedAt,
      hostId: host.id, hostName: host.name, recorderId: recorder.id, recorderName: recorder.name,
      sections: around.kinds.map((kind) => {
        const { value, errors: wrong } = readExtras(kind, (name) => values[fieldNames.extra(kind, name)] as string | string[] | undefined);
        for (const [name, message] of Object.entries(wrong)) errors[fieldNames.extra(kind, name)] = message;
        return { kind, extras: value };
      }),
      attendance: readAttendance(values, around, errors),
      excluded: readExcluded(values, around),
      observers: readObservers(typed(values, "observers")),
      agenda: rows((i) => readItem(values, i, around, errors, words)),
      decisions: rows((i) => readDecision(values, i, around, errors, words)),
      followUp: words("followUp", "followUp"), priorReviewed: typed(values, "priorReviewed") === "yes", summary: words("summary", "summary"), lateReason: words("lateReason", "lateReason"),
      explanations: {},
    },
    errors,
  };
}

function rows<T>(read: (i: number) => T | null): T[] {
  return Array.from({ length: MOST_ROWS }, (_, i) => read(i)).filter((row) => row !== null);
}

/** The marks chosen one by one, then what the paper sheet says by number: the sheet wins. Numbers follow the list as it was shown. */
function readAttendance(values: Typed, { roster }: Around, errors: Errors): Attendance[] {
  const names = Object.keys(values).filter((name) => name.startsWith(fieldNames.markPrefix));
  const { marks, faults } = readNumbers(typed(values, "numbers"), names.length);
  if (faults.length > 0) errors.numbers = faults.join("；");
  const byNumber = new Map(marks.map(({ number, kind, reason }) => [number, { kind, reason }]));
  const known = new Set(roster.map(({ id }) => id));
  return names.flatMap((name, i): Attendance[] => {
    const memberId = name.slice(fieldNames.markPrefix.length);
    const mark = byNumber.get(i + 1) ?? readMark(typed(values, name));
    return mark && known.has(memberId) ? [{ memberId, ...mark }] : [];
  });
}

function readExcluded(values: Typed, { roster }: Around): MeetingRecord["excluded"] {
  return rows((i) => {
    const [memberId, reason] = [typed(values, fieldNames.excluded(i, "member")), typed(values, fieldNames.excluded(i, "reason"))];
    return roster.some(({ id }) => id === memberId) && Object.hasOwn(excludeReasons, reason) ? { memberId, reason: reason as ExcludeReason } : null;
  });
}

const MOST_OBSERVERS = 60;

/** One a line: 「李四 入党积极分子」. */
function readObservers(text: string): Observer[] {
  return text.split("\n").map((line) => line.trim()).filter(Boolean).slice(0, MOST_OBSERVERS).map((line) => {
    const [name = "", as = ""] = line.split(/[\s，,：:（(]+/u);
    return { name: name.slice(0, 30), as: observerKindNames.find((kind) => as !== "" && observerKinds[kind].zh.includes(as.replace(/[)）]$/u, ""))) ?? "other" };
  });
}

type Words = (name: string, kind: "topic" | "speaker" | "discussion" | "content") => string;

function readItem(values: Typed, i: number, { kinds }: Around, errors: Errors, words: Words): AgendaItem | null {
  const topic = words(fieldNames.agenda(i, "topic"), "topic");
  const discussion = words(fieldNames.agenda(i, "discussion"), "discussion");
  if (topic === "" && discussion === "") return null;
  if (topic === "") errors[fieldNames.agenda(i, "topic")] = "写了发言摘要，请补上议题";
  const section = typed(values, fieldNames.agenda(i, "section")) as MeetingKind;
  const kind = typed(values, fieldNames.agenda(i, "kind"));
  return {
    section: kinds.includes(section) ? section : kinds[0]!, kind: Object.hasOwn(agendaKinds, kind) ? (kind as AgendaKindName) : "other",
    topic, speaker: words(fieldNames.agenda(i, "speaker"), "speaker"), discussion, vote: readVote(values, i, errors),
  };
}

/** A vote stands when any of its figures was written. */
function readVote(values: Typed, i: number, errors: Errors): VoteFigures | null {
  const figures = (["approve", "oppose", "abstain", "written"] as const).map((part) => [part, typed(values, fieldNames.agenda(i, part)).normalize("NFKC")] as const);
  if (figures.every(([, text]) => text === "")) return null;
  const numbers = Object.fromEntries(figures.map(([part, text]) => {
    if (!/^\d{0,4}$/.test(text)) errors[fieldNames.agenda(i, part)] = "票数请填整数";
    return [part, Number.parseInt(text, 10) || 0];
  })) as Record<"approve" | "oppose" | "abstain" | "written", number>;
  const mode = typed(values, fieldNames.agenda(i, "mode"));
  return { mode: Object.hasOwn(voteModes, mode) ? (mode as VoteMode) : "show_hand", ...numbers, passed: typed(values, fieldNames.agenda(i, "passed")) === "yes" };
}

function readDecision(values: Typed, i: number, { roster }: Around, errors: Errors, words: Words): NewDecision | null {
  const content = words(fieldNames.decision(i, "content"), "content");
  if (content === "") return null;
  const owner = roster.find(({ id }) => id === typed(values, fieldNames.decision(i, "owner")));
  const dueOn = typed(values, fieldNames.decision(i, "due"));
  if (!isDay(dueOn)) errors[fieldNames.decision(i, "due")] = "请填写什么时候办完";
  return { content, ownerId: owner?.id ?? null, ownerName: owner?.name ?? "", dueOn };
}

/** The kinds that a form or an address names; null when they cannot be held together: a group meeting stands alone. */
export function readKinds(text: string): MeetingKind[] | null {
  const kinds = [...new Set(text.split(","))].filter((kind): kind is MeetingKind => Object.hasOwn(meetingKinds, kind));
  return kinds.length === 0 || (kinds.length > 1 && kinds.includes("group_meeting")) ? null : kinds;
}
