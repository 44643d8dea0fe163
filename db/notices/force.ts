/** Forced publication: one person of the office at once, with a reason, marked in public until a second person confirms (ruling 3). */
import { and, eq, isNull } from "drizzle-orm";
import type { Permit } from "@/domain/permissions/permit";
import { db } from "../client";
import { forcedPublication } from "../schema/disclosure";
import { atomically, exactlyOne } from "../write";
import { publishing } from "./publish";
import type { NoticeInHand } from "./rows";

export async function forceNotice(permit: Permit<"notice.force">, found: NoticeInHand, reason: string): Promise<void> {
  const { versionId, digest, statements } = await publishing(permit, found, true);
  await atomically(
    permit,
    [...statements, db().insert(forcedPublication).values({ versionId, reason, by: permit.actor, at: permit.now, confirmedBy: null, confirmedAt: null })],
    { content: digest },
  );
}

/** The second person: a colleague of the office or a leader. The mark "not yet confirmed" goes, the mark "forced" stays. */
export async function confirmForced(permit: Permit<"notice.confirm_force">, versionId: string): Promise<void> {
  await atomically(permit, [
    exactlyOne(
      db().update(forcedPublication).set({ confirmedBy: permit.actor, confirmedAt: permit.now })
        .where(and(eq(forcedPublication.versionId, versionId), isNull(forcedPublication.confirmedBy))),
      "已经有人复核过了。",
    ),
  ]);
}
