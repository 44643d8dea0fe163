/** What can happen to a published notice of 石桥, each by the person whose task it is, on a given day. */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { concludePublicity } from "@/db/notices/conclude";
import { postOnBoard } from "@/db/notices/board";
import { correctNotice, fieldsOf } from "@/db/notices/correct";
import { findRemoval } from "@/db/notices/decisions";
import { saveNotice } from "@/db/notices/draft";
import { erasePrivateNotice } from "@/db/notices/erase";
import { confirmForced, findForced, forceNotice } from "@/db/notices/force";
import { confirmTakeDown, hidePrivateNotice, restoreNotice, takeDownNotice, withdrawNotice } from "@/db/notices/remove";
import { noticeRemoval } from "@/db/schema/publications";
import { act, at } from "@/db/seed/history/run";
import type { Day } from "@/domain/calendar/day";
import type { Action } from "@/domain/permissions/table";
import { permit, type Permit } from "@/domain/permissions/permit";
import { finish } from "../../cast/publish";

export const reason = "与台账不符，需要核实";

/** A correction in preparation: back with its author. */
export const beginCorrection = (id: string, on: Day, substantive: boolean) =>
  act("clerk.qh007", on, "08:30", "notice.correct", id, (p, f) => correctNotice(p, f, { reason: "第一段写错了", responsible: "牛耘嘉", substantive }));

/** A correction that went all its way, published on the same day. */
export async function correct(id: string, on: Day, substantive: boolean, words: string): Promise<void> {
  await beginCorrection(id, on, substantive);
  await act("clerk.qh007", on, "08:40", "notice.edit", id, (p, { row }) => saveNotice(p, { fields: { ...fieldsOf(row), body: { kind: "text", text: words } }, correction: row.correction, revision: row.revision }));
  await finish(id, on);
}

export const post = (id: string, on: Day, postedOn: Day = on, location = "党群服务中心门口") =>
  act("clerk.qh007", on, "14:00", "notice.post_board", id, (p, f) => postOnBoard(p, f, { postedOn, location, photoFileId: null }));
export const withdraw = (id: string, on: Day, who = "secretary.qh007") => act(who, on, "15:00", "notice.withdraw", id, (p, { row }) => withdrawNotice(p, row, reason));
export const takeDown = (id: string, on: Day, who = "office.town") => act(who, on, "15:00", "notice.take_down", id, (p, { row }) => takeDownNotice(p, row, reason));
export const hidePrivate = (id: string, on: Day, who = "office.town") => act(who, on, "15:00", "notice.hide_private", id, (p, { row }) => hidePrivateNotice(p, row, reason));
export const force = (id: string, on: Day, who = "office.town") => act(who, on, "15:00", "notice.force", id, (p, f) => forceNotice(p, f, reason));
export const conclude = (id: string, on: Day, said = { handling: "", witness: "居民代表" }) => act("clerk.qh007", on, "16:00", "notice.close_publicity", id, (p) => concludePublicity(p, id, said));

/** The removals of a notice, the first one first. */
export const removalsOf = (id: string) => db().select().from(noticeRemoval).where(eq(noticeRemoval.noticeId, id)).orderBy(noticeRemoval.at);

async function decide<A extends Action, T>(who: string, on: Day, action: A, removalId: string, deed: (permit: Permit<A>, found: Awaited<ReturnType<typeof findRemoval>>) => Promise<T>): Promise<T> {
  const person = await at(who, on, "16:30");
  const found = await findRemoval(person, removalId);
  return deed(permit(person, action, found.subject), found);
}

export const confirm = (removalId: string, on: Day, who = "office2.town") => decide(who, on, "notice.confirm_take_down", removalId, (p) => confirmTakeDown(p));
export const restore = (removalId: string, on: Day, who = "office2.town") => decide(who, on, "notice.restore", removalId, (p, { row }) => restoreNotice(p, row, "核实无误，恢复公开"));
export const erase = (removalId: string, on: Day, who = "office2.town") => decide(who, on, "notice.erase_private", removalId, (p, { row, removal }) => erasePrivateNotice(p, row, removal));

export async function confirmForce(versionId: string, on: Day, who = "office2.town"): Promise<void> {
  const person = await at(who, on, "16:30");
  await confirmForced(permit(person, "notice.confirm_force", (await findForced(person, versionId)).subject));
}
