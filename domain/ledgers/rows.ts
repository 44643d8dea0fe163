/** What stands behind a line of a book. Days are Shanghai days, hours 学时. Members come as the reader may see them (masked or whole). */
import type { Day } from "../calendar/day";
import type { PlacedDuty } from "../duties/duty-filter";
import type { LedgerRow } from "../inspections/ledger";
import type { TalkRelation, TalkTopic } from "../meetings/talks";
import type { Education, Gender, MobileReason, Stage, Status } from "../members/vocabulary";
import type { UseLine } from "../sites/use";
import type { PaperRecord } from "./paper-record";
import type { Setting } from "./study-hours";

/** `birthMonth`: only the year where the reader sees masked rows. */
type Named = { name: string; gender: Gender; birthMonth: string; joinedOn: Day | null };

export type RosterLine = Named & { ethnicity: string; education: Education | null; confirmedOn: Day | null; branchName: string; groupName: string | null; posts: readonly string[]; stage: Stage; status: Status };
export type MobileLine = Named & { outOn: Day; reason: MobileReason; place: string; mobileTail: string | null; hostBranch: string; contactName: string | null; lastContactOn: Day | null; returnedOn: Day | null };
export type ActivistLine = Named & { stage: Stage; since: Readonly<Partial<Record<Stage, Day>>> };
export type TransferLine = { name: string; direction: "in" | "out"; fromOrg: string; toOrg: string; letterNo: string; issuedOn: Day; validUntil: Day; duesPaidTo: string; receiptOn: Day | null; status: Status };
export type TalkLine = { talkedOn: Day; aName: string; bName: string; relation: TalkRelation; topic: TalkTopic };
/** A member who has studied nothing has one line without a day. */
export type StudyLine = { memberId: string; name: string; on: Day | null; content: string; setting: Setting; hours: number; counted: number; total: number; target: number };

export type FeedRows = {
  roster: RosterLine;
  mobile: MobileLine;
  activists: ActivistLine;
  transfers: TransferLine;
  talks: TalkLine;
  /** Confirmed records of every kind, by day. */
  records: PaperRecord;
  study: StudyLine;
  disclosure: PlacedDuty;
  /** Problems of the rounds of the year. */
  rectification: LedgerRow;
  /** Meetings held at the site and other uses, by day. */
  siteUse: UseLine;
};
export type FeedName = keyof FeedRows;
export type Feeds = { readonly [F in FeedName]: () => Promise<readonly FeedRows[F][]> };
