/**
 * A zip archive read as a suspect: everything is checked against the central directory before anything is unpacked, and unpacking
 * stops at the declared size. Parsers that disagree, overlapping entries and bombs end here.
 */
import { inflateRawSync } from "node:zlib";
import { FileRefusal } from "./refusal";

export type ZipEntry = { name: string; size: number; read: () => Buffer };

const MB = 1024 * 1024;
export const zipLimits = { entries: 2_000, entryBytes: 40 * MB, totalBytes: 80 * MB, ratio: 200, ratioFrom: MB };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** No office program writes anything but files and folders; a link would be a path out for whoever unpacks the file later. */
const PLAIN = new Set([0, 0x8000, 0x4000]);

const damaged = (cause: string) => new FileRefusal("unreadable", "文件损坏或不是正常的文档，读不出来。请在 WPS 或 Office 里重新打开、另存一份，再上传。", cause);
const bomb = (cause: string) => new FileRefusal("bomb", "文件解压后太大，不能接收。请删去多余的工作表、空行和图片，或拆成几份再上传。", cause);

/** The entries of an archive that fills the whole file. @throws FileRefusal */
export function openZip(bytes: Buffer): ZipEntry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > zipLimits.entries) throw bomb(`${count} entries`);
  const heads = readDirectory(bytes, bytes.readUInt32LE(end + 16), end, count);
  checkSizes(heads);
  checkPlaces(bytes, heads);
  return heads.map((head) => ({ name: head.name, size: head.size, read: () => unpack(bytes, head) }));
}

type Head = { name: string; flags: number; /** what a Unix calls the entry: file, folder, link */ unixKind: number; method: number; packed: number; size: number; at: number; data: number };

/** The end record must close the file: nothing may hide behind an archive, nor before it. */
function findEnd(bytes: Buffer): number {
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== LOCAL) throw damaged("no archive");
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes.readUInt32LE(at) === END && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  throw damaged("no end record");
}

function readDirectory(bytes: Buffer, start: number, end: number, count: number): Head[] {
  const heads: Head[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) throw damaged("central directory");
    const nameLength = bytes.readUInt16LE(at + 28);
    heads.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      flags: bytes.readUInt16LE(at + 8),
      unixKind: bytes.readUInt16LE(at + 40) & 0xf000,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
      data: 0,
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (at !== end) throw damaged("gap after the central directory");
  return heads;
}

function checkSizes(heads: readonly Head[]): void {
  const total = heads.reduce((sum, head) => sum + head.size, 0);
  if (total > zipLimits.totalBytes) throw bomb(`${total} bytes`);
  for (const { name, flags, unixKind, method, size, packed } of heads) {
    if (!PLAIN.has(unixKind)) throw damaged(`${name}: kind ${unixKind.toString(8)}`);
    if (flags & ENCRYPTED) throw new FileRefusal("locked", "文件设了打开密码，检查不了内容。请去掉密码后再上传。");
    if (method !== STORED && method !== DEFLATED) throw damaged(`method ${method}`);
    if (size > zipLimits.entryBytes) throw bomb(`${name}: ${size} bytes`);
    if (size > zipLimits.ratioFrom && size > packed * zipLimits.ratio) throw bomb(`${name}: ${packed} to ${size}`);
  }
}

/** Names that cannot be paths out, no name twice, local heads that agree, no entry inside another. */
function checkPlaces(bytes: Buffer, heads: readonly Head[]): void {
  const names = new Set(heads.map(({ name }) => name.toLowerCase()));
  if (names.size !== heads.length) throw damaged("a name twice");
  let free = 0;
  for (const head of [...heads].sort((a, b) => a.at - b.at)) {
    if (/^[/\\]|\\|\0|(?:^|\/)\.\.(?:\/|$)/.test(head.name)) throw damaged(`name ${head.name}`);
    if (head.at < free || head.at + 30 > bytes.length || bytes.readUInt32LE(head.at) !== LOCAL) throw damaged("local head");
    const nameLength = bytes.readUInt16LE(head.at + 26);
    if (bytes.toString("utf8", head.at + 30, head.at + 30 + nameLength) !== head.name) throw damaged("two names");
    head.data = head.at + 30 + nameLength + bytes.readUInt16LE(head.at + 28);
    free = head.data + head.packed;
    if (free > bytes.length) throw damaged("beyond the end");
  }
}

function unpack(bytes: Buffer, head: Head): Buffer {
  const packed = bytes.subarray(head.data, head.data + head.packed);
  if (head.method === STORED) {
    if (packed.length !== head.size) throw damaged(head.name);
    return packed;
  }
  try {
    const data = inflateRawSync(packed, { maxOutputLength: Math.max(1, head.size) });
    if (data.length === head.size) return data;
  } catch (cause) {
    throw damaged(`${head.name}: ${String(cause)}`); // more than declared ends here too
  }
  throw damaged(`${head.name}: less than declared`);
}
