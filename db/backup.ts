/**
 * Backup and restore: a consistent copy of the database taken while the portal runs, the files it names, and a manifest of
 * digests with the head of the audit chain (quality.md, reliability; ruling 26: the manifest is an anchor).
 */
import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { isNull } from "drizzle-orm";
import { z } from "zod";
import type { Instant } from "@/domain/calendar/day";
import type { Permit } from "@/domain/permissions/permit";
import { verifyChain } from "@/domain/audit/chain";
import { auditHead } from "./audit";
import { dataDirectory } from "./config";
import { closeDatabase, databaseFile, db } from "./client";
import { open } from "./dialect/sqlite";
import { audit } from "./schema/audit";
import { storedFile } from "./schema/files";
import { atomically, sha256 } from "./write";

const manifestSchema = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  database: z.object({ sha256: z.string(), bytes: z.number() }),
  files: z.array(z.object({ sha256: z.string(), bytes: z.number() })),
  audit: z.object({ seq: z.number(), hash: z.string() }),
});
export type Manifest = z.infer<typeof manifestSchema>;

export type Progress = (done: number, all: number) => void;

const DATABASE = "portal.db";
const MANIFEST = "manifest.json";

/** Content address of a stored file inside a data directory or a backup. */
export function storedPath(directory: string, digest: string): string {
  return path.join(directory, "files", digest.slice(0, 2), digest.slice(2));
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** Makes a backup in a new or empty directory. @throws with a plain sentence when the directory is in use or a file is missing. */
export async function makeBackup(permit: Permit<"backup.make">, target: string, progress: Progress = () => {}): Promise<Manifest> {
  if (existsSync(target) && (await readdir(target)).length > 0) throw new Error(`备份目录 ${target} 不是空的，请换一个新目录，免得盖掉以前的备份。`);
  await mkdir(target, { recursive: true });
  const copy = path.join(target, DATABASE);
  await db().$client.backup(copy);
  const { digests, head } = await insideOf(copy);
  const files: Manifest["files"] = [];
  for (const [i, digest] of digests.entries()) {
    files.push(await copyChecked(storedPath(dataDirectory(), digest), storedPath(target, digest), digest));
    progress(i + 1, digests.length);
  }
  const manifest: Manifest = { format: 1, madeAt: permit.now, database: { sha256: await digestOf(copy), bytes: (await stat(copy)).size }, files, audit: head };
  const text = JSON.stringify(manifest, null, 2);
  await writeFile(path.join(target, MANIFEST), text);
  await atomically(permit, [], { content: sha256(text) });
  return manifest;
}

/** What the copied database names: its files and the head of its chain. */
async function insideOf(file: string): Promise<{ digests: string[]; head: { seq: number; hash: string } }> {
  const copy = open(file);
  try {
    copy.$client.pragma("journal_mode = DELETE"); // one file, no side files
    const rows = copy.selectDistinct({ digest: storedFile.digest }).from(storedFile).where(isNull(storedFile.removedAt)).all();
    const verdict = verifyChain(copy.select().from(audit).orderBy(audit.seq).all(), [], sha256);
    if (!verdict.ok) throw new Error(`审计链不完整：${verdict.says}。请先查明原因，不要用这份数据做备份。`);
    return { digests: rows.map((row) => row.digest), head: { seq: verdict.rows, hash: verdict.head } };
  } finally {
    copy.$client.close();
  }
}

async function copyChecked(from: string, to: string, digest: string): Promise<{ sha256: string; bytes: number }> {
  if (!existsSync(from)) throw new Error(`文件 ${digest} 在数据目录里找不到了，备份停止。请检查磁盘，或从上一份备份里找回。`);
  await mkdir(path.dirname(to), { recursive: true });
  await copyFile(from, to);
  if ((await digestOf(to)) !== digest) throw new Error(`文件 ${digest} 的内容已经损坏，备份停止。请检查磁盘，或从上一份备份里找回。`);
  return { sha256: digest, bytes: (await stat(to)).size };
}

/** Checks a backup without touching anything. @throws with a plain sentence at the first damage. */
export async function checkBackup(source: string, progress: Progress = () => {}): Promise<Manifest> {
  const file = path.join(source, MANIFEST);
  if (!existsSync(file)) throw new Error(`${source} 里没有 ${MANIFEST}，不是完整的备份。`);
  const parsed = manifestSchema.safeParse(JSON.parse(await readFile(file, "utf8")));
  if (!parsed.success) throw new Error(`${MANIFEST} 已经损坏，这份备份不能用。`);
  const manifest = parsed.data;
  const copy = path.join(source, DATABASE);
  if (!existsSync(copy) || (await digestOf(copy)) !== manifest.database.sha256) throw new Error("备份里的数据库缺失或被改动过，这份备份不能用。请换另一份备份。");
  for (const [i, { sha256: digest }] of manifest.files.entries()) {
    const stored = storedPath(source, digest);
    if (!existsSync(stored) || (await digestOf(stored)) !== digest) throw new Error(`备份里的文件 ${digest} 缺失或损坏，这份备份不能用。请换另一份备份。`);
    progress(i + 1, manifest.files.length);
  }
  return manifest;
}

/** Fills an empty DATA_DIR from a sound backup, or leaves it as it was. */
export async function restoreBackup(source: string, progress: Progress = () => {}): Promise<Manifest> {
  const target = dataDirectory();
  if (existsSync(databaseFile())) throw new Error(`数据目录 ${target} 里已经有数据库。恢复只能放进空目录：请先停止服务，把旧数据目录改名，再恢复。`);
  const manifest = await checkBackup(source, progress);
  await mkdir(target, { recursive: true });
  for (const { sha256: digest } of manifest.files) await copyChecked(storedPath(source, digest), storedPath(target, digest), digest);
  const arriving = `${databaseFile()}.arriving`;
  await rm(arriving, { force: true });
  await copyFile(path.join(source, DATABASE), arriving);
  await rename(arriving, databaseFile()); // last: before this the directory holds no database
  const head = await auditHead();
  closeDatabase();
  if (head.hash !== manifest.audit.hash) throw new Error("恢复后的审计链头与备份清单不一致，请停止使用并联系维护人员。");
  return manifest;
}

/** The line that a person should see after a backup. */
export function sayManifest({ madeAt, files, audit: head }: Manifest): string {
  return `备份时间 ${madeAt as Instant}，文件 ${files.length} 个，审计链第 ${head.seq} 条，链头 ${head.hash}`;
}
