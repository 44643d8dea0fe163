/** A roster that was uploaded and not yet taken over: kept sealed for a day, one per person. */
import { eq, lt, or } from "drizzle-orm";
import { addMinutes, type Day } from "@/domain/calendar/day";
import type { Sheet } from "@/domain/disclosure/finance/import-cells";
import type { Viewer } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { db } from "../client";
import { rosterWaiting } from "../schema/members";
import { seal, unseal } from "../seal";
import { atomically, sha256, type Statement } from "../write";

const KEEP_MINUTES = 24 * 60;

export async function keepRoster(permit: Permit<"member.import">, { fileName, sheets, asOf }: { fileName: string; sheets: readonly Sheet[]; asOf: Day }): Promise<void> {
  const cells = JSON.stringify(sheets);
  await atomically(permit, [
    db().delete(rosterWaiting).where(or(eq(rosterWaiting.by, permit.actor), lt(rosterWaiting.at, addMinutes(permit.now, -KEEP_MINUTES)))),
    db().insert(rosterWaiting).values({ by: permit.actor, fileName, digest: sha256(cells), asOf, sealedSheets: seal("roster", cells), at: permit.now }),
  ]);
}

/** What this person uploaded within the last day, or null. */
export async function findWaitingRoster(viewer: Viewer): Promise<{ fileName: string; digest: string; asOf: Day; sheets: Sheet[] } | null> {
  if (viewer.kind !== "person") return null;
  const [row] = await db().select().from(rosterWaiting).where(eq(rosterWaiting.by, viewer.id));
  if (!row || row.at <= addMinutes(viewer.now, -KEEP_MINUTES)) return null;
  return { fileName: row.fileName, digest: row.digest, asOf: row.asOf, sheets: JSON.parse(unseal("roster", row.sealedSheets)) as Sheet[] };
}

/** The statement that takes a person's waiting file away. */
export function forgettingRoster(actor: string): Statement {
  return db().delete(rosterWaiting).where(eq(rosterWaiting.by, actor));
}

export async function dropRoster(permit: Permit<"member.import">): Promise<void> {
  await atomically(permit, [forgettingRoster(permit.actor)]);
}
