import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { discard, receiveUpload } from "@/server/files/receive";
import { orDiskRefusal } from "@/server/files/refusal";
import { dataFolder, limits, upload } from "./making";

const data = dataFolder();
const receive = (request: Request) => receiveUpload(request, data.path, limits);

const B = "----boundary";
const part = (head: string, body: string) => `--${B}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
const raw = (body: string | ReadableStream) => new Request("http://localhost/upload", { method: "POST", headers: { "content-type": `multipart/form-data; boundary=${B}` }, body, duplex: "half" } as RequestInit);
const fileHead = (name: string) => `name="file"; filename="${name}"\r\nContent-Type: application/octet-stream`;

describe("a good upload", () => {
  it("is streamed to a temporary file and hashed on the way; fields come along", async () => {
    const body = "x".repeat(300_000);
    const { fields, file } = await receive(upload("三季度收支.xlsx", body, { notice: "n1", say: "说明" }));
    expect(file).toMatchObject({ name: "三季度收支.xlsx", kind: "xlsx", bytes: 300_000, sha256: createHash("sha256").update(body).digest("hex") });
    expect(await readFile(file.path, "utf8")).toBe(body);
    expect(Object.fromEntries(fields)).toEqual({ notice: "n1", say: "说明" });
    await discard(file);
    expect(await data.files()).toEqual([]);
  });

  it.each([
    [`name="file"; filename*=UTF-8''%E5%90%8D%E5%8D%95.xlsx`, "名单.xlsx"], // RFC 5987
    [`name="file"; filename="名单.xlsx"`, "名单.xlsx"],
    [`name="file"; filename="../../etc/passwd.xlsx"`, "passwd.xlsx"],
    [`name="file"; filename="..\\\\..\\\\名单.xlsx"`, "名单.xlsx"],
    [`name="file"; filename="C:\\\\文件夹\\\\名单.xlsx"`, "名单.xlsx"],
    [`name="file"; filename="名单\u202excod.xlsx"`, "名单xcod.xlsx"], // reading direction turned
    [`name="file"; filename=".xlsx.xlsx"`, "xlsx.xlsx"],
    [`name="file"; filename="a:b*c?.xlsx"`, "abc.xlsx"],
    [`name="file"; filename="${"长".repeat(200)}.xlsx"`, `${"长".repeat(95)}.xlsx`],
  ])("%s is shown as %s", async (head, name) => {
    const { file } = await receive(raw(`${part(head, "x")}--${B}--\r\n`));
    expect(file.name).toBe(name);
    expect(file.path.startsWith(data.path)).toBe(true);
    expect(file.path).not.toContain("名单");
  });
});

const cut = (text: string) => new ReadableStream({ start: (stream) => void (stream.enqueue(new TextEncoder().encode(text)), stream.error(new Error("gone"))) });

const refused: [string, () => Request, string, RegExp][] = [
  ["no multipart", () => new Request("http://localhost", { method: "POST", body: "x" }), "form", /没有文件/],
  ["no file", () => raw(`${part('name="a"', "1")}--${B}--\r\n`), "no_file", /先选一个文件/],
  ["an empty file input", () => raw(`${part(fileHead(""), "")}--${B}--\r\n`), "no_file", /先选一个文件/],
  ["bytes without a name", () => raw(`${part(fileHead(""), "x")}--${B}--\r\n`), "form", /没有名字/],
  ["two files", () => raw(`${part(fileHead("a.pdf"), "x")}${part(fileHead("b.pdf"), "y".repeat(100_000))}--${B}--\r\n`), "one_file", /一个一个/],
  ["an empty file", () => upload("a.pdf", ""), "empty", /空的/],
  ["a kind that is not taken", () => upload("a.exe", "x".repeat(500_000)), "kind", /程序/],
  ["a document over its limit", () => upload("a.pdf", "x".repeat(limits.documentBytes + 1)), "too_large", /文件太大/],
  ["a declared length over every limit", () => new Request("http://localhost", { method: "POST", headers: { "content-type": `multipart/form-data; boundary=${B}`, "content-length": "99999999" }, body: "x" }), "too_large", /文件太大/],
  ["a field that is too long", () => upload("a.pdf", "x", { say: "长".repeat(20_000) }), "form", /太长/],
  ["too many fields", () => upload("a.pdf", "x", Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`f${i}`, "1"]))), "form", /太多/],
  ["a body that ends early", () => raw(part(fileHead("a.pdf"), "x".repeat(100_000))), "broken_off", /中断/],
  ["a connection that breaks", () => raw(cut(part(fileHead("a.pdf"), "x".repeat(100_000)))), "broken_off", /中断/],
  ["a connection that breaks in the head", () => raw(cut(`--${B}\r\nContent-Disp`)), "broken_off", /中断/],
];

describe("a refused upload leaves nothing on disk", () => {
  it.each(refused)("%s", async (_case, request, code, sentence) => {
    await expect(receive(request())).rejects.toMatchObject({ name: "FileRefusal", code, message: expect.stringMatching(sentence) });
    expect(await data.files()).toEqual([]);
  });

  it("a document at its limit is taken", async () => {
    expect((await receive(upload("a.pdf", "x".repeat(limits.documentBytes)))).file.bytes).toBe(limits.documentBytes);
  });

  it("a full disk is a sentence; a wrong DATA_DIR is a bug and no fault of the sender", async () => {
    expect(orDiskRefusal(Object.assign(new Error("no space"), { code: "ENOSPC" }))).toMatchObject({ name: "FileRefusal", code: "disk", message: expect.stringMatching(/磁盘已满/) });
    await writeFile(path.join(data.path, "file"), "");
    await expect(receiveUpload(upload("a.pdf", "x"), path.join(data.path, "file"), limits)).rejects.toMatchObject({ code: "ENOTDIR" });
  });
});
