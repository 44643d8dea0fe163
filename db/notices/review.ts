/** The checker's word on what was handed in: pass it on to the signatures, or return it with a reason. */
import { and, eq } from "drizzle-orm";
import { noticeSteps } from "@/domain/disclosure/lifecycle";
import { rolesAwaited } from "@/domain/disclosure/waiting";
import type { Viewer } from "@/domain/permissions/actor";
import { may, rolesFor, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { newId } from "../id";
import { notice, noticeReview } from "../schema/notices";
import { atomically, exactlyOne } from "../write";
import type { Notice, NoticeInHand, Submission } from "./rows";
import { signaturesOf } from "./sign";

type Step = "review" | "secrecy_review" | "signing";

function moving(row: Notice, to: Notice["state"], now: string) {
  return exactlyOne(db().update(notice).set({ state: to, stateSince: now, revision: row.revision + 1 }).where(and(eq(notice.id, row.id), eq(notice.state, row.state), eq(notice.revision, row.revision))));
}

function saying(submission: Submission, step: Step, outcome: "passed" | "returned", reason: string, permit: Permit) {
  return db().insert(noticeReview).values({ id: newId(), submissionId: submission.id, step, outcome, reason, by: permit.actor, at: permit.now });
}

/** The supervision chair (village, finance) or the secrecy reviewer (party) lets it go on to the signatures (ruling 2). */
export async function passNotice(permit: Permit<"notice.review" | "notice.secrecy_review">, { row, inHand }: NoticeInHand, opinion: string): Promise<void> {
  await atomically(permit, [moving(row, noticeSteps.pass.to, permit.now), saying(inHand!.submission, row.state as Step, "passed", opinion, permit)]);
}

/** Whose hands it is in: who checks in this step, or signs in it, may send it back. */
export async function mayReturn(viewer: Viewer, { row, subject }: Pick<NoticeInHand, "row" | "subject">): Promise<boolean> {
  const { required } = await signaturesOf({ row, inHand: null });
  const awaited = rolesAwaited(row.state, required);
  return may(viewer, "notice.return", subject) && rolesFor(viewer, "notice.return", subject).some((role) => awaited.includes(role));
}

/** Back to the author, who sees why. */
export async function returnNotice(permit: Permit<"notice.return">, found: NoticeInHand, reason: string): Promise<void> {
  const { row, inHand } = found;
  if (!(await mayReturn(permit.viewer, found))) throw new Refusal("role", "这一步不在您手里，不能由您退回。");
  if (reason.trim().length < 4) throw new Refusal("rule", "请写明退回的原因，让拟稿人知道改哪里。", { reason: "至少 4 个字" });
  await atomically(permit, [moving(row, noticeSteps.return.to, permit.now), saying(inHand!.submission, row.state as Step, "returned", reason, permit)]);
}
