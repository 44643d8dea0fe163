import { asc, desc, gt } from "drizzle-orm";
import type { Head } from "@/domain/audit/anchors";
import { atGenesis, endWalk, GENESIS, walkChain, type Anchor, type AuditRow, type Verdict } from "@/domain/audit/chain";
import { sayDay, type Day } from "@/domain/calendar/day";
import type { Permit } from "@/domain/permissions/permit";
import { db } from "./client";
import { openReadOnly, type Engine } from "./dialect/sqlite";
import { audit, auditAnchor } from "./schema/audit";
import { atomically, sha256 } from "./write";

/** The head of the chain: public by design, and a sign that something was written. */
export async function auditHead(): Promise<Head> {
  const [last] = await db().select({ seq: audit.seq, hash: audit.hash }).from(audit).orderBy(desc(audit.seq)).limit(1);
  return last ?? { seq: 0, hash: GENESIS };
}

export type DailyHead = Head & { day: Day };

/** Heads stored day by day, the newest first; public by design (ruling 26). */
export async function listPublicHeads(limit: number, engine: Engine = db()): Promise<DailyHead[]> {
  return engine.select({ day: auditAnchor.day, seq: auditAnchor.seq, hash: auditAnchor.hash }).from(auditAnchor).orderBy(desc(auditAnchor.day)).limit(limit);
}

/** Stores the head of the day; a day that has one keeps it (ruling 26). */
export async function anchorHead(permit: Permit<"audit.anchor">): Promise<void> {
  const [newest] = await listPublicHeads(1);
  if (newest && newest.day >= permit.today) return;
  const head = await auditHead();
  await atomically(permit, [db().insert(auditAnchor).values({ day: permit.today, ...head, at: permit.now })]);
}

const EVERY_DAY = 100_000;

/** The stored daily heads as anchors for a verification. */
export async function listPublicAnchors(engine: Engine = db()): Promise<Anchor[]> {
  return (await listPublicHeads(EVERY_DAY, engine)).map(({ day, seq, hash }) => ({ seq, hash, from: sayDay(day) }));
}

const ROWS_AT_ONCE = 2000;

/** Heads kept elsewhere, another copy than the portal's own, and somebody to tell how far it is. */
type VerifyOptions = { elsewhere?: readonly Anchor[]; engine?: Engine; progress?: (rows: number) => void };

/**
 * Verifies the whole chain in pieces, so that the portal answers others in between, against the stored daily heads and those
 * kept elsewhere.
 */
export async function verifyAudit(_permit: Permit<"audit.verify">, { elsewhere = [], engine = db(), progress }: VerifyOptions = {}): Promise<Verdict> {
  const anchors = [...(await listPublicAnchors(engine)), ...elsewhere];
  let walk = atGenesis;
  let after = Number.MIN_SAFE_INTEGER; // a row smuggled in before the first one is seen too
  for (;;) {
    const rows: AuditRow[] = await engine.select().from(audit).where(gt(audit.seq, after)).orderBy(asc(audit.seq)).limit(ROWS_AT_ONCE);
    const next = walkChain(walk, rows, anchors, sha256);
    if ("ok" in next) return next;
    walk = next;
    if (rows.length < ROWS_AT_ONCE) return endWalk(walk, anchors);
    after = rows.at(-1)!.seq;
    progress?.(walk.seq);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The same for a database file that lies somewhere: looked at only, the portal may go on running. */
export async function verifyAuditFile(permit: Permit<"audit.verify">, file: string, options: Omit<VerifyOptions, "engine"> = {}): Promise<Verdict> {
  const engine = openReadOnly(file);
  try {
    return await verifyAudit(permit, { ...options, engine });
  } finally {
    engine.$client.close();
  }
}
