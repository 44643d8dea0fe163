/** One migrated database and one with 清河镇's organization and staff, made once and copied per test file. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    templates: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const templates = mkdtempSync(path.join(tmpdir(), "portal-templates-"));
  process.env.FIELD_KEY = "test-field-key-0123456789abcdef0123456789";
  const { inBulk, closeDatabase } = await import("../db/client");
  const { installKnownHolidays } = await import("../db/holidays");
  const { loadTown } = await import("../db/seed/load-town");
  const { loadMembers, ROSTER_FILE } = await import("../db/seed/members/load");
  const { readSheets } = await import("../server/files/sheet-rows");
  for (const name of ["empty", "town"]) {
    process.env.DATA_DIR = path.join(templates, name);
    await inBulk(async () => {
      await installKnownHolidays();
      if (name === "empty") return;
      await loadTown("s1.none.none", "2026-10-01T01:00:00.000Z");
      await loadMembers(await readSheets(readFileSync(ROSTER_FILE)));
    });
    closeDatabase();
  }
  project.provide("templates", templates);
  return () => rmSync(templates, { recursive: true, force: true });
}
