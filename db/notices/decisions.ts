/** What waits for a second person: forced publications and takedowns that one person of the office began (rulings 3, 16). */
import { and, asc, eq, isNull, ne } from "drizzle-orm";
import type { Instant } from "@/domain/calendar/day";
import { removalSubject, type RemovalKind } from "@/domain/disclosure/removal";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, refusal } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import { db } from "../client";
import { account } from "../schema/accounts";
import { notice } from "../schema/notices";
import { forcedPublication, noticeRemoval, noticeVersion } from "../schema/publications";
import { placeOf, type Notice } from "./rows";
import type { RemovalRow } from "./shown";

export type PendingDecision = { kind: "forced" | RemovalKind; id: string; noticeId: string; title: string; reason: string; by: string; byName: string; at: Instant };

/** Everything that is not confirmed yet, the oldest first; only for those who oversee the whole town. */
export async function listPendingDecisions(viewer: Viewer): Promise<PendingDecision[]> {
  if (reach(viewer, "notice.confirm_force") !== "all") return [];
  const forced = await db()
    .select({ id: forcedPublication.versionId, noticeId: noticeVersion.noticeId, title: noticeVersion.title, reason: forcedPublication.reason, by: forcedPublication.by, byName: account.name, at: forcedPublication.at })
    .from(forcedPublication)
    .innerJoin(noticeVersion, eq(noticeVersion.id, forcedPublication.versionId))
    .innerJoin(account, eq(account.id, forcedPublication.by))
    .where(isNull(forcedPublication.confirmedBy))
    .orderBy(asc(forcedPublication.at));
  const removed = await db()
    .select({ kind: noticeRemoval.kind, id: noticeRemoval.id, noticeId: noticeRemoval.noticeId, title: notice.title, reason: noticeRemoval.reason, by: noticeRemoval.by, byName: account.name, at: noticeRemoval.at })
    .from(noticeRemoval)
    .innerJoin(notice, eq(notice.id, noticeRemoval.noticeId))
    .innerJoin(account, eq(account.id, noticeRemoval.by))
    .where(and(ne(noticeRemoval.kind, "withdrawn"), isNull(noticeRemoval.confirmedBy), isNull(noticeRemoval.liftedAt)))
    .orderBy(asc(noticeRemoval.at));
  return [...forced.map((row) => ({ kind: "forced" as const, ...row })), ...removed].sort((a, b) => (a.at < b.at ? -1 : 1));
}

export type RemovalInHand = { removal: RemovalRow; row: Notice; subject: Subject };

/** @throws Refusal "hidden" when there is none or the viewer may not know of it. */
export async function findRemoval(viewer: Viewer, id: string): Promise<RemovalInHand> {
  const [found] = await db().select({ removal: noticeRemoval, row: notice }).from(noticeRemoval).innerJoin(notice, eq(notice.id, noticeRemoval.noticeId)).where(eq(noticeRemoval.id, id));
  if (!found || refusal(viewer, "notice.read", { kind: "notice", id: found.row.id, ...placeOf(found.row) })) throw hidden();
  return { ...found, subject: removalSubject(found.removal, placeOf(found.row)) };
}
