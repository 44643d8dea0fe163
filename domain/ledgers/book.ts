import type { Action } from "../permissions/table";
import { cellsOf, headsOf, type Cell, type Column } from "./column";
import type { FeedName, FeedRows, Feeds } from "./rows";

/** Of whom a book speaks: nobody by name, members as far as their work goes, or members as persons (masked by role). */
export const sensitivities = { plain: { zh: "不涉及个人信息" }, names: { zh: "有党员姓名" }, members: { zh: "有党员个人信息，按岗位脱敏" } } as const;
export type Sensitivity = keyof typeof sensitivities;

export type KeptBook = {
  /** Its number in the list of §5.6; null for what is beside it. */
  no: number | null;
  zh: string;
  kept: true;
  sensitivity: Sensitivity;
  /** The rule under which its records are read. */
  needs: Action;
  feed: FeedName;
  heads: readonly string[];
  /** What the records do not tell, or how a column is reckoned. */
  note?: string;
  /** Printed as one page a record instead of a list. */
  pages?: (papers: readonly FeedRows["records"][]) => FeedRows["records"][];
  lines: (feeds: Feeds) => Promise<Cell[][]>;
};
/** A book that the portal does not fill from these records, and what stands for it. */
export type OtherBook = { no: number; zh: string; kept: false; says: string; /** where the site keeps it instead */ see?: { href: (branchId: string) => string; label: string } };
export type Book = KeptBook | OtherBook;

/** The rule under which the rows of a feed are read. */
export const feedNeeds: Record<FeedName, Action> = {
  roster: "member.read", mobile: "member.read", activists: "member.read", transfers: "member.read",
  talks: "talk.read", records: "meeting.read", study: "meeting.read", disclosure: "duty.read", rectification: "finding.read", siteUse: "site.read",
};

type Meta = Pick<KeptBook, "no" | "zh" | "sensitivity" | "note" | "pages">;

/** A book whose lines are the rows of a feed. */
export function book<F extends FeedName>(given: Meta & { feed: F; columns: readonly Column<FeedRows[F]>[] }): KeptBook {
  return bookMadeOf({ ...given, choose: (rows) => rows });
}

/** A book whose lines are made of a feed's rows. @param choose which of them stand in it, or what is drawn from them */
export function bookMadeOf<F extends FeedName, Row>({ columns, feed, choose, ...rest }: Meta & { feed: F; choose: (rows: readonly FeedRows[F][]) => readonly Row[]; columns: readonly Column<Row>[] }): KeptBook {
  return { ...rest, kept: true, feed, needs: feedNeeds[feed], heads: headsOf(columns), lines: async (feeds) => cellsOf(columns, choose(await feeds[feed]())) };
}
