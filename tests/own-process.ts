/** Long work in a process of its own, seen from outside: held in the middle of its writing, as a slow disk would, and whether it is alive. */
import { readdirSync, readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { databaseFile, db } from "@/db/client";
import type { JobName } from "@/server/own-process";

/** Whoever writes hangs from the moment when `condition` holds after `event` ("INSERT ON member"): it counts something without end. */
export function hold(event: string, condition: string): void {
  const { $client } = db();
  $client.exec("CREATE VIEW test_endless AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c");
  $client.exec(`CREATE TRIGGER test_hold AFTER ${event} WHEN ${condition} BEGIN SELECT count(*) FROM test_endless; END`);
}

export function letGo(): void {
  db().$client.exec("DROP TRIGGER test_hold");
  db().$client.exec("DROP VIEW test_endless");
}

/** Another process writes until the function that this gives is called. */
export function writingElsewhere(): () => void {
  const other = new Database(databaseFile());
  other.exec("BEGIN IMMEDIATE");
  return () => {
    other.exec("ROLLBACK");
    other.close();
  };
}

/** Somebody else is in the middle of a transaction. */
export function isWriting(): boolean {
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

/** Processes of a job on this town that are alive. */
export function alive(job: JobName): number[] {
  const isOurs = (pid: string) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(`scripts/own-process.ts\0${job}\0`) && readFileSync(`/proc/${pid}/environ`, "utf8").includes(`DATA_DIR=${process.env.DATA_DIR}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
    } catch {
      return false; // it ended meanwhile
    }
  };
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name) && isOurs(name)).map(Number);
}

export async function untilNone(job: JobName): Promise<void> {
  while (alive(job).length > 0) await turn();
}

export const turn = () => new Promise((resolve) => setTimeout(resolve, 20));
