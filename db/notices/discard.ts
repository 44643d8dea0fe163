/** Giving up: a draft is discarded, a correction leaves what was published as it was. */
import { and, eq, inArray, notInArray } from "drizzle-orm";
import { noticeSteps } from "@/domain/disclosure/lifecycle";
import type { Permit } from "@/domain/permissions/permit";
import { db } from "../client";
import { storedFile } from "../schema/files";
import { notice, noticeAutosave } from "../schema/notices";
import { atomically, exactlyOne, type Guarded, type Statement } from "../write";
import type { Notice, NoticeInHand } from "./rows";
import { newestVersion } from "./shown";

export async function discardNotice(permit: Permit<"notice.discard">, { row }: NoticeInHand): Promise<void> {
  await atomically(permit, [
    ...(row.beforeCorrection ? await droppingCorrection(row, permit) : [moving(row, { state: noticeSteps.discard.to, stateSince: permit.now })]),
    db().delete(noticeAutosave).where(eq(noticeAutosave.noticeId, row.id)),
  ]);
}

function moving(row: Notice, change: Partial<Notice>): Guarded {
  return exactlyOne(db().update(notice).set({ ...change, revision: row.revision + 1 }).where(and(eq(notice.id, row.id), eq(notice.state, row.state), eq(notice.revision, row.revision))));
}

/** Text and attachments as they stood before; the round stays used up, so that its submissions belong to nothing else. */
async function droppingCorrection(row: Notice, permit: Permit): Promise<(Statement | Guarded)[]> {
  const published = (await newestVersion(row.id))!.content.files.map((file) => file.id);
  const attachments = and(eq(storedFile.ownerKind, "notice"), eq(storedFile.ownerId, row.id), eq(storedFile.use, "attachment"));
  return [
    moving(row, { ...row.beforeCorrection, beforeCorrection: null, correction: null, state: noticeSteps.drop_correction.to, stateSince: permit.now }),
    db().update(storedFile).set({ removedAt: permit.now }).where(and(attachments, notInArray(storedFile.id, published))),
    db().update(storedFile).set({ removedAt: null }).where(and(attachments, inArray(storedFile.id, published))),
  ];
}
