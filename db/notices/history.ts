/** How a notice got here: what was handed in, what the checkers said, who signed, in whose hands it is now. */
import { asc, eq, inArray } from "drizzle-orm";
import { noticeStates } from "@/domain/disclosure/lifecycle";
import { waitingClock, type WaitingClock } from "@/domain/disclosure/waiting";
import type { Viewer } from "@/domain/permissions/actor";
import type { Instant } from "@/domain/calendar/day";
import { listAccountNames } from "../account-names";
import { db } from "../client";
import { bodyKey, listHolders } from "../holders";
import { noticeReview, noticeSignature, noticeSubmission } from "../schema/notices";
import { settingsOn, workdayCalendar } from "../settings";
import type { NoticeInHand, Review, Signature, Submission } from "./rows";
import { signaturesOf } from "./sign";
import { handsOf, type Hand } from "./waiting";

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

/** In whose hands a notice is: the posts that have to act with the people who hold them, and the clock (ruling 4). */
export type InHands = { hands: Hand[]; since: Instant; clock: WaitingClock | null };

/** Null when nobody has to act. */
export async function findHands(viewer: Viewer, found: NoticeInHand): Promise<InHands | null> {
  const { row } = found;
  if (noticeStates[row.state].hands === "") return null;
  const { missing } = await signaturesOf(found);
  const holders = (await listHolders(viewer, [row])).get(bodyKey(row)) ?? [];
  const clock = waitingClock(row, viewer.today, await workdayCalendar(), await settingsOn(viewer.today));
  return { hands: handsOf(row.state, missing, holders), since: row.stateSince, clock };
}
