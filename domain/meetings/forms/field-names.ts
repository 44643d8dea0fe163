/** The names of the recording form's fields: the form and its reader speak of the same. */
import type { MeetingKind } from "../kinds";

type AgendaPart = "section" | "kind" | "topic" | "speaker" | "discussion" | "mode" | "approve" | "oppose" | "abstain" | "written" | "passed";

export const fieldNames = {
  markPrefix: "at.",
  mark: (memberId: string) => `at.${memberId}`,
  extra: (kind: MeetingKind, field: string) => `x.${kind}.${field}`,
  /** What the names of an item's fields begin with. */
  agendaItem: (i: number) => `agenda.${i}.`,
  agenda: (i: number, part: AgendaPart) => `agenda.${i}.${part}`,
  decision: (i: number, part: "content" | "owner" | "due") => `decision.${i}.${part}`,
  excluded: (i: number, part: "member" | "reason") => `excluded.${i}.${part}`,
  why: (condition: string) => `why.${condition}`,
};

/** How many rows of a kind a form may send. */
export const MOST_ROWS = 20;
