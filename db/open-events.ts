import { and, desc, eq, ne, notExists } from "drizzle-orm";
import type { Viewer } from "@/domain/permissions/actor";
import { refusal } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import { db } from "./client";
import type { Body } from "./holders";
import { placeOf } from "./notices/rows";
import { disclosureEvent } from "./schema/duties";
import { notice } from "./schema/notices";

export type OpenEvent = typeof disclosureEvent.$inferSelect;
const MOST = 20;

/** Events of an item that no notice tells of yet, the newest first. @throws Refusal "hidden" */
export async function listOpenEvents(viewer: Viewer, owner: Body, catalogCode: string): Promise<OpenEvent[]> {
  if (refusal(viewer, "notice.read", { kind: "event", id: "list", ...placeOf(owner) })) throw hidden();
  const told = db().select().from(notice).where(and(eq(notice.eventId, disclosureEvent.id), ne(notice.state, "discarded")));
  return db()
    .select()
    .from(disclosureEvent)
    .where(and(eq(disclosureEvent.ownerKind, owner.ownerKind), eq(disclosureEvent.ownerId, owner.ownerId), eq(disclosureEvent.catalogCode, catalogCode), notExists(told)))
    .orderBy(desc(disclosureEvent.day))
    .limit(MOST);
}
