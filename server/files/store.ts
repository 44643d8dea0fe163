import "server-only";
import { createHash } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { link, mkdir, open, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { incomingFolder } from "./receive";
import { FileRefusal, orDiskRefusal } from "./refusal";

/** A stored file is known by the SHA-256 of its bytes (64 hex digits); its path is made from nothing else. */
export type Digest = string;
export type StoredFile = { digest: Digest; bytes: number };

function storedPath(dataDir: string, digest: Digest): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error("not a digest");
  return path.join(dataDir, "files", digest.slice(0, 2), digest.slice(2));
}

/**
 * Takes a temporary file over: it is on disk (fsync) before it has its name, and has its name for good (fsync of the folder) before
 * this returns, so that the row that follows never points to nothing. Never overwrites; the same bytes are kept once.
 */
export async function storeFile(dataDir: string, temporary: string): Promise<StoredFile> {
  try {
    return await alone(async () => {
      const digest = await digestOf(temporary);
      const target = storedPath(dataDir, digest);
      await syncFile(temporary);
      if (await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })) await syncFolder(path.join(dataDir, "files"));
      await nameFile(temporary, target, digest);
      await syncFolder(path.dirname(target));
      return { digest, bytes: (await stat(target)).size };
    });
  } catch (error) {
    throw orDiskRefusal(error);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A link fails where the name exists; a rename would overwrite. */
async function nameFile(temporary: string, target: string, digest: Digest): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return keepExisting(target, digest);
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EMLINK"].includes(codeOf(error))) throw error;
    if (await exists(target)) return keepExisting(target, digest); // a file system without links
    await rename(temporary, target);
  }
}

/** The same bytes came again: their file becomes young, so that the sweeper leaves it to the new row. */
async function keepExisting(target: string, digest: Digest): Promise<void> {
  if ((await digestOf(target)) !== digest) throw new Error(`stored file ${digest} is damaged on disk`);
  const now = new Date();
  await utimes(target, now, now);
}

/** Opens a stored file. @throws FileRefusal when it is not there: a row without a file is an alarm */
export async function readStored(dataDir: string, digest: Digest): Promise<{ stream: ReadStream; bytes: number }> {
  const target = storedPath(dataDir, digest);
  const file = await open(target, "r").catch((cause: unknown) => {
    throw new FileRefusal("missing", "文件暂时取不到，镇系统管理员会收到提醒。请稍后再试，或到村务公开栏查看。", cause);
  });
  return { stream: file.createReadStream(), bytes: (await file.stat()).size };
}

export type Swept = { removed: Digest[]; missing: Digest[]; abandoned: number };

/**
 * Removes files that no row knows and uploads that were never finished, both older than `before`; names the rows whose file is gone.
 * `listKnownDigests` is asked after the folder has been read, so that a row written meanwhile counts.
 */
export async function sweep(dataDir: string, listKnownDigests: () => Promise<Iterable<Digest>>, before: Date): Promise<Swept> {
  const present = await listStored(dataDir);
  const known = new Set(await listKnownDigests());
  const removed: Digest[] = [];
  for (const digest of present) {
    if (!known.has(digest) && (await removeOld(storedPath(dataDir, digest), before))) removed.push(digest);
  }
  let abandoned = 0;
  for (const name of await names(incomingFolder(dataDir))) if (await removeOld(path.join(incomingFolder(dataDir), name), before)) abandoned++;
  const there = new Set(present);
  return { removed, missing: [...known].filter((digest) => !there.has(digest)), abandoned };
}

async function listStored(dataDir: string): Promise<Digest[]> {
  const root = path.join(dataDir, "files");
  const folders = (await names(root)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const digests = await Promise.all(folders.map(async (folder) => (await names(path.join(root, folder))).map((name) => folder + name)));
  return digests.flat().filter((digest) => /^[0-9a-f]{64}$/.test(digest));
}

/** Looks at the age once more, alone with writers, right before removing. */
function removeOld(file: string, before: Date): Promise<boolean> {
  return alone(async () => {
    const found = await stat(file).catch(() => null);
    if (!found || found.mtime >= before) return false;
    await rm(file, { force: true });
    return true;
  });
}

async function names(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
}

async function digestOf(file: string): Promise<Digest> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, "r+");
  await handle.sync().finally(() => handle.close());
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(() => true, () => false);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

// One process writes files (quality.md); within it, storing and sweeping take turns.
const turn = globalThis as { fileTurn?: Promise<unknown> };

function alone<T>(work: () => Promise<T>): Promise<T> {
  const mine = (turn.fileTurn ?? Promise.resolve()).then(work, work);
  turn.fileTurn = mine.catch(() => {});
  return mine;
}

/** Takes files away that an erased notice alone had (ruling 16); one that is gone already is no error. */
export async function removeStored(dataDir: string, digests: readonly Digest[]): Promise<void> {
  await alone(async () => {
    for (const digest of digests) await rm(storedPath(dataDir, digest), { force: true });
  });
}
