/**
 * What was typed and not yet saved, one row per person and notice: a listed exception to permit and audit (ruling 22). The
 * caller has asked whether this person may edit the notice.
 */
import { and, eq } from "drizzle-orm";
import type { Instant } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";
import { db } from "../client";
import { newId } from "../id";
import { noticeAutosave } from "../schema/notices";

export type Autosave = { revision: number; form: Record<string, string>; at: Instant };

const of = (viewer: Person, noticeId: string) => and(eq(noticeAutosave.noticeId, noticeId), eq(noticeAutosave.accountId, viewer.id));

/** @param revision the revision that the form was made from */
export async function keepAutosave(viewer: Person, noticeId: string, revision: number, form: Record<string, string>): Promise<void> {
  await db()
    .insert(noticeAutosave)
    .values({ id: newId(), noticeId, accountId: viewer.id, revision, form, at: viewer.now })
    .onConflictDoUpdate({ target: [noticeAutosave.noticeId, noticeAutosave.accountId], set: { revision, form, at: viewer.now } });
}

/** The viewer's own; nobody sees what another person has not saved. */
export async function findAutosave(viewer: Person, noticeId: string): Promise<Autosave | null> {
  const [row] = await db().select({ revision: noticeAutosave.revision, form: noticeAutosave.form, at: noticeAutosave.at }).from(noticeAutosave).where(of(viewer, noticeId));
  return row ?? null;
}

export async function forgetAutosave(viewer: Person, noticeId: string): Promise<void> {
  await db().delete(noticeAutosave).where(of(viewer, noticeId));
}
