import { notFound } from "next/navigation";
import { bookName, type KeptBookName } from "@/domain/ledgers/books";
import type { Person } from "@/domain/permissions/actor";
import type { BranchRow } from "@/db/meetings/rows";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";
import { ledgerPlace } from "./place";

export type BookProps = { params: Promise<{ book: string }>; searchParams: SearchParams };
type BookPlace = { viewer: Person; name: KeptBookName; branches: BranchRow[]; branch: BranchRow | null; year: string; after: number };

/** Who asks for which book of which branch and year. `after`: how many lines stood on the pages before. */
export async function bookPlace({ params, searchParams }: BookProps): Promise<BookPlace> {
  const viewer = await personWho("ledger.read");
  const name = bookName((await params).book);
  if (!name) notFound();
  const { after, ...query } = await asked(searchParams, ["branch", "year", "after"]);
  return { viewer, name, ...(await ledgerPlace(viewer, query)), after: /^\d{1,6}$/.test(after ?? "") ? +after! : 0 };
}
