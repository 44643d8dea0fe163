import type { Attached } from "@/domain/archive/record-pages";
import type { ArchivePart } from "./part";

const extensions: Readonly<Record<string, string>> = { jpeg: "jpg" };

type Stored = { digest: string; name: string; kind: string };

/** Where a stored file lies in the archive: by its content, so that it is there once. */
export function attachedOf({ digest, name, kind }: Stored): Attached {
  return { path: `attachments/${digest.slice(0, 32)}.${extensions[kind] ?? kind}`, name };
}

export function partsOfFiles(files: readonly Stored[]): ArchivePart[] {
  return files.map((file) => ({ path: attachedOf(file).path, title: file.name, group: "attachments", stored: file.digest }));
}
