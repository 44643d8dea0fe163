/** The one connection of this process: opened at first use, so that `next build` needs no data; kept on globalThis across reloads. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { dataDirectory } from "./config";
import { applyMigrations, open, type Engine } from "./dialect/sqlite";

const kept = globalThis as { portalDatabase?: { file: string; engine: Engine } };

export function databaseFile(): string {
  return path.join(dataDirectory(), "portal.db");
}

export const migrationsFolder = path.join(/* turbopackIgnore: true */ process.cwd(), "drizzle");

/** The database, migrated. Throws with a plain sentence when the disk refuses. */
export function db(): Engine {
  const file = databaseFile();
  if (kept.portalDatabase?.file !== file) {
    closeDatabase();
    mkdirSync(path.dirname(file), { recursive: true });
    const engine = open(file);
    applyMigrations(engine, migrationsFolder);
    kept.portalDatabase = { file, engine };
  }
  return kept.portalDatabase!.engine;
}

/** One bulk load into a new file: nothing is durable until all of it is, and then all of it is. */
export async function inBulk(work: () => Promise<void>): Promise<void> {
  const { $client } = db();
  $client.pragma("synchronous = OFF");
  await work();
  $client.pragma("synchronous = FULL");
  $client.pragma("wal_checkpoint(TRUNCATE)");
}

/** Closes the connection; the next `db()` opens it again. */
export function closeDatabase(): void {
  kept.portalDatabase?.engine.$client.close();
  kept.portalDatabase = undefined;
}
