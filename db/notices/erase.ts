/**
 * The second half of a privacy takedown (ruling 16): the content of every version, of the working copy and of everything that
 * was handed in is replaced by a tombstone; digests, times and the reason remain. Nothing brings it back.
 */
import { and, eq, inArray, ne, or } from "drizzle-orm";
import { erasedTitle, tombstone } from "@/domain/disclosure/snapshot";
import type { Permit } from "@/domain/permissions/permit";
import { db } from "../client";
import { storedFile } from "../schema/files";
import { notice, noticeAutosave, noticeReview, noticeSubmission, privacyDecision } from "../schema/notices";
import { noticeVersion } from "../schema/publications";
import { unindexingNotice } from "../search";
import { atomically, exactlyOne } from "../write";
import { forgettingImport } from "./import";
import { confirmingRemoval } from "./remove";
import type { Notice } from "./rows";
import type { RemovalRow } from "./shown";

const emptied = "（已清除）";

/** Erases. Returns the digests of the files that no record needs any more: the caller removes them from the disk. */
export async function erasePrivateNotice(permit: Permit<"notice.erase_private">, row: Notice, removal: RemovalRow): Promise<string[]> {
  const erased = { reason: removal.reason, on: permit.today };
  const versions = await db().select({ id: noticeVersion.id, content: noticeVersion.content }).from(noticeVersion).where(eq(noticeVersion.noticeId, row.id));
  const submissions = await db().select({ id: noticeSubmission.id, content: noticeSubmission.content }).from(noticeSubmission).where(eq(noticeSubmission.noticeId, row.id));
  const attachments = and(eq(storedFile.ownerKind, "notice"), eq(storedFile.ownerId, row.id), eq(storedFile.use, "attachment"));
  const files = await db().select({ digest: storedFile.digest }).from(storedFile).where(attachments);
  await atomically(permit, [
    confirmingRemoval(permit, removal.id), // first: the triggers let content be emptied only under a confirmed removal
    exactlyOne(
      db().update(notice)
        .set({
          title: erasedTitle, body: { kind: "text", text: "" }, explanations: {}, correction: null, beforeCorrection: null,
          state: "published", stateSince: permit.now, revision: row.revision + 1,
        })
        .where(and(eq(notice.id, row.id), eq(notice.revision, row.revision))),
    ),
    ...versions.map(({ id, content }) => db().update(noticeVersion).set({ title: erasedTitle, content: tombstone(content, erased), salt: "" }).where(eq(noticeVersion.id, id))),
    ...submissions.map(({ id, content }) => db().update(noticeSubmission).set({ content: tombstone(content, erased), digest: "" }).where(eq(noticeSubmission.id, id))),
    db().update(noticeReview).set({ reason: emptied }).where(inArray(noticeReview.submissionId, submissions.map(({ id }) => id))), // opinions may quote what is erased
    db().update(storedFile).set({ digest: "", name: emptied, findings: [], capturedAt: null, imageHash: null, removedAt: permit.now }).where(attachments),
    db().update(privacyDecision).set({ reason: emptied, secondReason: null }).where(eq(privacyDecision.noticeId, row.id)),
    db().delete(noticeAutosave).where(eq(noticeAutosave.noticeId, row.id)),
    forgettingImport(row.id),
    ...unindexingNotice(row.id),
  ]);
  return onlyUsedHere(files.map((file) => file.digest), row.id);
}

/** Files are kept by content: another notice may have attached the same one. */
async function onlyUsedHere(digests: readonly string[], noticeId: string): Promise<string[]> {
  const elsewhere = await db()
    .select({ digest: storedFile.digest })
    .from(storedFile)
    .where(and(inArray(storedFile.digest, [...digests]), or(ne(storedFile.ownerId, noticeId), eq(storedFile.use, "evidence"))));
  const kept = new Set(elsewhere.map((file) => file.digest));
  return [...new Set(digests)].filter((digest) => !kept.has(digest));
}
