import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { recordArchive } from "@/db/archives/keep";
import type { ArchivePart } from "@/db/archives/part";
import { archiveParts } from "@/db/archives/parts";
import { sealed } from "@/db/archives/seal-key";
import { auditHead, listPublicHeads } from "@/db/audit";
import { dataDirectory } from "@/db/config";
import { newId } from "@/db/id";
import { archiveTitle, indexPage } from "@/domain/archive/index-page";
import { ARCHIVE_FORMAT, MANIFEST, manifestOf, manifestText, SEAL, type ArchiveFile, type ArchivePlace } from "@/domain/archive/manifest";
import { sealFileText } from "@/domain/archive/seal";
import type { Permit } from "@/domain/permissions/permit";
import { incomingFolder } from "../files/receive";
import { orDiskRefusal } from "../files/refusal";
import { readStored } from "../files/store";
import { verifyTools } from "./verify-tools";
import { ZipWriter } from "./zip-writer";

export type Archive = { name: string; bytes: number; contentDigest: string; fileDigest: string; stream: ReadableStream<Uint8Array> };
type Making = { permit: Permit<"archive.make">; place: ArchivePlace; purpose: string; zip: ZipWriter };

/**
 * A sealed year of a branch as a .zip in a temporary file, one record in memory at a time; recorded before a byte of it leaves.
 * @throws Refusal "hidden"; FileRefusal when an attachment is not on the disk: an archive with a hole is none
 */
export async function makeArchive(permit: Permit<"archive.make">, place: ArchivePlace, purpose: string): Promise<Archive> {
  const target = path.join(incomingFolder(dataDirectory()), `${randomUUID()}.part`);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const zip = new ZipWriter(target);
  try {
    const made = await fill({ permit, place, purpose, zip });
    return { name: `${archiveTitle(place)}.zip`, ...made, stream: await readOnce(target) };
  } catch (error) {
    await zip.abandon();
    await rm(target, { force: true });
    throw orDiskRefusal(error);
  }
}

async function fill({ permit, place, purpose, zip }: Making): Promise<Pick<Archive, "bytes" | "contentDigest" | "fileDigest">> {
  const files: ArchiveFile[] = [];
  const add = async (part: ArchivePart) => void files.push({ title: part.title, group: part.group, ...(await ("text" in part ? addText(zip, part.path, part.text) : addStored(zip, part.path, part.stored))) });
  for await (const part of archiveParts(permit, place)) await add(part);
  for (const tool of verifyTools) await add({ ...tool, group: "tools" });
  await add({ path: "index.html", title: "目录", group: "tools", text: indexPage(place, files) });

  const manifest = await addText(zip, MANIFEST, manifestText(manifestOf(place, files)));
  const id = newId();
  await addText(zip, SEAL, sealFileText(sealed({ ...place, format: ARCHIVE_FORMAT, archiveId: id, manifest: manifest.sha256, madeAt: permit.now, madeBy: nameOf(permit), ...(await chainNow()) })));
  const { sha256: fileDigest, bytes } = await zip.close();
  await recordArchive(permit, { id, branchId: place.branchId, year: place.year, contentDigest: manifest.sha256, fileDigest, bytes, files }, purpose);
  return { bytes, contentDigest: manifest.sha256, fileDigest };
}

const nameOf = ({ viewer }: Permit) => (viewer.kind === "person" ? viewer.name : "");
const addText = (zip: ZipWriter, name: string, text: string) => zip.add(name, [Buffer.from(text)], true);

async function addStored(zip: ZipWriter, name: string, digest: string) {
  const { stream } = await readStored(dataDirectory(), digest);
  const added = await zip.add(name, stream, false);
  if (added.sha256 !== digest) throw new Error(`stored file ${digest} is damaged on disk`);
  return added;
}

/** Where the log stands, and what of it the public has already been told (ruling 26). */
async function chainNow() {
  const [published] = await listPublicHeads(1);
  return { chain: await auditHead(), published: published ?? null };
}

/** Open without a name: whatever happens to the reader, nothing stays behind. */
async function readOnce(file: string): Promise<ReadableStream<Uint8Array>> {
  const handle = await open(file, "r");
  await rm(file);
  return Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>;
}
