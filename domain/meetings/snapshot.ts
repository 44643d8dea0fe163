/** What is kept of a record each time it is handed in: the record with the names as they were, and the figures as counted then. */
import type { Tally } from "./attendance";
import type { MeetingRecord } from "./record";
import type { VoteResult, Voting } from "./votes";

export type MeetingSnapshot = {
  branchId: string;
  record: Omit<MeetingRecord, "attendance" | "excluded">;
  /** In the order of the sign-in sheet. */
  attendance: { memberId: string; name: string; mark: string; excluded: string }[];
  tally: Tally;
  /** By the item's place on the agenda. */
  votes: { item: number; voting: Voting; result: VoteResult }[];
};
