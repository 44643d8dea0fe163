/**
 * A PDF looked at as bytes, before any reader interprets it: names of what runs, calls out or hides a file are refused wherever
 * they stand, also inside of object streams. Readers disagree about where a stream ends; this look does not depend on it.
 */
import { constants, inflateSync } from "node:zlib";
import { FileRefusal, type FileRefusalCode } from "./refusal";

const forbidden: readonly { names: readonly string[]; code: FileRefusalCode; sentence: string }[] = [
  { names: ["JavaScript", "JS", "Launch", "SubmitForm", "ImportData", "RichMedia", "XFA", "Rendition", "Movie", "Sound"], code: "active", sentence: "PDF 里带有脚本或会自动执行的动作，为了安全不能接收。请打开它，用“打印”—“另存为 PDF”生成一份新的，再上传。" },
  { names: ["EmbeddedFile", "EmbeddedFiles", "Filespec", "FileAttachment", "GoToE", "Collection"], code: "embedded", sentence: "PDF 里藏有附件，检查不了。请打开它，用“打印”—“另存为 PDF”生成一份新的；附件请单独上传。" },
  { names: ["Encrypt"], code: "locked", sentence: "PDF 设了密码或使用权限，检查不了内容。请去掉密码，用“打印”—“另存为 PDF”生成一份新的，再上传。" },
];

const SHORT = 5; // names so short occur by chance in compressed data; they count outside of streams only

const limits = { streams: 50_000, inflated: 64 * 1024 * 1024, objectStream: 8 * 1024 * 1024, dictionary: 2_048, tail: 1_024 };

export type PdfStructure = { hasPictures: boolean };

/** @throws FileRefusal for anything but a plain document */
export function checkPdf(bytes: Buffer): PdfStructure {
  const text = bytes.toString("latin1");
  const end = text.lastIndexOf("%%EOF");
  // A reader accepts a PDF with other files before or behind it; we do not.
  if (!/^%PDF-[12]\.[0-9]/.test(text) || end < 0 || text.length - end > limits.tail) throw new FileRefusal("unreadable", "PDF 损坏或没有传完整，读不出来。请重新导出一份 PDF，再上传。", "head or tail");
  refuseNames(text, (name) => name.length > SHORT);
  refuseNames(outsideStreams(text), () => true);
  let [count, inflated, hasPictures] = [0, 0, false];
  for (const { index, 0: keyword } of text.matchAll(/stream\r?\n/g)) {
    if (text.startsWith("end", index - 3)) continue;
    if (++count > limits.streams) throw tooMuch("streams");
    const before = text.slice(Math.max(0, index - limits.dictionary), index);
    const dictionary = decodeName(before.slice(Math.max(0, before.lastIndexOf(" obj"))));
    hasPictures ||= /\/Subtype\s{0,9}\/Image(?![A-Za-z])/.test(dictionary);
    if (!dictionary.includes("/ObjStm")) continue;
    const objects = readObjectStream(bytes.subarray(index + keyword.length), dictionary);
    inflated += objects.length;
    if (inflated > limits.inflated) throw tooMuch("object streams");
    refuseNames(objects, () => true);
  }
  return { hasPictures };
}

function outsideStreams(text: string): string {
  const pieces: string[] = [];
  for (let at = 0; at >= 0; ) {
    const start = text.indexOf("stream", at);
    pieces.push(text.slice(at, start < 0 ? text.length : start));
    const end = start < 0 ? -1 : text.indexOf("endstream", start);
    at = end < 0 ? -1 : end + "endstream".length;
  }
  return pieces.join(" ");
}

function refuseNames(piece: string, counts: (name: string) => boolean): void {
  const names = new Set<string>();
  for (const [, written] of piece.matchAll(/\/([A-Za-z0-9#]{1,60})/g)) names.add(decodeName(written!));
  const found = forbidden.find((row) => row.names.some((name) => counts(name) && names.has(name)));
  if (found) throw new FileRefusal(found.code, found.sentence, found.names.find((name) => names.has(name)));
}

/** /J#61vaScript is /JavaScript. */
function decodeName(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The objects inside an object stream: deflated as every writer does it, or plain. */
function readObjectStream(data: Buffer, dictionary: string): string {
  try {
    if (!dictionary.includes("/Filter")) return data.subarray(0, Math.max(0, data.indexOf("endstream"))).toString("latin1");
    if (!/\/Filter\s{0,9}\[?\s{0,9}\/FlateDecode\s{0,9}(?![^\]>]*Decode)/.test(dictionary) || dictionary.includes("/Predictor")) throw new Error("filter");
    return inflateSync(data, { maxOutputLength: limits.objectStream, finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1");
  } catch (cause) {
    throw new FileRefusal("unreadable", "PDF 里有读不出的部分，检查不了。请打开它，用“打印”—“另存为 PDF”生成一份新的，再上传。", cause);
  }
}

function tooMuch(cause: string): FileRefusal {
  return new FileRefusal("bomb", "PDF 太复杂，不能接收。请用“打印”—“另存为 PDF”生成一份新的，或拆成几份。", cause);
}
