/**
 * Taking published content off the web: withdrawal (one person, the page stays with its reason), emergency and privacy
 * takedown (hidden at once, a second person decides; rulings 3 and 16).
 */
import { and, eq, isNull } from "drizzle-orm";
import type { RemovalKind } from "@/domain/disclosure/removal";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { isUniqueViolation } from "../dialect/sqlite";
import { newId } from "../id";
import { noticeRemoval } from "../schema/publications";
import { indexingVersion, unindexingNotice } from "../search";
import { atomically, exactlyOne, type Guarded } from "../write";
import type { Notice } from "./rows";
import { newestVersion, openRemovals } from "./shown";

export async function withdrawNotice(permit: Permit<"notice.withdraw">, row: Notice, reason: string): Promise<void> {
  await remove(permit, "withdrawn", row, reason);
}

/** 紧急撤下: one person of the office, at once. */
export async function takeDownNotice(permit: Permit<"notice.take_down">, row: Notice, reason: string): Promise<void> {
  await remove(permit, "emergency", row, reason);
}

/** 按个人信息保护要求撤下: hidden at once; what was withdrawn before can still be hidden and erased. */
export async function hidePrivateNotice(permit: Permit<"notice.hide_private">, row: Notice, reason: string): Promise<void> {
  await remove(permit, "privacy", row, reason);
}

async function remove(permit: Permit, kind: RemovalKind, row: Notice, reason: string): Promise<void> {
  const version = await newestVersion(row.id);
  if (!version) throw new Refusal("rule", "这项内容还没有公开过，不用撤下。");
  const open = await openRemovals(row.id, version.versionNo);
  if (open.some((removal) => removal.kind === "privacy" || kind !== "privacy")) throw new Refusal("rule", "这项内容已经撤下了。");
  try {
    await atomically(permit, [
      db().insert(noticeRemoval).values({ id: newId(), noticeId: row.id, kind, upTo: version.versionNo, reason, by: permit.actor, at: permit.now }),
      ...unindexingNotice(row.id),
    ], { content: version.digest });
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal("conflict", "别人刚刚撤下了这项内容，请刷新页面看一看。");
    throw error;
  }
}

export const stillWaiting = (removalId: string) => and(eq(noticeRemoval.id, removalId), isNull(noticeRemoval.confirmedBy), isNull(noticeRemoval.liftedAt));

/** The first statement of a second person's decision: only one can be the second. */
export function confirmingRemoval(permit: Permit, removalId: string): Guarded {
  return exactlyOne(db().update(noticeRemoval).set({ confirmedBy: permit.actor, confirmedAt: permit.now }).where(stillWaiting(removalId)), "已经有人复核过了，请刷新页面看一看。");
}

/** The second person agrees: the emergency takedown stays, until a correction replaces the content. */
export async function confirmTakeDown(permit: Permit<"notice.confirm_take_down">): Promise<void> {
  await atomically(permit, [confirmingRemoval(permit, permit.subject.id)]);
}

/** The second person disagrees: the content is shown and found again. */
export async function restoreNotice(permit: Permit<"notice.restore">, row: Notice, reason: string): Promise<void> {
  const version = (await newestVersion(row.id))!;
  const others = (await openRemovals(row.id, version.versionNo)).filter((removal) => removal.id !== permit.subject.id);
  await atomically(permit, [
    exactlyOne(
      db().update(noticeRemoval).set({ liftedBy: permit.actor, liftedAt: permit.now, liftReason: reason }).where(stillWaiting(permit.subject.id)),
      "已经有人复核过了，请刷新页面看一看。",
    ),
    ...(others.length === 0 ? indexingVersion(version.id, version.content) : []),
  ]);
}
