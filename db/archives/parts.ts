/**
 * What goes into a branch's archive of a year, piece by piece, so that no more than one piece is in memory: exactly what the one who
 * makes it may read, masked by role as everywhere (ruling 24). The order is fixed: the same records give the same archive.
 */
import { bookPage } from "@/domain/archive/record-pages";
import { keptBookNames, keptBooks } from "@/domain/ledgers/books";
import type { Permit } from "@/domain/permissions/permit";
import { findLedgerBranch, mayReadBook, readBook, type LedgerPlace } from "../ledgers/read";
import type { BranchRow } from "../meetings/rows";
import type { ArchivePart, PartsOf } from "./part";
import { meetingParts } from "./meeting-parts";
import { noticeParts } from "./notice-parts";
import { siteParts } from "./site-parts";
import { rectificationParts, standardParts } from "./supervision-parts";

const sources: readonly PartsOf[] = [meetingParts, bookParts, noticeParts, rectificationParts, standardParts, siteParts];

/** Every part once; a stored file that several records name comes once. @throws Refusal "hidden" */
export async function* archiveParts(permit: Permit<"archive.make">, { branchId, year }: LedgerPlace): AsyncGenerator<ArchivePart> {
  const branch = await findLedgerBranch(permit.viewer, branchId);
  const seen = new Set<string>();
  for (const source of sources) {
    for await (const part of source(permit, branch, year)) {
      if (seen.has(part.path)) continue;
      seen.add(part.path);
      yield part;
    }
  }
}

async function* bookParts(permit: Permit<"archive.make">, branch: BranchRow, year: string): AsyncGenerator<ArchivePart> {
  for (const name of keptBookNames) {
    if (!mayReadBook(permit.viewer, name, branch)) continue;
    const { rows } = await readBook(permit.viewer, name, { branchId: branch.id, year });
    const { no, zh } = keptBooks[name];
    yield { path: `books/${name}.html`, title: no ? `${no}. ${zh}` : zh, group: "books", text: bookPage(keptBooks[name], { branchName: branch.name, year }, rows) };
  }
}
