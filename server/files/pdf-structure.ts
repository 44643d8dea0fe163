/**
 * A PDF looked at as bytes, before any reader interprets it: names of what runs, calls out or hides a file are refused, wherever
 * they stand outside of stream data or inside of object streams.
 */
import { inflateSync } from "node:zlib";
import { FileRefusal } from "./refusal";

const forbidden: readonly { names: readonly string[]; code: "active" | "embedded"; sentence: string }[] = [
  { names: ["JavaScript", "JS", "Launch", "SubmitForm", "ImportData", "RichMedia", "XFA", "Rendition", "Movie", "Sound"], code: "active", sentence: "PDF 里带有脚本或会自动执行的动作，为了安全不能接收。请打开它，用“打印”—“另存为 PDF”生成一份新的，再上传。" },
  { names: ["EmbeddedFile", "EmbeddedFiles", "Filespec", "FileAttachment", "GoToE", "Collection"], code: "embedded", sentence: "PDF 里藏有附件，检查不了。请打开它，用“打印”—“另存为 PDF”生成一份新的；附件请单独上传。" },
  { names: ["Encrypt"], code: "locked" as "active", sentence: "PDF 设了密码或使用权限，检查不了内容。请去掉密码，用“打印”—“另存为 PDF”生成一份新的，再上传。" },
];

const limits = { streams: 20_000, inflated: 64 * 1024 * 1024, objectStream: 8 * 1024 * 1024, tail: 1_024 };

export type PdfStructure = { hasPictures: boolean };

/** @throws FileRefusal for anything but a plain document */
export function checkPdf(bytes: Buffer): PdfStructure {
  const text = bytes.toString("latin1");
  const end = text.lastIndexOf("%%EOF");
  // A reader accepts a PDF with other files before or behind it; we do not.
  if (!/^%PDF-[12]\.[0-9]/.test(text) || end < 0 || text.length - end > limits.tail) throw new FileRefusal("unreadable", "PDF 损坏或没有传完整，读不出来。请重新导出一份 PDF，再上传。", "head or tail");
  const outside = outsideStreams(bytes, text);
  for (const piece of outside.pieces) refuseNames(piece);
  return { hasPictures: outside.hasPictures };
}

function refuseNames(piece: string): void {
  const names = new Set([...piece.matchAll(/\/([A-Za-z0-9#]{1,60})/g)].map(([, name]) => decodeName(name!)));
  const found = forbidden.find((row) => row.names.some((name) => names.has(name)));
  if (found) throw new FileRefusal(found.code, found.sentence, found.names.find((name) => names.has(name)));
}

/** /J#61vaScript is /JavaScript. */
function decodeName(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Everything outside of stream data, and the contents of object streams, which are objects too. */
function outsideStreams(bytes: Buffer, text: string): { pieces: string[]; hasPictures: boolean } {
  const pieces: string[] = [];
  let [at, count, inflated, hasPictures] = [0, 0, 0, false];
  for (const match of text.matchAll(/stream\r?\n/g)) {
    if (match.index < at || text.startsWith("end", match.index - 3)) continue; // stream data, or "endstream"
    if (++count > limits.streams) throw tooMuch("streams");
    const head = text.slice(at, match.index);
    pieces.push(head);
    const start = match.index + match[0].length;
    const end = text.indexOf("endstream", start);
    at = end < 0 ? text.length : end;
    const dictionary = head.slice(Math.max(0, head.lastIndexOf(" obj")));
    hasPictures ||= /\/Image(?![A-Za-z])/.test(dictionary.replace(/\/ProcSet\s{0,9}\[[^\]]{0,200}\]/g, ""));
    if (!/\/ObjStm/.test(decodeName(dictionary))) continue;
    const objects = readObjectStream(bytes.subarray(start, at), dictionary);
    inflated += objects.length;
    if (inflated > limits.inflated) throw tooMuch("object streams");
    pieces.push(objects);
  }
  pieces.push(text.slice(at));
  return { pieces, hasPictures };
}

function readObjectStream(data: Buffer, dictionary: string): string {
  if (!/\/Filter/.test(dictionary)) return data.toString("latin1");
  try {
    return inflateSync(data, { maxOutputLength: limits.objectStream, finishFlush: 2 }).toString("latin1");
  } catch (cause) {
    throw new FileRefusal("unreadable", "PDF 里有读不出的部分，检查不了。请打开它，用“打印”—“另存为 PDF”生成一份新的，再上传。", cause);
  }
}

function tooMuch(cause: string): FileRefusal {
  return new FileRefusal("bomb", "PDF 太复杂，不能接收。请用“打印”—“另存为 PDF”生成一份新的，或拆成几份。", cause);
}
