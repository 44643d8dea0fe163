/** Puts together what would be published: the same snapshot that checkers read, signers sign and villagers see. */
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { publicStatement } from "@/domain/disclosure/finance/summary";
import { categoryOf } from "@/domain/disclosure/lifecycle";
import { sayRequiredLength } from "@/domain/disclosure/publicity";
import type { Snapshot } from "@/domain/disclosure/snapshot";
import { catalogItemOf } from "../catalog";
import { db } from "../client";
import { storedFile } from "../schema/files";
import { settingsOn } from "../settings";
import { findPublicOwner } from "./owner";
import type { Notice } from "./rows";

/** No viewer: callers found the row through one. Account digits and holders never get in (handbook §12.2). */
export async function composeSnapshot(row: Notice, today: Day): Promise<Snapshot> {
  const owner = await findPublicOwner(row.ownerKind, row.ownerId);
  const item = await catalogItemOf(row, today, owner.variant);
  const days = Math.max(row.publicityDays, item.leastDays); // the catalog may ask for more than the author and the rule
  const files = await db()
    .select({ id: storedFile.id, name: storedFile.name, kind: storedFile.kind, bytes: storedFile.bytes, digest: storedFile.digest })
    .from(storedFile)
    .where(and(eq(storedFile.ownerKind, "notice"), eq(storedFile.ownerId, row.id), eq(storedFile.use, "attachment"), isNull(storedFile.removedAt)))
    .orderBy(asc(storedFile.at), asc(storedFile.id));
  return {
    code: row.catalogCode,
    item: item.title,
    category: categoryOf(row.catalogCode),
    owner: { kind: row.ownerKind, id: row.ownerId, name: owner.name },
    period: row.period,
    title: row.title.trim(),
    body: row.body.kind === "finance" ? { ...row.body, statement: publicStatement(row.body.statement) } : row.body,
    responsiblePerson: row.responsiblePerson.trim(),
    contact: row.contact.trim(),
    objectionChannel: row.objectionChannel.trim(),
    boardLocation: row.boardLocation.trim(),
    publicity: { rule: row.publicityRule, days, says: days > 0 ? `${days} 日` : sayRequiredLength(row.publicityRule, await settingsOn(today)) },
    audience: item.audiences[0],
    basis: item.basis.map((basis) => `${basis.title}${basis.article}`),
    files,
    correction: row.correction,
  };
}
