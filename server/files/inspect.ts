import "server-only";
import type { GateFinding } from "@/domain/privacy/gate";
import { runBounded } from "./bounded";
import { withExtension } from "./file-name";
import type { Picture } from "./images";
import { fileKinds, type FileLimits } from "./kinds";
import type { IncomingFile } from "./receive";

/** A file that may be kept, with everything the gate needs to know about it. */
export type InspectedFile = {
  /** What will be stored: a picture is a new file, a document the one that came. */
  path: string;
  name: string;
  mime: string;
  picture: Picture | null;
  /** What was found in its name and text, masked, with places: 附件 名单.xlsx 表“人员”第3行. */
  findings: GateFinding[];
  /** The author must confirm that no document with personal data is pictured (ruling 15). */
  needsImageConfirmation: boolean;
};

/** Checks a received file in the bounded process. @throws FileRefusal; the caller discards the file then */
export async function inspectFile(file: IncomingFile, limits: FileLimits, officeContacts: readonly string[]): Promise<InspectedFile> {
  const output = remadePath(file);
  const image = { pixels: limits.imagePixels, side: limits.imageSide };
  const { picture, findings, hasPictures } = await runBounded("inspect", { path: file.path, name: file.name, kind: file.kind, output, image, officeContacts });
  const kind = picture?.kind ?? file.kind;
  return {
    path: picture ? output : file.path,
    name: kind === file.kind ? file.name : withExtension(file.name, fileKinds[kind].extensions[0]!),
    mime: fileKinds[kind].mime,
    picture,
    findings,
    needsImageConfirmation: hasPictures,
  };
}

/** Where the bounded process puts a remade picture. */
export function remadePath(file: { path: string }): string {
  return `${file.path}.remade`;
}
