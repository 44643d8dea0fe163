/** What ORG-01 … ORG-18 look at: counted from the roster and the books of the branch, as of `today`. */
import type { Day } from "../../calendar/day";
import type { BranchKind } from "../branch-status";
import type { BranchCategory } from "../kinds";

export type GroupFacts = { name: string; members: number; full: number; /** `null`: nobody leads it. */ leaderIsFull: boolean | null };

export type ElectionFacts = {
  dueOn: Day; planSubmittedOn?: Day | null; planApprovedOn?: Day | null; meetingOn: Day | null; dueVoters: number | null; presentVoters: number | null; candidates: number | null; seats: number | null;
  elected: readonly { name: string; approve: number; mayBeElected: boolean }[];
  approvedOn: Day | null; delayDocumentNo: string;
};

export type BranchFacts = {
  today: Day;
  category: BranchCategory;
  kind: BranchKind;
  coveredUnits: number;
  /** 正式党员 and 预备党员 who belong to the branch today. */
  full: number;
  probationary: number;
  hasCommittee: boolean;
  /** People with a seat in the committee; someone with two posts counts once. */
  committee: number;
  secretaries: number;
  deputies: number;
  groups: readonly GroupFacts[];
  termStartedOn: Day;
  /** Set by hand, else null. */
  termEndsOn: Day | null;
  termReason: string;
  /** The newest election on record. */
  election: ElectionFacts | null;
  /** 村务监督委员会 of the community that this branch leads; null elsewhere. Names, for the reader of the list only. */
  supervision: { chairIsSecretary: boolean; alsoInAccounts: readonly string[]; alsoInCommittee: readonly string[] } | null;
  /** Members who hold more than one formal place. */
  doublePlaces: number;
  establishedOn: Day;
  /** The last day on which somebody joined the Party in this branch. */
  lastJoinedOn: Day | null;
  reminders: { first: number; second: number; last: number };
};
