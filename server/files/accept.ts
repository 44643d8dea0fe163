import "server-only";
import { rm } from "node:fs/promises";
import { inspectFile, remadePath, type InspectedFile } from "./inspect";
import type { FileLimits } from "./kinds";
import { discard, receiveUpload, type IncomingFile } from "./receive";
import { storeFile, type Digest } from "./store";

/** A file that is stored; the row comes next, and without it the sweeper takes the file away after a day. */
export type AcceptedFile = Omit<InspectedFile, "path"> & {
  fields: FormData;
  digest: Digest;
  bytes: number;
  /** Digest of the bytes as they were sent; differs from `digest` for pictures, which are made anew. */
  sentDigest: Digest;
};

export type AcceptOptions = {
  dataDir: string;
  limits: FileLimits;
  /** Registered office numbers and addresses: they may stand in an attachment. */
  officeContacts: readonly string[];
  /** Looks at the form's fields (token, permission, quota) before any work is spent on the file; throws to refuse. */
  mayKeep: (fields: FormData, file: IncomingFile) => Promise<void> | void;
};

/**
 * The whole way of an upload: receive, check, store. Whatever is thrown, nothing stays on disk.
 * @throws FileRefusal, and whatever `mayKeep` throws
 */
export async function acceptFile(request: Request, { dataDir, limits, officeContacts, mayKeep }: AcceptOptions): Promise<AcceptedFile> {
  const { fields, file } = await receiveUpload(request, dataDir, limits);
  try {
    await mayKeep(fields, file);
    const { path, ...inspected } = await inspectFile(file, limits, officeContacts);
    return { fields, ...inspected, ...(await storeFile(dataDir, path)), sentDigest: file.sha256 };
  } finally {
    await discard(file);
    await rm(remadePath(file), { force: true });
  }
}
