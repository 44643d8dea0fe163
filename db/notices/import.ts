/** A spreadsheet on its way into a draft: its cells wait, sealed, until the author has seen what would be taken over. */
import { and, eq, lt, or } from "drizzle-orm";
import { addMinutes } from "@/domain/calendar/day";
import type { Sheet } from "@/domain/disclosure/finance/import-cells";
import type { Viewer } from "@/domain/permissions/actor";
import { may, type Permit } from "@/domain/permissions/permit";
import { db } from "../client";
import { noticeImport } from "../schema/notices";
import { seal, unseal } from "../seal";
import { atomically, type Statement } from "../write";
import type { NoticeInHand } from "./rows";

const KEEP_MINUTES = 24 * 60;

/** Puts a file's cells in waiting; what waited before, and what waits for more than a day, goes. */
export async function keepImport(permit: Permit<"notice.edit">, file: { name: string; sheets: readonly Sheet[] }): Promise<void> {
  const waiting = { fileName: file.name, sealedSheets: seal("import", JSON.stringify(file.sheets)), by: permit.actor, at: permit.now };
  await atomically(permit, [
    db().delete(noticeImport).where(or(eq(noticeImport.noticeId, permit.subject.id), lt(noticeImport.at, addMinutes(permit.now, -KEEP_MINUTES)))),
    db().insert(noticeImport).values({ noticeId: permit.subject.id, ...waiting }),
  ]);
}

/** What waits for a notice that the viewer may edit, or null. */
export async function findImport(viewer: Viewer, { row, subject }: Pick<NoticeInHand, "row" | "subject">): Promise<{ fileName: string; sheets: Sheet[] } | null> {
  if (!may(viewer, "notice.edit", subject)) return null;
  const [found] = await db().select().from(noticeImport).where(and(eq(noticeImport.noticeId, row.id)));
  return found && found.at > addMinutes(viewer.now, -KEEP_MINUTES) ? { fileName: found.fileName, sheets: JSON.parse(unseal("import", found.sealedSheets)) as Sheet[] } : null;
}

/** The statement that takes a waiting file away. */
export function forgettingImport(noticeId: string): Statement {
  return db().delete(noticeImport).where(eq(noticeImport.noticeId, noticeId));
}

/** The author gives the file up, or has taken it over. */
export async function dropImport(permit: Permit<"notice.edit">): Promise<void> {
  await atomically(permit, [forgettingImport(permit.subject.id)]);
}
