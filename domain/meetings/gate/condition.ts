/** One thing that stands in the way of a record, and what is known when that is asked. */
import type { Instant } from "../../calendar/day";
import type { SettingValues } from "../../settings";
import type { TruthQuestion } from "../../truth/questions";
import type { Band } from "../clocks";
import type { MeetingKind } from "../kinds";
import type { MeetingRecord, RosterMember } from "../record";

export type Condition = { key: string; level: "block" | "warn"; message: string; /** the form's field to go to */ field: string };

export type RecordToCheck = {
  record: MeetingRecord;
  /** The whole branch as of the day it was held. */
  roster: readonly RosterMember[];
  band: Band;
  /** How far a theme day lies from the branch's fixed one. */
  themeDaysOff: number;
  /** ≤3 full members: host and recorder may be one. */
  single: boolean;
  /** Names of those on the list who are not on the roster. */
  strangers?: ReadonlyMap<string, string>;
  /** Decisions of earlier meetings that are still open. */
  openPrior: number;
  /** Members with whom nobody has talked in the year up to this meeting. */
  untalked: number;
  /** What an inspector would ask (domain/truth): answered with a sentence, only the impossible is in the way. */
  doubts: readonly TruthQuestion[];
  now: Instant;
  settings: SettingValues;
};

export type Check = (given: RecordToCheck) => Condition[];

export const block = (key: string, message: string, field = key): Condition => ({ key, level: "block", message, field });
export const warn = (key: string, message: string, field = key): Condition => ({ key, level: "warn", message, field });
export const has = ({ sections }: MeetingRecord, kind: MeetingKind) => sections.some((section) => section.kind === kind);
