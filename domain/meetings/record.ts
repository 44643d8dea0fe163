/** What one record consists of, as it is written; figures are computed from it. */
import type { Day, Instant } from "../calendar/day";
import type { Gender, Position, Stage, Status } from "../members/vocabulary";
import type { AgendaKindName } from "./agenda";
import type { Attendance } from "./attendance";
import { fieldsOf, type AnyExtras } from "./extras";
import { sayValue } from "./field-kinds";
import type { MeetingKind } from "./kinds";
import type { ExcludeReason, VoteMode } from "./votes";

/** Somebody of the roster as of a day. */
export type RosterMember = {
  id: string;
  name: string;
  gender: Gender;
  groupId: string | null;
  stage: Stage;
  status: Status;
  away: { since: Day; place: string } | null;
  infirm: boolean;
  /** The seat in the committee, if any. */
  committee: Position | null;
};

export type Observer = { name: string; as: ObserverKind };
export const observerKinds = {
  activist: { zh: "入党积极分子" },
  representative: { zh: "村（居）民代表、群众" },
  superior: { zh: "上级指导" },
  speaker: { zh: "授课人、发言人" },
  other: { zh: "其他列席" },
} as const;
export type ObserverKind = keyof typeof observerKinds;
export const observerKindNames = Object.keys(observerKinds) as [ObserverKind, ...ObserverKind[]];

export type VoteFigures = { mode: VoteMode; approve: number; oppose: number; abstain: number; written: number; passed: boolean };

/** One item; `kind` of the meeting says in which section it stands (MTG-16). */
export type AgendaItem = { section: MeetingKind; kind: AgendaKindName; topic: string; speaker: string; discussion: string; vote: VoteFigures | null };

export type NewDecision = { content: string; ownerId: string | null; ownerName: string; dueOn: Day };

export type Section = { kind: MeetingKind; extras: AnyExtras };

/** Everything the author writes. `hostName` and `recorderName` stand also where they are on no roster. */
export type MeetingRecord = {
  groupId: string | null;
  title: string;
  theme: string;
  place: string;
  startedAt: Instant;
  endedAt: Instant;
  hostId: string | null;
  hostName: string;
  recorderId: string | null;
  recorderName: string;
  sections: Section[];
  attendance: Attendance[];
  /** Left out of the denominator of votes, with the reason. */
  excluded: { memberId: string; reason: ExcludeReason }[];
  observers: Observer[];
  agenda: AgendaItem[];
  decisions: NewDecision[];
  /** How the absent are caught up with: 补课方式与日期. */
  followUp: string;
  priorReviewed: boolean;
  /** One sentence: what was solved, what came of it. */
  summary: string;
  lateReason: string;
  /** Explanations of warnings by their key (handbook §0.2). */
  explanations: Readonly<Record<string, string>>;
};

type Written = Pick<MeetingRecord, "title" | "theme" | "sections" | "summary"> & { agenda: readonly Pick<AgendaItem, "topic" | "discussion">[]; decisions: readonly Pick<NewDecision, "content">[] };

/** Everything that was written, in the order of the form: what is compared with earlier minutes. */
export function recordText({ title, theme, sections, agenda, decisions, summary }: Written): string {
  const written = sections.flatMap(({ kind, extras }) => fieldsOf(kind).filter(([, field]) => field.as === "line" || field.as === "lines").map(([name, field]) => sayValue(field, extras[name])));
  return [title, theme, ...written, ...agenda.flatMap(({ topic, discussion }) => [topic, discussion]), ...decisions.map(({ content }) => content), summary].filter(Boolean).join("\n");
}

/** 张某（上级指导）、李某（入党积极分子） */
export const sayObservers = ({ observers }: Pick<MeetingRecord, "observers">) => observers.map(({ name, as }) => `${name}（${observerKinds[as].zh}）`).join("、");
