import "server-only";
import { rm } from "node:fs/promises";
import type { GateText } from "@/domain/privacy/gate";
import type { Picture } from "./images";
import { inspectFile, remadePath } from "./inspect";
import type { FileLimits } from "./kinds";
import { discard, receiveUpload, type IncomingFile } from "./receive";
import { storeFile, type Digest } from "./store";

/** A file that is stored; the row comes next, and without it the sweeper takes the file away after a day. */
export type AcceptedFile = {
  fields: FormData;
  name: string;
  mime: string;
  digest: Digest;
  bytes: number;
  /** Digest of the bytes as they were sent; differs from `digest` for pictures, which are made anew. */
  sentDigest: Digest;
  picture: Picture | null;
  texts: GateText[];
  needsImageConfirmation: boolean;
};

/**
 * The whole way of an upload: receive, check, store. `mayKeep` looks at the form's fields (token, permission) before any work is
 * spent on the file, and throws to refuse. Whatever is thrown, nothing stays on disk.
 * @throws FileRefusal, and whatever `mayKeep` throws
 */
export async function acceptFile(request: Request, dataDir: string, limits: FileLimits, mayKeep: (fields: FormData, file: IncomingFile) => Promise<void> | void): Promise<AcceptedFile> {
  const { fields, file } = await receiveUpload(request, dataDir, limits);
  try {
    await mayKeep(fields, file);
    const { path, name, mime, picture, texts, needsImageConfirmation } = await inspectFile(file, limits);
    const { digest, bytes } = await storeFile(dataDir, path);
    return { fields, name, mime, digest, bytes, sentDigest: file.sha256, picture, texts, needsImageConfirmation };
  } finally {
    await discard(file);
    await rm(remadePath(file), { force: true });
  }
}
