/** Drafting: a notice is one row per body, item and period; saving never asks more than that nobody else saved in between. */
import { and, eq } from "drizzle-orm";
import type { CorrectionNote } from "@/domain/disclosure/correction";
import type { NoticeFields } from "@/domain/disclosure/notice-fields";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { isUniqueViolation } from "../dialect/sqlite";
import { idFrom, newId } from "../id";
import { notice, noticeAutosave } from "../schema/notices";
import { atomically, exactlyOne, type Statement } from "../write";
import type { Owner } from "./owner";

export type NewNotice = { owner: Pick<Owner, "kind" | "id" | "community" | "branch">; catalogCode: string; period: string; eventId: string; fields: NoticeFields };

/** Opens a draft. @throws Refusal when the item already has a notice for this period. */
export async function draftNotice(permit: Permit<"notice.draft">, input: NewNotice): Promise<string> {
  const id = permit.once ? idFrom(permit.once) : newId();
  const { owner, fields } = input;
  try {
    await atomically(permit, [
      db().insert(notice).values({
        id,
        ownerKind: owner.kind,
        ownerId: owner.id,
        communityId: owner.community?.id ?? null,
        branchId: owner.branch?.id ?? null,
        catalogCode: input.catalogCode,
        period: input.period,
        eventId: input.eventId,
        ...fields,
        correction: null,
        beforeCorrection: null,
        state: "draft",
        round: 1,
        revision: 1,
        authorId: permit.actor,
        createdAt: permit.now,
        updatedAt: permit.now,
        updatedBy: permit.actor,
        stateSince: permit.now,
      }),
    ]);
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal("rule", "这一项本期已经有一份了，请在列表里打开那一份继续办理。");
    throw error;
  }
  return id;
}

export type SavedFields = { fields: NoticeFields; correction: CorrectionNote | null; revision: number };

/**
 * Saves the author's text. @throws Refusal "conflict" when somebody saved after `revision` was read: the page then shows
 * both texts (ruling 27).
 * @param also what belongs to the same deed
 */
export async function saveNotice(permit: Permit<"notice.edit">, input: SavedFields, also: readonly Statement[] = []): Promise<void> {
  const { id } = permit.subject;
  await atomically(permit, [
    exactlyOne(
      db()
        .update(notice)
        .set({ ...input.fields, correction: input.correction, revision: input.revision + 1, updatedAt: permit.now, updatedBy: permit.actor })
        .where(and(eq(notice.id, id), eq(notice.revision, input.revision))),
      "您打开以后，别人已经保存过这份稿件。请对照两边的内容，选择留下哪一份。",
    ),
    db().delete(noticeAutosave).where(and(eq(noticeAutosave.noticeId, id), eq(noticeAutosave.accountId, permit.actor))),
    ...also,
  ]);
}
