/** The published heads of the audit chain: kept outside, they show if anything was cut off or rewritten (ruling 26). */
import { desc } from "drizzle-orm";
import type { Day, Instant } from "@/domain/calendar/day";
import { db } from "../client";
import { auditAnchor } from "../schema/audit";

export type ChainHead = { day: Day; seq: number; hash: string; at: Instant };

/** Newest first. */
export async function listPublicChainHeads(limit: number): Promise<ChainHead[]> {
  return db().select().from(auditAnchor).orderBy(desc(auditAnchor.day)).limit(limit);
}
