/** The bounded process: one job from the command line, one answer on descriptor 3, then it ends. See `bounded.ts`. */
import { writeSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { findInTexts } from "@/domain/privacy/gate";
import { checkContent } from "../content";
import type { ImageLimits, Picture } from "../images";
import { fileKinds, type FileKind } from "../kinds";
import type { OfficeKind } from "../office-package";
import type { Extracted } from "../office-text";
import { FileRefusal } from "../refusal";
import type { Answer, Inspected, InspectInput, JobName, Jobs } from "./jobs";

const ANSWER = 3;

const deeds: { [J in JobName]: (input: Jobs[J]["input"]) => Promise<Jobs[J]["answer"]> } = {
  inspect,
  rows: async ({ path }) => {
    const bytes = await readFile(path);
    await checkContent("xlsx", bytes);
    return (await import("../sheet-rows")).readSheets(bytes);
  },
};

async function inspect({ path, name, kind, output, image, officeContacts }: InspectInput): Promise<Inspected> {
  const bytes = await readFile(path);
  await checkContent(kind, bytes);
  const { picture, texts, hasPictures } = await open(kind, bytes, output, image);
  const placed = [{ where: "文件名", text: name }, ...texts].map(({ where, text }) => ({ where: `附件 ${name} ${where}`, text }));
  return { picture, findings: findInTexts(placed, officeContacts), hasPictures };
}

// Decoders are loaded only for their own kind: a broken spreadsheet never meets the picture library.
async function open(kind: FileKind, bytes: Buffer, output: string, image: ImageLimits): Promise<Extracted & { picture: Picture | null }> {
  if (fileKinds[kind].family === "image") return { picture: await (await import("../images")).remakeImage(bytes, output, image), texts: [], hasPictures: true };
  if (kind === "pdf") return { picture: null, ...(await (await import("../pdf-text")).pdfTexts(bytes)) };
  return { picture: null, ...(await (await import("../office-text")).officeTexts(bytes, kind as OfficeKind)) };
}

async function answer(name: JobName, input: never): Promise<Answer<JobName>> {
  try {
    return { ok: await deeds[name](input) };
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    return { refusal: { code: error.code, sentence: error.message, cause: String(error.cause ?? "") } };
  }
}

function send(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(ANSWER, bytes, at);
}

const [name, input] = JSON.parse(process.argv[2]!) as [JobName, never];
send(JSON.stringify(await answer(name, input)));
process.exit(0);
