/** The round trip: back up a living database, damage copies, restore into an empty directory. */
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditHead } from "@/db/audit";
import { checkBackup, makeBackup, restoreBackup, storedPath } from "@/db/backup";
import { closeDatabase, db } from "@/db/client";
import { dataDirectory } from "@/db/config";
import { storedFile } from "@/db/schema/files";
import { systemActor } from "@/db/viewers";
import { permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { NOW, useDatabase } from "../database";

useDatabase("town");

const scratch = mkdtempSync(path.join(tmpdir(), "portal-backup-"));
const backup = path.join(scratch, "backup");
const content = Buffer.from("凭证");
const digest = createHash("sha256").update(content).digest("hex");
const allowed = () => permit(systemActor(NOW), "backup.make", town);

beforeAll(async () => {
  const file = storedPath(dataDirectory(), digest);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  await db().insert(storedFile).values({
    id: "f1", digest, name: "凭证.pdf", kind: "pdf", bytes: content.length, capturedAt: null, imageHash: null, hasText: true, findings: [],
    use: "evidence", ownerKind: "notice", ownerId: "x", by: "x", at: NOW, removedAt: null,
  });
  await makeBackup(allowed(), backup);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A copy of the backup with one thing spoiled. */
function spoiled(name: string, spoil: (directory: string) => void): string {
  const copy = path.join(scratch, name);
  cpSync(backup, copy, { recursive: true });
  spoil(copy);
  return copy;
}

describe("backup", () => {
  test("holds the database, the files and a manifest whose head is the chain's", async () => {
    const manifest = await checkBackup(backup);
    expect(readdirSync(backup).sort()).toEqual(["files", "manifest.json", "portal.db"]);
    expect(manifest.files).toEqual([{ sha256: digest, bytes: content.length }]);
    expect((await auditHead()).seq).toBe(manifest.audit.seq + 1); // the backup itself is in the log
  });

  test("does not overwrite an earlier backup", async () => {
    await expect(makeBackup(allowed(), backup)).rejects.toThrow("不是空的");
  });

  test("stops when a file is missing", async () => {
    rmSync(storedPath(dataDirectory(), digest));
    await expect(makeBackup(allowed(), path.join(scratch, "second"))).rejects.toThrow("找不到");
    writeFileSync(storedPath(dataDirectory(), digest), content);
  });
});

describe("restore", () => {
  const damages: [string, (directory: string) => void][] = [
    ["a changed database", (d) => appendFileSync(path.join(d, "portal.db"), "x")],
    ["a changed file", (d) => writeFileSync(storedPath(d, digest), "假的")],
    ["a missing file", (d) => rmSync(storedPath(d, digest))],
    ["a missing manifest", (d) => rmSync(path.join(d, "manifest.json"))],
    ["a broken manifest", (d) => writeFileSync(path.join(d, "manifest.json"), "{}")],
  ];
  test.each(damages)("refuses %s and writes nothing", async (name, spoil) => {
    const source = spoiled(name, spoil);
    closeDatabase();
    const before = process.env.DATA_DIR!;
    process.env.DATA_DIR = path.join(scratch, `into ${name}`);
    await expect(restoreBackup(source)).rejects.toThrow(/备份/);
    expect(existsSync(path.join(process.env.DATA_DIR, "portal.db"))).toBe(false);
    process.env.DATA_DIR = before;
  });

  test("fills an empty directory with the same chain and files, and not a full one", async () => {
    closeDatabase();
    const before = process.env.DATA_DIR!;
    process.env.DATA_DIR = path.join(scratch, "restored");
    const manifest = await restoreBackup(backup);
    expect((await auditHead()).hash).toBe(manifest.audit.hash);
    expect(existsSync(storedPath(dataDirectory(), digest))).toBe(true);
    await expect(restoreBackup(backup)).rejects.toThrow("已经有数据库");
    closeDatabase();
    process.env.DATA_DIR = before;
  });
});
