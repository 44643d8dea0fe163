/** The SQLite engine: how a connection is opened and how a list of statements becomes one durable transaction. */
import Database from "better-sqlite3";
import { drizzle, type BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import type { RunResult } from "better-sqlite3";

export type Engine = BetterSQLite3Database & { $client: Database.Database };

/** A statement that has been written but not yet run. */
export type Statement = { run(): RunResult; toSQL(): { sql: string; params: unknown[] } };

/** Opens the file with the settings on which durability rests, and reads them back (quality.md: FULL lost nothing, NORMAL did). */
export function open(file: string): Engine {
  const raw = new Database(file);
  raw.pragma("journal_mode = WAL");
  raw.pragma("synchronous = FULL");
  raw.pragma("foreign_keys = ON");
  raw.pragma("busy_timeout = 5000");
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

/** Runs `work` inside BEGIN IMMEDIATE … COMMIT; anything thrown rolls everything back. */
export function inOneTransaction<T>(engine: Engine, work: () => T): T {
  return engine.$client.transaction(work).immediate();
}

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Database.SqliteError && (error.code === "SQLITE_CONSTRAINT_UNIQUE" || error.code === "SQLITE_CONSTRAINT_PRIMARYKEY");
}

/** A sentence for what a disk can do to us, or null when the error is something else. */
export function diskTrouble(error: unknown): string | null {
  if (!(error instanceof Database.SqliteError)) return null;
  if (error.code.startsWith("SQLITE_FULL")) return "服务器磁盘已满，这次没有保存，您填写的内容还在页面上。请联系系统管理员清理磁盘后再提交。";
  if (error.code.startsWith("SQLITE_READONLY")) return "数据目录现在是只读的，这次没有保存。请联系系统管理员检查目录权限后再提交。";
  if (error.code.startsWith("SQLITE_IOERR")) return "服务器读写磁盘出错，这次没有保存。请联系系统管理员检查磁盘后再提交。";
  if (error.code.startsWith("SQLITE_BUSY")) return "系统正忙，这次没有保存，请过几秒再提交一次。";
  return null;
}
