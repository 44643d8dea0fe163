/** The working copy as its people see it: found through the viewer, with everybody who had a hand in it. */
import { and, desc, eq, inArray, or, type SQL } from "drizzle-orm";
import { reach, refusal } from "@/domain/permissions/permit";
import type { Viewer } from "@/domain/permissions/actor";
import { hidden } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import type { Action } from "@/domain/permissions/table";
import { db } from "../client";
import { notice, noticeReview, noticeSignature, noticeSubmission } from "../schema/notices";

export type Notice = typeof notice.$inferSelect;
export type Submission = typeof noticeSubmission.$inferSelect;
export type Review = typeof noticeReview.$inferSelect;
export type Signature = typeof noticeSignature.$inferSelect;

/** Where a notice belongs. A community's notices are not its branches' business, nor the other way round. */
export function placeOf(row: Pick<Notice, "ownerKind" | "ownerId">): Pick<Subject, "community" | "branch"> {
  return row.ownerKind === "community" ? { community: row.ownerId } : { branch: row.ownerId };
}

/** The last thing handed in, with the checkers' and signers' acts on it. */
export type InHand = { submission: Submission; reviews: Review[]; signatures: Signature[] };

export async function findInHand(row: Pick<Notice, "id" | "round">): Promise<InHand | null> {
  const [submission] = await db()
    .select()
    .from(noticeSubmission)
    .where(and(eq(noticeSubmission.noticeId, row.id), eq(noticeSubmission.round, row.round)))
    .orderBy(desc(noticeSubmission.seq))
    .limit(1);
  if (!submission) return null;
  const reviews = await db().select().from(noticeReview).where(eq(noticeReview.submissionId, submission.id));
  const signatures = await db().select().from(noticeSignature).where(eq(noticeSignature.submissionId, submission.id));
  return { submission, reviews, signatures };
}

/** Who had a part in what is in hand; `InHand` without the content, for lists. */
export type Parts = { submission: { by: string }; reviews: readonly { by: string }[]; signatures: readonly { signerId: string }[] };

/** The subject of a permit: place, state, and who already had a part (four eyes). */
export function subjectOf(row: Pick<Notice, "id" | "ownerKind" | "ownerId" | "state" | "authorId" | "updatedBy">, parts: Parts | null): Subject {
  return {
    kind: "notice",
    id: row.id,
    ...placeOf(row),
    state: row.state,
    people: {
      author: [row.authorId, row.updatedBy, ...(parts ? [parts.submission.by] : [])],
      reviewer: parts?.reviews.map((review) => review.by) ?? [],
      signer: parts?.signatures.map((signature) => signature.signerId) ?? [],
    },
  };
}

export type NoticeInHand = { row: Notice; inHand: InHand | null; subject: Subject };

/** The notices that somebody may know of, as a condition on `notice`; undefined for all of them. */
export function within(viewer: Viewer, action: Action): SQL | undefined {
  const scopes = reach(viewer, action);
  if (scopes === "all") return undefined;
  return or(
    and(eq(notice.ownerKind, "community"), inArray(notice.ownerId, scopes.community)),
    and(eq(notice.ownerKind, "branch"), inArray(notice.ownerId, scopes.branch)),
  );
}

/** @throws Refusal "hidden" when there is none or the viewer may not know of it. */
export async function findNotice(viewer: Viewer, id: string): Promise<NoticeInHand> {
  const [row] = await db().select().from(notice).where(eq(notice.id, id));
  if (!row || refusal(viewer, "notice.read", { kind: "notice", id, ...placeOf(row) })) throw hidden();
  const inHand = await findInHand(row);
  return { row, inHand, subject: subjectOf(row, inHand) };
}
