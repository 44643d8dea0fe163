import { and, eq } from "drizzle-orm";
import { noticeSteps, submitStep } from "@/domain/disclosure/lifecycle";
import { canonicalJson } from "@/domain/disclosure/snapshot";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { idFrom, newId } from "../id";
import { notice, noticeAutosave, noticeSubmission } from "../schema/notices";
import { atomically, exactlyOne, sha256 } from "../write";
import { checkNotice } from "./check";
import { composeSnapshot } from "./compose";
import { forgettingImport } from "./import";
import type { NoticeInHand } from "./rows";

/** Hands the notice in for checking: every unmet condition is named, or it goes on. @throws Refusal "rule" with the list. */
export async function submitNotice(permit: Permit<"notice.submit">, { row, inHand }: NoticeInHand): Promise<void> {
  const { unmet } = await checkNotice(row, permit.today);
  if (unmet.length > 0) {
    throw new Refusal("rule", `还有 ${unmet.length} 处需要处理，改好后再提交。`, Object.fromEntries(unmet.map((condition) => [condition.key, condition.message])));
  }
  if (row.round > 1 && !row.correction) throw new Refusal("rule", "更正要写明原因、责任人和是否影响群众权益。", { "correction.reason": "请填写更正说明" });
  const content = await composeSnapshot(row, permit.today);
  const step = noticeSteps[submitStep(row.catalogCode)];
  await atomically(permit, [
    exactlyOne(db().update(notice).set({ state: step.to, stateSince: permit.now, revision: row.revision + 1 }).where(and(eq(notice.id, row.id), eq(notice.state, row.state), eq(notice.revision, row.revision)))),
    db().insert(noticeSubmission).values({
      id: permit.once ? idFrom(permit.once) : newId(),
      noticeId: row.id,
      round: row.round,
      seq: (inHand?.submission.seq ?? await lastSeq(row.id)) + 1,
      content,
      digest: sha256(canonicalJson(content)),
      by: permit.actor,
      at: permit.now,
    }),
    db().delete(noticeAutosave).where(eq(noticeAutosave.noticeId, row.id)),
    forgettingImport(row.id),
  ]);
}

async function lastSeq(noticeId: string): Promise<number> {
  return db().$count(noticeSubmission, eq(noticeSubmission.noticeId, noticeId));
}
