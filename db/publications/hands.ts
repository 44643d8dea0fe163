/** Who checked and who signed what was published, by name: they answer for it in public. */
import { and, asc, eq } from "drizzle-orm";
import { dayOf } from "@/domain/calendar/day";
import { reviewSteps } from "@/domain/disclosure/lifecycle";
import type { Hand } from "@/domain/disclosure/public-notice";
import { signingCapacities } from "@/domain/disclosure/signing";
import { db } from "../client";
import { account } from "../schema/accounts";
import { noticeReview, noticeSignature } from "../schema/notices";

/** Of one version, by what was handed in for it: the check first, then signatures in order. Empty for what was forced. */
export async function listPublicHands(submissionId: string | null): Promise<Hand[]> {
  if (!submissionId) return [];
  const checks = await db()
    .select({ step: noticeReview.step, at: noticeReview.at, name: account.name })
    .from(noticeReview)
    .innerJoin(account, eq(account.id, noticeReview.by))
    .where(and(eq(noticeReview.submissionId, submissionId), eq(noticeReview.outcome, "passed")))
    .orderBy(asc(noticeReview.at));
  const signatures = await db()
    .select({ capacity: noticeSignature.capacity, on: noticeSignature.signedOn, mode: noticeSignature.mode, name: account.name })
    .from(noticeSignature)
    .innerJoin(account, eq(account.id, noticeSignature.signerId))
    .where(eq(noticeSignature.submissionId, submissionId))
    .orderBy(asc(noticeSignature.at));
  return [
    ...checks.map(({ step, at, name }): Hand => ({ did: "checked", capacity: reviewSteps[step].zh, name, on: dayOf(at), onPaper: false })),
    ...signatures.map(({ capacity, on, mode, name }): Hand => ({ did: "signed", capacity: signingCapacities[capacity].zh, name, on, onPaper: mode === "paper" })),
  ];
}
