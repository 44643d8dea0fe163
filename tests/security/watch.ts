/**
 * "Nothing else happened", exactly and at no cost: triggers in the copy under test note every change of a business row, and
 * the audit chain tells who did what.
 */
import { asc, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { audit } from "@/db/schema/audit";

/** Not business rows: the chain itself, counters, the access log. Of a session only its beginning and end count. */
const unwatched = ["audit", "rate_counter", "access_log", "session"];

/** Installs the triggers; the portal under test is not running yet. */
export function watchChanges(): void {
  const { $client } = db();
  const tables = ($client.pragma("table_list") as { name: string; type: string; schema: string }[])
    .filter((t) => t.schema === "main" && t.type === "table" && !t.name.startsWith("sqlite_") && !t.name.startsWith("__"))
    .map((t) => t.name);
  const watched = tables.filter((name) => !unwatched.includes(name)).flatMap((name) => ["INSERT", "UPDATE", "DELETE"].map((event) => [name, event] as const));
  $client.exec("CREATE TABLE test_change (seq INTEGER PRIMARY KEY AUTOINCREMENT, what TEXT NOT NULL)");
  for (const [name, event] of [...watched, ["session", "INSERT"], ["session", "UPDATE OF ended_at"], ["session", "DELETE"]]) {
    $client.exec(`CREATE TRIGGER "test_${name}_${event.slice(0, 6)}" AFTER ${event} ON "${name}" BEGIN INSERT INTO test_change (what) VALUES ('${event} ${name}'); END`);
  }
}

export type Trace = { actor: string; action: string; outcome: "done" | "refused" };
export type Mark = { change: number; seq: number };

/** Now: what comes later is what a call did. */
export function mark(): Mark {
  const { $client } = db();
  const last = (sql: string) => ($client.prepare(sql).pluck().get() as number | null) ?? 0;
  return { change: last("SELECT max(seq) FROM test_change"), seq: last("SELECT max(seq) FROM audit") };
}

/** The business changes since a mark, such as "INSERT notice". */
export function changesSince({ change }: Mark): string[] {
  return db().$client.prepare("SELECT what FROM test_change WHERE seq > ? ORDER BY seq").pluck().all(change) as string[];
}

/** The audit rows since a mark. */
export function traceSince({ seq }: Mark): Trace[] {
  return db().select({ actor: audit.actor, action: audit.action, outcome: audit.outcome }).from(audit).where(gt(audit.seq, seq)).orderBy(asc(audit.seq)).all();
}
