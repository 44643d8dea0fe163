/** Forced publication: one person of the office at once, with a reason, marked in public until a second person confirms (ruling 3). */
import { and, eq, isNull } from "drizzle-orm";
import type { Viewer } from "@/domain/permissions/actor";
import { refusal, type Permit } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import { db } from "../client";
import { forcedPublication, noticeVersion } from "../schema/publications";
import { atomically, exactlyOne } from "../write";
import { publishing } from "./publish";
import type { NoticeInHand } from "./rows";

/** Publishes without the missing people; the reason is shown to everybody. Returns the version's id. */
export async function forceNotice(permit: Permit<"notice.force">, found: NoticeInHand, reason: string): Promise<string> {
  const { versionId, digest, statements } = await publishing(permit, found, true);
  await atomically(
    permit,
    [...statements, db().insert(forcedPublication).values({ versionId, reason, by: permit.actor, at: permit.now, confirmedBy: null, confirmedAt: null })],
    { content: digest },
  );
  return versionId;
}

export type Forced = { versionId: string; noticeId: string; title: string; reason: string; by: string; at: string; confirmedBy: string | null; subject: Subject };

/** A forced publication with the subject of its confirmation. @throws Refusal "hidden" for what the viewer may not know. */
export async function findForced(viewer: Viewer, versionId: string): Promise<Forced> {
  const [row] = await db()
    .select({
      versionId: forcedPublication.versionId, noticeId: noticeVersion.noticeId, title: noticeVersion.title, reason: forcedPublication.reason, by: forcedPublication.by,
      at: forcedPublication.at, confirmedBy: forcedPublication.confirmedBy, content: noticeVersion.content,
    })
    .from(forcedPublication)
    .innerJoin(noticeVersion, eq(noticeVersion.id, forcedPublication.versionId))
    .where(eq(forcedPublication.versionId, versionId));
  if (!row) throw hidden();
  const { content, ...forced } = row;
  const subject: Subject = {
    kind: "forced_publication", id: versionId, [content.owner.kind]: content.owner.id,
    state: row.confirmedBy ? "confirmed" : "waiting", people: { forcer: [row.by] },
  };
  if (refusal(viewer, "notice.read", subject)) throw hidden();
  return { ...forced, subject };
}

/** The second person: a colleague of the office or a leader. The mark "not yet confirmed" goes, the mark "forced" stays. */
export async function confirmForced(permit: Permit<"notice.confirm_force">): Promise<void> {
  await atomically(permit, [
    exactlyOne(
      db().update(forcedPublication).set({ confirmedBy: permit.actor, confirmedAt: permit.now })
        .where(and(eq(forcedPublication.versionId, permit.subject.id), isNull(forcedPublication.confirmedBy))),
      "已经有人复核过了，请刷新页面看一看。",
    ),
  ]);
}
