import { desc } from "drizzle-orm";
import { GENESIS } from "@/domain/audit/chain";
import { db } from "./client";
import { audit } from "./schema/audit";

/** The head of the chain: public by design, and a sign that something was written. */
export async function auditHead(): Promise<{ seq: number; hash: string }> {
  const [last] = await db().select({ seq: audit.seq, hash: audit.hash }).from(audit).orderBy(desc(audit.seq)).limit(1);
  return last ?? { seq: 0, hash: GENESIS };
}
