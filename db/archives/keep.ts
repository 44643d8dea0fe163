/** Archives that left the house: recorded with their digests before they go, and found again by them. */
import { asc, desc, eq, or } from "drizzle-orm";
import { differenceFrom, isUntouched, sayDifference, type ArchiveFile, type Listed } from "@/domain/archive/manifest";
import { dayOf, type Day } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import { listAccountNames } from "../account-names";
import { db } from "../client";
import { dataUseStatement } from "../data-uses";
import { findLedgerBranch } from "../ledgers/read";
import { yearArchive } from "../schema/archives";
import { branch } from "../schema/organization";
import { atomically } from "../write";

export type MadeArchive = { id: string; branchId: string; year: string; contentDigest: string; fileDigest: string; bytes: number; files: readonly ArchiveFile[] };

/** Writes down what is about to leave, with its purpose (ruling 24); the digest of the file stands in the audit chain. */
export async function recordArchive(permit: Permit<"archive.make">, { files, ...made }: MadeArchive, purpose: string): Promise<void> {
  await atomically(
    permit,
    [
      db().insert(yearArchive).values({ ...made, files: files.map(({ path, sha256, title }) => ({ path, sha256, title })), by: permit.actor, at: permit.now }),
      dataUseStatement(permit, { purpose, rows: files.length }),
    ],
    { content: made.fileDigest },
  );
}

export type ArchiveLine = { id: string; year: string; contentDigest: string; fileDigest: string; bytes: number; count: number; on: Day; byName: string };

/** The newest first. @throws Refusal "hidden" for a branch that is not the viewer's to read */
export async function listArchives(viewer: Viewer, branchId: string): Promise<ArchiveLine[]> {
  await findLedgerBranch(viewer, branchId);
  const rows = await db().select().from(yearArchive).where(eq(yearArchive.branchId, branchId)).orderBy(desc(yearArchive.at), desc(yearArchive.id));
  const names = await listAccountNames(viewer, rows.map(({ by }) => by));
  return rows.map(({ id, year, contentDigest, fileDigest, bytes, files, at, by }) => ({ id, year, contentDigest, fileDigest, bytes, count: files.length, on: dayOf(at), byName: names.get(by)?.name ?? "" }));
}

export type PublicArchive = { branchName: string; year: string; on: Day; count: number; /** which digest was asked for */ by: "content" | "file" };

/** The archive behind a digest: of its contents list or of the .zip; null when none left the house. Branch, year and day, nothing of what is in it. */
export async function findPublicArchive(digest: string): Promise<PublicArchive | null> {
  const [row] = await db().select({ archive: yearArchive, name: branch.name }).from(yearArchive).innerJoin(branch, eq(branch.id, yearArchive.branchId))
    .where(or(eq(yearArchive.contentDigest, digest), eq(yearArchive.fileDigest, digest))).orderBy(asc(yearArchive.at)).limit(1);
  if (!row) return null;
  const { archive: { year, at, files, fileDigest }, name } = row;
  return { branchName: name, year, on: dayOf(at), count: files.length, by: fileDigest === digest ? "file" : "content" };
}

/** What is different in an archive from what left the house, by name; empty when nothing is. The look itself is recorded. @throws Refusal "hidden" */
export async function checkArchive(permit: Permit<"archive.check">, archiveId: string, found: readonly Listed[]): Promise<string[]> {
  const [row] = await db().select().from(yearArchive).where(eq(yearArchive.id, archiveId));
  if (!row || row.branchId !== permit.subject.branch) throw hidden();
  const difference = differenceFrom(row.files, found);
  await atomically(permit, [], { content: row.fileDigest });
  return isUntouched(difference) ? [] : sayDifference(difference, new Map(row.files.map(({ path, title }) => [path, title])));
}

/** The branch of an archive that the viewer may know. @throws Refusal "hidden" */
export async function findArchiveBranch(viewer: Viewer, archiveId: string) {
  const [row] = await db().select({ branchId: yearArchive.branchId, year: yearArchive.year }).from(yearArchive).where(eq(yearArchive.id, archiveId));
  if (!row) throw hidden();
  return { branch: await findLedgerBranch(viewer, row.branchId), year: row.year };
}
