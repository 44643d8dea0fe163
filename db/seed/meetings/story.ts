/** One meeting as it is told: what happened, how it was written down, how far the record came. */
import type { Day } from "@/domain/calendar/day";
import type { Attendance } from "@/domain/meetings/attendance";
import type { AnyExtras } from "@/domain/meetings/extras";
import type { MeetingKind } from "@/domain/meetings/kinds";
import type { AgendaItem, RosterMember } from "@/domain/meetings/record";
import { chance, type Chance } from "../history/random";

export type StoryAgenda = Omit<AgendaItem, "section" | "vote"> & { /** voted on; stays a discussion where too few came */ votes?: true };

export type Story = {
  branchId: string;
  groupId: string | null;
  kind: MeetingKind;
  day: Day;
  /** HH:MM */
  from: string;
  minutes: number;
  place: string;
  theme: string;
  summary: string;
  /** "" for none */
  decision: string;
  extras: AnyExtras;
  agenda: StoryAgenda | null;
  /** Handed in after this many days. */
  after: number;
  until: "held" | "submitted" | "returned" | "confirmed" | "filed";
  /** Why it was not written down in time; "" when it was. */
  late: string;
  /** Handed back once by the secretary before it was confirmed. */
  sentBack: boolean;
  /** The author's answer to what the site asks about the record (planted irregularities only). */
  answer: string;
  /** How the roll differs from the usual one (planted irregularities only). */
  marks: ((usual: Attendance[], called: readonly RosterMember[]) => Attendance[]) | null;
  dice: Chance;
};

const plain = { groupId: null, from: "09:00", minutes: 100, place: "党群服务中心会议室", extras: {}, agenda: null, late: "", sentBack: false, answer: "", marks: null };

/** The rest of a story where nothing special is said. */
export function story(given: Pick<Story, "branchId" | "kind" | "day" | "theme" | "summary" | "decision" | "after" | "until"> & Partial<Story>): Story {
  const { branchId, kind, day, groupId } = given;
  return { ...plain, dice: chance(`${branchId} ${groupId ?? ""} ${kind} ${day} roll`), ...given };
}

/** A kind of meeting of a body in a month: at most one is told. */
export const slotOf = ({ branchId, groupId, kind, day }: Pick<Story, "branchId" | "groupId" | "kind" | "day">) => `${branchId}/${groupId ?? ""}/${kind}/${day.slice(0, 7)}`;
