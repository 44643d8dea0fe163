import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import { displayName } from "./file-name";
import { byteLimit, kindOfName, type FileKind, type FileLimits } from "./kinds";
import { FileRefusal, orDiskRefusal } from "./refusal";

/** A file on its way in: a temporary file that `storeFile` takes over or `discard` removes. */
export type IncomingFile = { path: string; name: string; kind: FileKind; bytes: number; sha256: string };
export type Received = { fields: FormData; file: IncomingFile };

const form = { fields: 40, fieldSize: 20_000, parts: 42, headerPairs: 20, headerSize: 8_192 };
const FORM_SLACK = 256 * 1024; // what fields and boundaries may add to the bytes of the file

/** The folder of temporary files; swept after a day. */
export function incomingFolder(dataDir: string): string {
  return path.join(dataDir, "files", "incoming");
}

/**
 * Streams a multipart request to a temporary file, hashing on the way: exactly one file, whose name is of a kind that is taken, at
 * most as large as its kind may be. Whatever goes wrong, nothing stays on disk.
 * @throws FileRefusal with what to do
 */
export async function receiveUpload(request: Request, dataDir: string, limits: FileLimits): Promise<Received> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data;/i.test(type) || !request.body) throw new FileRefusal("form", "这次提交里没有文件。请在页面上选好文件再上传。");
  const largest = Math.max(limits.imageBytes, limits.documentBytes);
  if (Number(request.headers.get("content-length") ?? 0) > largest + FORM_SLACK) throw tooLarge(largest);

  const target = path.join(incomingFolder(dataDir), `${randomUUID()}.part`);
  const upload = new Upload(target, limits);
  try {
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    const parser = new Busboy({ headers: { "content-type": type }, limits: { ...form, files: 1, fileSize: largest + 1 } });
    upload.listen(parser);
    await pipeline(Readable.fromWeb(request.body as ReadableStream), parser, { signal: upload.signal });
    return { fields: upload.fields, file: await upload.finished() };
  } catch (error) {
    await upload.stop(error);
    await rm(target, { force: true });
    throw orRefusal(upload.signal.reason);
  }
}

/** Removes a received file that nobody keeps. */
export async function discard(file: { path: string }): Promise<void> {
  await rm(file.path, { force: true });
}

function tooLarge(limit: number): FileRefusal {
  return new FileRefusal("too_large", `文件太大，最多 ${Math.floor(limit / 1024 / 1024)} MB。图片请用微信发给自己后保存再上传；文档请压缩图片或拆成几份。`);
}

/** Anything but a refusal or a failure of our own disk means that the sending broke off or was malformed. */
function orRefusal(error: unknown): unknown {
  const known = orDiskRefusal(error);
  if (known instanceof FileRefusal || (error instanceof Error && "path" in error)) return known;
  return new FileRefusal("broken_off", "文件没有传完就中断了，没有保存。请检查网络后再上传一次。", error);
}

/** One multipart request being parsed. The first thing that goes wrong stops everything and is its reason. */
class Upload {
  readonly fields = new FormData();
  private readonly stopping = new AbortController();
  readonly signal = this.stopping.signal;
  private writing: Promise<IncomingFile | null> | null = null;

  constructor(
    private readonly target: string,
    private readonly limits: FileLimits,
  ) {}

  listen(parser: InstanceType<typeof Busboy>): void {
    parser.on("file", (_field, stream, name) => this.takeFile(stream, name));
    parser.on("field", (name, value, nameCut, valueCut) => this.takeField(name, value, nameCut || valueCut));
    parser.on("filesLimit", () => this.fail(new FileRefusal("one_file", "一次只能上传一个文件，请一个一个上传。")));
    for (const event of ["fieldsLimit", "partsLimit"] as const) parser.on(event, () => this.fail(new FileRefusal("form", "这次提交的内容太多，没有保存。请刷新页面后再试。")));
  }

  private fail(error: unknown): void {
    this.stopping.abort(error);
  }

  private takeField(name: string, value: string, cut: boolean): void {
    if (cut) this.fail(new FileRefusal("form", "填写的内容太长，没有保存。请缩短后再试。"));
    else this.fields.append(name, value);
  }

  private takeFile(stream: BusboyFileStream, givenName: string): void {
    stream.on("error", () => {}); // whoever reads it hears of it; a refusal may come before anybody reads
    this.writing = givenName === "" ? this.expectNothing(stream) : this.write(stream, givenName);
    this.writing.catch((error: unknown) => this.fail(error));
  }

  /** A form sent without a chosen file has a nameless part of no bytes. */
  private async expectNothing(stream: BusboyFileStream): Promise<null> {
    this.signal.addEventListener("abort", () => stream.destroy());
    for await (const chunk of stream) if ((chunk as Buffer).length > 0) throw new FileRefusal("form", "文件没有名字，不能保存。请改名后再上传。");
    return null;
  }

  private async write(stream: BusboyFileStream, givenName: string): Promise<IncomingFile> {
    const name = displayName(givenName);
    const kind = kindOfName(name);
    const limit = byteLimit(kind, this.limits);
    const hash = createHash("sha256");
    let bytes = 0;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        hash.update(chunk);
        done(bytes > limit ? tooLarge(limit) : null, chunk);
      },
    });
    await pipeline(stream, count, createWriteStream(this.target, { flags: "wx", mode: 0o600 }), { signal: this.signal });
    if (bytes === 0) throw new FileRefusal("empty", "这个文件是空的（0 字节）。请检查原文件能不能打开，再上传。");
    return { path: this.target, name, kind, bytes, sha256: hash.digest("hex") };
  }

  async finished(): Promise<IncomingFile> {
    const file = await this.writing;
    if (!file) throw new FileRefusal("no_file", "还没有选择文件。请先选一个文件，再点上传。");
    return file;
  }

  /** Stops whatever still runs and waits for it, so that the temporary file can be removed. */
  async stop(error: unknown): Promise<void> {
    this.fail(error); // keeps the first reason
    await this.writing?.catch(() => null);
  }
}
