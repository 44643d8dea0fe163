/** How a notice got here: what was handed in, what the checkers said, who signed, in whose hands it is now. */
import { asc, eq, inArray } from "drizzle-orm";
import { noticeStates } from "@/domain/disclosure/lifecycle";
import { signingCapacities, type Capacity } from "@/domain/disclosure/signing";
import type { Viewer } from "@/domain/permissions/actor";
import type { Role } from "@/domain/permissions/roles";
import type { Instant } from "@/domain/calendar/day";
import { listAccountNames } from "../account-names";
import { db } from "../client";
import { listPublicHolders } from "../holders";
import { noticeReview, noticeSignature, noticeSubmission } from "../schema/disclosure";
import type { Notice, NoticeInHand, Review, Signature, Submission } from "./rows";
import { signaturesOf } from "./sign";

type Named<T> = T & { byName: string };
export type Step = { submission: Named<Submission>; reviews: Named<Review>[]; signatures: Named<Signature>[] };

/** Every submission in order, with what was said and signed about it. The viewer has found the notice. */
export async function listSteps(viewer: Viewer, { row }: NoticeInHand): Promise<Step[]> {
  const submissions = await db().select().from(noticeSubmission).where(eq(noticeSubmission.noticeId, row.id)).orderBy(asc(noticeSubmission.seq));
  const ids = submissions.map(({ id }) => id);
  const reviews = await db().select().from(noticeReview).where(inArray(noticeReview.submissionId, ids)).orderBy(asc(noticeReview.at));
  const signatures = await db().select().from(noticeSignature).where(inArray(noticeSignature.submissionId, ids)).orderBy(asc(noticeSignature.at));
  const names = await listAccountNames(viewer, [...submissions, ...reviews].map(({ by }) => by).concat(signatures.map(({ signerId }) => signerId)));
  const named = <T>(fact: T, by: string): Named<T> => ({ ...fact, byName: names.get(by)?.name ?? "" });
  return submissions.map((submission) => ({
    submission: named(submission, submission.by),
    reviews: reviews.filter(({ submissionId }) => submissionId === submission.id).map((review) => named(review, review.by)),
    signatures: signatures.filter(({ submissionId }) => submissionId === submission.id).map((signature) => named(signature, signature.signerId)),
  }));
}

/** In whose hands a notice is: the post, the people who hold it today, and since when (ruling 4). Null when nobody has to act. */
export type Hands = { posts: { zh: string; names: string[] }[]; since: Instant } | null;

export async function findHands(viewer: Viewer, found: NoticeInHand): Promise<Hands> {
  const { row } = found;
  const holders = (role: Role) => listPublicHolders({ kind: row.ownerKind, id: row.ownerId }, role, viewer.today);
  const { hands } = noticeStates[row.state];
  if (hands === "") return null;
  if (row.state === "signing") {
    const { missing } = await signaturesOf(found);
    return { since: row.stateSince, posts: await Promise.all(missing.map(async (capacity: Capacity) => ({ zh: signingCapacities[capacity].zh, names: await holders(signingCapacities[capacity].role) }))) };
  }
  const role = checkers[row.state];
  const names = role ? await holders(role) : [(await listAccountNames(viewer, [row.updatedBy])).get(row.updatedBy)?.name ?? ""];
  return { since: row.stateSince, posts: [{ zh: hands, names: names.filter(Boolean) }] };
}

const checkers: Partial<Record<Notice["state"], Role>> = { review: "village_supervision_chair", secrecy_review: "commissioner" };
