import "server-only";
import type { GateText } from "@/domain/privacy/gate";
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
  /** Texts of the file and its name, places named for people: 附件 名单.xlsx 表“人员”第3行. */
  texts: GateText[];
  /** The author must confirm that no document with personal data is pictured (ruling 15). */
  needsImageConfirmation: boolean;
};

/** Checks a received file in the bounded process. @throws FileRefusal; the caller discards the file then */
export async function inspectFile(file: IncomingFile, limits: FileLimits): Promise<InspectedFile> {
  const output = remadePath(file);
  const image = { pixels: limits.imagePixels, side: limits.imageSide };
  const inspected = await runBounded("inspect", { path: file.path, kind: file.kind, output, image });
  const place = (where: string) => `附件 ${file.name} ${where}`;
  const nameText = { where: place("文件名"), text: file.name };
  if (inspected.family === "document") {
    const texts = [nameText, ...inspected.texts.map(({ where, text }) => ({ where: place(where), text }))];
    return { path: file.path, name: file.name, mime: fileKinds[file.kind].mime, picture: null, texts, needsImageConfirmation: inspected.hasPictures };
  }
  const { kind } = inspected.picture;
  const name = kind === file.kind ? file.name : withExtension(file.name, fileKinds[kind].extensions[0]!);
  return { path: output, name, mime: fileKinds[kind].mime, picture: inspected.picture, texts: [nameText], needsImageConfirmation: true };
}

/** Where the bounded process puts a remade picture. */
export function remadePath(file: { path: string }): string {
  return `${file.path}.remade`;
}
