/** 更正: a published notice goes back to its author, through the same checks, and becomes a new version (handbook §4.6, DIS-05). */
import { and, eq } from "drizzle-orm";
import type { CorrectionNote } from "@/domain/disclosure/correction";
import { noticeSteps } from "@/domain/disclosure/lifecycle";
import type { NoticeFields } from "@/domain/disclosure/notice-fields";
import type { Permit } from "@/domain/permissions/permit";
import { db } from "../client";
import { notice } from "../schema/notices";
import { atomically, exactlyOne } from "../write";
import type { Notice, NoticeInHand } from "./rows";

/** What the author wrote, out of the row. */
export function fieldsOf(row: Notice): NoticeFields {
  const { title, body, responsiblePerson, contact, objectionChannel, boardLocation, publicityRule, publicityDays, explanations, imagesChecked } = row;
  return { title, body, responsiblePerson, contact, objectionChannel, boardLocation, publicityRule, publicityDays, explanations, imagesChecked };
}

export async function correctNotice(permit: Permit<"notice.correct">, { row }: NoticeInHand, note: CorrectionNote): Promise<void> {
  await atomically(permit, [
    exactlyOne(
      db()
        .update(notice)
        .set({
          state: noticeSteps.correct.to, stateSince: permit.now, round: row.round + 1, revision: row.revision + 1, correction: note,
          beforeCorrection: fieldsOf(row), updatedAt: permit.now, updatedBy: permit.actor,
        })
        .where(and(eq(notice.id, row.id), eq(notice.state, "published"), eq(notice.revision, row.revision))),
    ),
  ]);
}
