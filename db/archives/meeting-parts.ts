/** The records of organizational life of the year as printed pages, with the files that the one who asks may see. */
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { dayOf, sayDay, type Day } from "@/domain/calendar/day";
import { meetingPage } from "@/domain/archive/record-pages";
import type { PaperRecord } from "@/domain/ledgers/paper-record";
import { placeSubject } from "@/domain/meetings/subject";
import { byKey } from "@/domain/members/by-key";
import { may, type Permit } from "@/domain/permissions/permit";
import { db } from "../client";
import { listPaperRecords } from "../ledgers/paper-records";
import type { BranchRow } from "../meetings/rows";
import { storedFile } from "../schema/files";
import { attachedOf, partsOfFiles } from "./attached";
import type { ArchivePart } from "./part";

export async function* meetingParts(permit: Permit<"archive.make">, branch: BranchRow, year: string): AsyncGenerator<ArchivePart> {
  const papers = await listPaperRecords(permit.viewer, { branch, from: `${year}-01-01`, to: `${year}-12-31` });
  const files = await filesOf(permit, branch, papers.map(({ id }) => id));
  for (const paper of papers) {
    const own = files.get(paper.id) ?? [];
    const day = dayOf(paper.record.startedAt);
    yield { path: `meetings/${day}-${paper.id}.html`, title: titleOf(paper, branch, day), group: "meetings", text: meetingPage(paper, own.map(attachedOf)) };
    yield* partsOfFiles(own);
  }
}

/** With its group, where it is a group's: several meet on one day. */
function titleOf(paper: PaperRecord, branch: BranchRow, day: Day): string {
  const group = paper.branchName.slice(branch.name.length).trim();
  return `${sayDay(day)} ${paper.record.title}${group && `（${group}）`}`;
}

async function filesOf({ viewer }: Permit<"archive.make">, { id, communityId }: BranchRow, meetingIds: string[]) {
  if (!may(viewer, "meeting.evidence", placeSubject("meeting", id, { branchId: id, communityId, groupId: null }))) return new Map<string, never[]>();
  const rows = await db()
    .select({ ownerId: storedFile.ownerId, digest: storedFile.digest, name: storedFile.name, kind: storedFile.kind })
    .from(storedFile).where(and(eq(storedFile.ownerKind, "meeting"), inArray(storedFile.ownerId, meetingIds), isNull(storedFile.removedAt))).orderBy(asc(storedFile.at), asc(storedFile.id));
  return byKey(rows, ({ ownerId }) => ownerId);
}
