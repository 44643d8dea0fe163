/** The SQLite engine: how a connection is opened and how a list of statements becomes one durable transaction. */
import { setTimeout } from "node:timers/promises";
import Database from "better-sqlite3";
import { drizzle, type BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import type { RunResult } from "better-sqlite3";

/** How long a write waits for another process's, and how often it looks. */
const BUSY_MS = 5_000;
const TRY_AGAIN_MS = 10;

export type Engine = BetterSQLite3Database & { $client: Database.Database };

/** A statement that has been written but not yet run. */
export type Statement = { run(): RunResult; toSQL(): { sql: string; params: unknown[] } };

/** Opens the file with the settings on which durability rests, and reads them back (quality.md: FULL lost nothing, NORMAL did). */
export function open(file: string): Engine {
  const raw = new Database(file);
  raw.pragma("journal_mode = WAL");
  raw.pragma("synchronous = FULL");
  raw.pragma("foreign_keys = ON");
  raw.pragma(`busy_timeout = ${BUSY_MS}`);
  raw.pragma("cache_size = -32768");
  const held = { journal: raw.pragma("journal_mode", { simple: true }), synchronous: raw.pragma("synchronous", { simple: true }), keys: raw.pragma("foreign_keys", { simple: true }) };
  if (held.journal !== "wal" || held.synchronous !== 2 || held.keys !== 1) {
    throw new Error(`数据库没有按要求打开（${JSON.stringify(held)}），请检查磁盘是否支持并重新启动。`);
  }
  return Object.assign(drizzle(raw, { casing: "snake_case" }), { $client: raw });
}

/** Opens a file that must exist, for looking only: nothing is created, migrated or changed. */
export function openReadOnly(file: string): Engine {
  const raw = new Database(file, { readonly: true, fileMustExist: true });
  return Object.assign(drizzle(raw, { casing: "snake_case" }), { $client: raw });
}

/** Applies the migrations; safe when killed half-way, because each runs in one transaction and is applied again. */
export function applyMigrations(engine: Engine, folder: string): void {
  migrate(engine, { migrationsFolder: folder });
}

/** Makes the statement's SQL once, before the write lock is taken: what is left to do inside is the engine's work alone. */
export function made({ $client }: Engine, statement: Statement): Statement {
  const query = statement.toSQL();
  const prepared = $client.prepare(query.sql);
  return { run: () => prepared.run(...query.params), toSQL: () => query };
}

/**
 * Runs `work` inside BEGIN IMMEDIATE … COMMIT; anything thrown rolls everything back. While another process is writing, this one goes on
 * with its other work and tries again. @throws SqliteError SQLITE_BUSY after five seconds
 */
export async function inOneTransaction<T>({ $client }: Engine, work: () => T): Promise<T> {
  const transaction = $client.transaction(work);
  for (let waited = 0; ; waited += TRY_AGAIN_MS) {
    $client.pragma("busy_timeout = 0");
    try {
      return transaction.immediate();
    } catch (error) {
      if (!isBusy(error) || waited >= BUSY_MS) throw error;
    } finally {
      $client.pragma(`busy_timeout = ${BUSY_MS}`);
    }
    await setTimeout(TRY_AGAIN_MS);
  }
}

const isBusy = (error: unknown) => error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Database.SqliteError && (error.code === "SQLITE_CONSTRAINT_UNIQUE" || error.code === "SQLITE_CONSTRAINT_PRIMARYKEY");
}

/** A sentence for what a disk can do to us, or null when the error is something else. */
export function diskTrouble(error: unknown): string | null {
  if (!(error instanceof Database.SqliteError)) return null;
  if (error.code.startsWith("SQLITE_FULL")) return "服务器磁盘已满，这次没有保存，您填写的内容还在页面上。请联系系统管理员清理磁盘后再提交。";
  if (error.code.startsWith("SQLITE_READONLY")) return "数据目录现在是只读的，这次没有保存。请联系系统管理员检查目录权限后再提交。";
  if (error.code.startsWith("SQLITE_IOERR")) return "服务器读写磁盘出错，这次没有保存。请联系系统管理员检查磁盘后再提交。";
  if (isBusy(error)) return "系统正忙，这次没有保存，请过几秒再提交一次。";
  return null;
}
