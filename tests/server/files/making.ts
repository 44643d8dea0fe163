/** Files for tests, made on the spot: good ones, and the kinds of bad ones that people and attackers send. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { Document, Footer, FootnoteReferenceRun, Header, Packer, Paragraph, TextRun } from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import sharp, { type Sharp } from "sharp";
import { afterEach, beforeEach } from "vitest";
import type { FileLimits } from "@/server/files/kinds";

export const limits: FileLimits = { imageBytes: 2_000_000, documentBytes: 1_000_000, imagePixels: 10_000_000, imageSide: 2000 };

/** A DATA_DIR of its own for each test. */
export function dataFolder(): { readonly path: string; files: () => Promise<string[]> } {
  let folder = "";
  beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), "files-test-"))));
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return {
    get path() {
      return folder;
    },
    /** Every file below, so that "nothing stays on disk" can be said exactly. */
    files: async () => {
      const found = await readdir(folder, { recursive: true, withFileTypes: true });
      return found.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
    },
  };
}

export function upload(name: string, bytes: Uint8Array | string, fields: Record<string, string> = {}): Request {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  form.append("file", new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], name));
  return new Request("http://localhost/upload", { method: "POST", body: form });
}

/** A picture with some structure: gradients and ovals from a seed. */
export async function photo(seed: number, width = 800, height = 600): Promise<Sharp> {
  let state = seed;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const ovals = Array.from({ length: 90 }, () => `<ellipse cx="${random() * width}" cy="${random() * height}" rx="${8 + random() * 70}" ry="${8 + random() * 60}" fill="hsl(${random() * 360} 50% ${20 + random() * 60}%)"/>`);
  const stops = [0, 50, 100].map((at) => `<stop offset="${at}%" stop-color="hsl(${random() * 360} 40% ${15 + random() * 70}%)"/>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><linearGradient id="g" x1="0" y1="0" x2="1" y2="1">${stops.join("")}</linearGradient><rect width="100%" height="100%" fill="url(#g)"/>${ovals.join("")}</svg>`;
  return sharp(await sharp(Buffer.from(svg)).removeAlpha().png().toBuffer());
}

export async function workbook(sheets: Record<string, (string | number)[][]>): Promise<Buffer> {
  const { writeSpreadsheet } = await import("@/server/files/spreadsheet");
  return writeSpreadsheet(Object.entries(sheets).map(([name, rows]) => ({ name, rows })));
}

export async function wordDocument(texts: { body: string[]; header?: string; footer?: string; footnote?: string }): Promise<Buffer> {
  const { body, header = "", footer = "", footnote = "" } = texts;
  const lines = body.map((line, i) => new Paragraph({ children: [...line].map((c) => new TextRun({ text: c, bold: c === "9" })).concat(i === 0 ? [new FootnoteReferenceRun(1) as TextRun] : []) }));
  return Packer.toBuffer(
    new Document({
      footnotes: { 1: { children: [new Paragraph(footnote)] } },
      sections: [{ headers: { default: new Header({ children: [new Paragraph(header)] }) }, footers: { default: new Footer({ children: [new Paragraph(footer)] }) }, children: lines }],
    }),
  );
}

/** The same package with parts added or changed. */
export function withParts(archive: Uint8Array, parts: Record<string, string | ((before: string) => string)>): Buffer {
  const files = unzipSync(new Uint8Array(archive));
  for (const [name, part] of Object.entries(parts)) {
    files[name] = strToU8(typeof part === "string" ? part : part(Buffer.from(files[name] ?? []).toString("utf8")));
  }
  return Buffer.from(zipSync(files));
}

type PdfParts = { pages?: string[]; catalog?: string; objects?: string[]; trailer?: string };

/** A small PDF; `objects` are numbered from 100 on. */
export function pdf({ pages = [], catalog = "", objects = [], trailer = "" }: PdfParts): Buffer {
  const kids = pages.map((_, i) => `${10 + i * 2} 0 R`).join(" ");
  const all: [number, string][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`],
    [3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"],
    ...pages.flatMap((text, i): [number, string][] => {
      const content = text ? `BT /F1 12 Tf 72 700 Td (${text}) Tj ET` : "";
      return [
        [10 + i * 2, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${11 + i * 2} 0 R >>`],
        [11 + i * 2, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`],
      ];
    }),
    ...objects.map((body, i): [number, string] => [100 + i, body]),
  ];
  let text = "%PDF-1.7\n";
  const offsets = all.map(([number, body]) => {
    const at = text.length;
    text += `${number} 0 obj\n${body}\nendobj\n`;
    return [number, at] as const;
  });
  const start = text.length;
  text += `xref\n0 1\n0000000000 65535 f \n${offsets.map(([number, at]) => `${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  return Buffer.from(`${text}trailer\n<< /Size 200 /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`, "latin1");
}

/** Objects packed into an object stream, where a search in the raw bytes does not see them. */
export function objectStream(body: string): string {
  const packed = deflateSync(Buffer.from(`200 0 ${body}`)).toString("latin1");
  return `<< /Type /ObjStm /N 1 /First 6 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
}

/** A PNG that declares a huge size and has almost no data. */
export function hugePng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk("IHDR", head), chunk("IDAT", deflateSync(Buffer.alloc(1000))), chunk("IEND", Buffer.alloc(0))]);
}

function crc32(bytes: Buffer): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ -1) >>> 0;
}

/** A Windows program's first bytes. */
export const program = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(58), Buffer.from([64, 0, 0, 0]), Buffer.from("PE\0\0"), Buffer.alloc(400)]);

/** An old .xls or an encrypted .xlsx: the compound file container. */
export function compoundFile(inside: string): Buffer {
  return Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(1024), Buffer.from(inside, "utf16le"), Buffer.alloc(512)]);
}
