/** A migration that is killed half-way leaves the database as it was, and the next start finishes the work. */
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { applyMigrations, open } from "@/db/dialect/sqlite";

const scratch = mkdtempSync(path.join(tmpdir(), "portal-migration-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The project's migrations and one more that works until it is killed. */
function folderWith(name: string, sql: string): string {
  const folder = path.join(scratch, name);
  cpSync("drizzle", folder, { recursive: true });
  const file = path.join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as { entries: { idx: number; when: number; tag: string }[] };
  const last = journal.entries.at(-1)!;
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: "9999_interrupted" });
  writeFileSync(file, JSON.stringify(journal));
  writeFileSync(path.join(folder, "9999_interrupted.sql"), sql);
  return folder;
}

const begun = "CREATE TABLE half_way (id TEXT PRIMARY KEY) STRICT;\n--> statement-breakpoint\nINSERT INTO half_way VALUES ('begun');\n";
const endless = "--> statement-breakpoint\nINSERT INTO half_way WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT 'row ' || i FROM n;\n";

const migrating = (file: string, folder: string) => `
  import { applyMigrations, open } from "./db/dialect/sqlite.ts";
  const engine = open(${JSON.stringify(file)});
  process.stdout.write("begins");
  applyMigrations(engine, ${JSON.stringify(folder)});`;

test("killed in the middle of its statements, it is as if it had not begun; then it is applied whole", async () => {
  mkdirSync(path.join(scratch, "data"), { recursive: true });
  const file = path.join(scratch, "data/portal.db");
  const before = open(file);
  applyMigrations(before, "drizzle");
  before.$client.close();

  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", migrating(file, folderWith("endless", begun + endless))], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once("exit", (_code, signal) => resolve(signal)));
  await new Promise<void>((resolve) => child.stdout.once("data", () => resolve()));
  await untilWriting(file);
  child.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");

  const names = (engine: ReturnType<typeof open>) => engine.$client.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'half_way'").pluck().get();
  const found = open(file);
  expect([names(found), found.$client.pragma("integrity_check", { simple: true })]).toEqual([0, "ok"]);
  applyMigrations(found, folderWith("whole", begun));
  expect(found.$client.prepare("SELECT id FROM half_way").pluck().all()).toEqual(["begun"]);
  found.$client.close();
});

/** Waits for the state, not for a time: somebody else holds the write lock. */
async function untilWriting(file: string): Promise<void> {
  const probe = open(file);
  probe.$client.pragma("busy_timeout = 0");
  for (;;) {
    try {
      probe.$client.exec("BEGIN IMMEDIATE; ROLLBACK;");
      await new Promise((resolve) => setImmediate(resolve));
    } catch {
      return probe.$client.close() as unknown as void;
    }
  }
}
