/** Holds a look in the middle of its writing, as a slow disk would: the step of one case counts something without end. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { databaseFile, db } from "@/db/client";
import { suspicionCase } from "@/db/schema/signals";
import { addDays } from "@/domain/calendar/day";
import { recorded } from "./told";

/** So many cases are written before the one that holds; more than one transaction's worth. */
export const BEFORE = 100;

/** Records of qh030 with photos of another day, one case of X05 each. */
export async function manyOdd(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await recorded({ branchId: "qh030", on: addDays("2026-01-01", i), photo: { imageHash: createHash("sha256").update(`${i}`).digest("hex").slice(0, 16), capturedAt: "2025-12-01T09:00:00" } });
}

/** The database waits when `count` more cases than now have been begun. */
export async function holdAfter(count: number): Promise<void> {
  const { $client } = db();
  const here = await db().$count(suspicionCase);
  $client.exec("CREATE VIEW test_endless AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c");
  $client.exec(`CREATE TRIGGER test_hold AFTER INSERT ON suspicion_case WHEN (SELECT count(*) FROM suspicion_case) > ${here + count} BEGIN SELECT count(*) FROM test_endless; END`);
}

export function letGo(): void {
  db().$client.exec("DROP TRIGGER test_hold");
  db().$client.exec("DROP VIEW test_endless");
}

/** Somebody else is in the middle of a transaction. */
function isWriting(): boolean {
  const other = new Database(databaseFile(), { timeout: 0 });
  try {
    other.exec("BEGIN IMMEDIATE");
    other.exec("ROLLBACK");
    return false;
  } catch {
    return true;
  } finally {
    other.close();
  }
}

/** Until the look hangs in its second transaction. */
export async function untilHeld(): Promise<void> {
  while ((await db().$count(suspicionCase)) < BEFORE || !isWriting()) await turn();
}

/** Processes of a look on this town that are alive. */
export function looksAlive(): number[] {
  const isOurs = (pid: string) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("scripts/look.ts") && readFileSync(`/proc/${pid}/environ`, "utf8").includes(`DATA_DIR=${process.env.DATA_DIR}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
    } catch {
      return false; // it ended meanwhile
    }
  };
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name) && isOurs(name)).map(Number);
}

export async function untilNoneAlive(): Promise<void> {
  while (looksAlive().length > 0) await turn();
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));
