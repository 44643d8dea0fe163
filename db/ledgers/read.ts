/** The books of a branch and year, filled from its records. Reading asks `ledger.read` and the rule of what stands in the book. */
import type { Day } from "@/domain/calendar/day";
import { yearOfBatch } from "@/domain/inspections/batch";
import type { KeptBook } from "@/domain/ledgers/book";
import { keptBooks, type KeptBookName } from "@/domain/ledgers/books";
import type { Cell } from "@/domain/ledgers/column";
import type { PaperRecord } from "@/domain/ledgers/paper-record";
import type { Feeds } from "@/domain/ledgers/rows";
import { ledgerSubject } from "@/domain/ledgers/subject";
import type { Viewer } from "@/domain/permissions/actor";
import { may, type Permit } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import { recordDataUse } from "../data-uses";
import { listLedger } from "../inspections/ledger";
import { findBranchFor, type BranchRow } from "../meetings/rows";
import { listSiteUses } from "../sites/uses";
import { listDutiesThat } from "../staff-duties";
import { listPaperRecords } from "./paper-records";
import { activistLines, mobileLines, rosterLines, studyLines, talkLines, transferLines, type Asked } from "./people";

export type LedgerPlace = { branchId: string; year: string };
export type FilledBook = { book: KeptBook; branch: BranchRow; rows: Cell[][] };

/** A branch whose books the viewer may look through. @throws Refusal "hidden" */
export async function findLedgerBranch(viewer: Viewer, branchId: string): Promise<BranchRow> {
  return (await findBranchFor(viewer, "ledger.read", branchId)).branch;
}

/** May this viewer read what stands in this book? */
export function mayReadBook(viewer: Viewer, name: KeptBookName, branch: BranchRow): boolean {
  return may(viewer, keptBooks[name].needs, ledgerSubject(branch, ""));
}

/** @throws Refusal "hidden" for a branch or a book that is not the viewer's to read */
export async function readBook(viewer: Viewer, name: KeptBookName, place: LedgerPlace): Promise<FilledBook> {
  const { branch, feeds } = await open(viewer, name, place);
  return { book: keptBooks[name], branch, rows: await keptBooks[name].lines(feeds) };
}

/** The records of a book that is printed page by page. @throws Refusal "hidden" */
export async function readPages(viewer: Viewer, name: KeptBookName, place: LedgerPlace): Promise<{ branch: BranchRow; papers: PaperRecord[] }> {
  const { branch, feeds } = await open(viewer, name, place);
  const { pages } = keptBooks[name];
  return { branch, papers: pages ? pages(await feeds.records()) : [] };
}

/** A book on its way out of the house: the purpose is recorded first (ruling 24). */
export async function exportBook(permit: Permit<"ledger.export">, name: KeptBookName, place: LedgerPlace, purpose: string): Promise<FilledBook & { papers: PaperRecord[] }> {
  const { branch, feeds } = await open(permit.viewer, name, place);
  const book = keptBooks[name];
  const rows = await book.lines(feeds);
  const papers = book.pages ? book.pages(await feeds.records()) : [];
  await recordDataUse(permit, { purpose, rows: rows.length });
  return { book, branch, rows, papers };
}

async function open(viewer: Viewer, name: KeptBookName, { branchId, year }: LedgerPlace): Promise<{ branch: BranchRow; feeds: Feeds }> {
  const branch = await findLedgerBranch(viewer, branchId);
  if (!mayReadBook(viewer, name, branch)) throw hidden();
  return { branch, feeds: feedsOf(viewer, branch, year) };
}

function feedsOf(viewer: Viewer, branch: BranchRow, year: string): Feeds {
  const [from, to]: [Day, Day] = [`${year}-01-01`, `${year}-12-31`];
  const asked: Asked = { branch, from, to, on: to < viewer.today ? to : viewer.today };
  let read: Promise<PaperRecord[]> | undefined;
  const records = () => (read ??= listPaperRecords(viewer, asked)); // several books of one request look at the same records
  return {
    records,
    roster: () => rosterLines(viewer, asked),
    mobile: () => mobileLines(viewer, asked),
    activists: () => activistLines(viewer, asked),
    transfers: () => transferLines(asked),
    talks: () => talkLines(asked),
    rectification: async () => (await listLedger(viewer, { branchId: branch.id })).filter(({ batch }) => yearOfBatch(batch) === year),
    siteUse: () => listSiteUses(viewer, branch, from, to),
    study: async () => studyLines(asked, await records()),
    disclosure: async () => {
      const bodies = [`branch/${branch.id}`, ...(branch.leadsCommunity && branch.communityId ? [`community/${branch.communityId}`] : [])];
      const duties = await Promise.all(bodies.map((body) => listDutiesThat(viewer, { state: "all", body, due: year })));
      return duties.flat();
    },
  };
}
