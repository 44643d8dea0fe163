/** A published notice as the public side passes it from the database to the page: the shapes, no rules. */
import type { Day, Instant } from "../calendar/day";
import type { Period } from "../calendar/period";
import type { BodyKind } from "./body";
import type { Change } from "./changes";
import type { Category } from "./lifecycle";
import type { PublicityResultText } from "./publicity-result";
import type { Snapshot } from "./snapshot";
import type { Visibility } from "./visibility";

/** Published by the office without checks (ruling 3). */
export type Forced = { reason: string; confirmed: boolean };

/** Everything that decides whether a version may be shown, and how it is marked. */
export type Standing = {
  visibility: Visibility;
  /** The newest version of the notice; an older one is marked 已更正. */
  newestNo: number;
  /** Last day of publicity: counted from the web, or from the board where that ends later (ruling 10). */
  publicityEnd: Day;
  /** First day on which this version hung on the board. */
  postedOn: Day | null;
  forced: Forced | null;
};

/** One line of a list. */
export type PublicLine = {
  noticeId: string;
  versionNo: number;
  title: string;
  category: Category;
  code: string;
  ownerName: string;
  period: Period;
  publishedOn: Day;
  publishedAt: Instant;
  publicityEnd: Day;
  postedOn: Day | null;
  personList: boolean;
  bodyKind: BodyKind;
  forced: Forced | null;
};

/** What remains of every version for ever, whatever is hidden. */
export type VersionMark = { versionNo: number; publishedAt: Instant; publishedOn: Day; digest: string; checkCode: string };

/** Somebody who answers for it with his name: the checker, then those who signed. */
export type Hand = { did: "checked" | "signed"; capacity: string; name: string; on: Day; onPaper: boolean };

export type Shown = {
  content: Snapshot;
  /** Lets anybody make the digest again; lists of persons keep theirs (ruling 16). */
  salt: string | null;
  hands: Hand[];
  /** 公示结果说明, once issued. */
  result: PublicityResultText | null;
  /** What a correction changed; empty when the version before may not be shown. */
  changes: Change[];
};

export type PublicNotice = Standing & VersionMark & {
  noticeId: string;
  versionId: string;
  code: string;
  category: Category;
  communityId: string | null;
  branchId: string | null;
  ownerName: string;
  period: Period;
  bodyKind: BodyKind;
  personList: boolean;
  versions: VersionMark[];
  /** The item's name in the catalog: stands where the title is hidden. */
  itemTitle: string;
  /** Null where even the title is hidden. */
  title: string | null;
  /** Null unless everything is shown. */
  shown: Shown | null;
};
