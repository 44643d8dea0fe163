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

/** Closes the connection; the next `db()` opens it again. */
export function closeDatabase(): void {
  kept.portalDatabase?.engine.$client.close();
  kept.portalDatabase = undefined;
}
