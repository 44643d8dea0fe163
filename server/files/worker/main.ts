/** The bounded process: one job from the command line, one answer on descriptor 3, then it ends. See `bounded.ts`. */
import { writeSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { checkContent } from "../content";
import { fileKinds } from "../kinds";
import { FileRefusal } from "../refusal";
import type { Answer, Inspected, JobName, Jobs } from "./jobs";

const ANSWER = 3;

const deeds: { [J in JobName]: (input: Jobs[J]["input"]) => Promise<Jobs[J]["answer"]> } = {
  inspect,
  rows: async ({ path }) => {
    const bytes = await readFile(path);
    await checkContent("xlsx", bytes);
    return (await import("../sheet-rows")).readSheets(bytes);
  },
};

// Decoders are loaded only for their own kind: a broken spreadsheet never meets the picture library.
async function inspect({ path, kind, output, image }: Jobs["inspect"]["input"]): Promise<Inspected> {
  const bytes = await readFile(path);
  await checkContent(kind, bytes);
  if (fileKinds[kind].family === "image") return { family: "image", picture: await (await import("../images")).remakeImage(bytes, output, image) };
  if (kind === "pdf") return { family: "document", ...(await (await import("../pdf-text")).pdfTexts(bytes)) };
  return { family: "document", ...(await (await import("../office-text")).officeTexts(bytes, kind as "xlsx" | "docx")) };
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
