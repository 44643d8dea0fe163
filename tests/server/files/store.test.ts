import { createHash } from "node:crypto";
import { mkdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { incomingFolder } from "@/server/files/receive";
import { readStored, storeFile, sweep } from "@/server/files/store";
import { dataFolder } from "./making";

const data = dataFolder();
const digestOf = (content: string) => createHash("sha256").update(content).digest("hex");
const place = (digest: string) => path.join(data.path, "files", digest.slice(0, 2), digest.slice(2));
let count = 0;

async function temporary(content: string): Promise<string> {
  const file = path.join(incomingFolder(data.path), `${count++}.part`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

const age = (file: string, day: string) => utimes(file, new Date(day), new Date(day));

describe("storing", () => {
  it("moves a file to the address of its content", async () => {
    expect(await storeFile(data.path, await temporary("公开"))).toEqual({ digest: digestOf("公开"), bytes: 6 });
    expect(await data.files()).toEqual([path.relative(data.path, place(digestOf("公开")))]);
    const { stream, bytes } = await readStored(data.path, digestOf("公开"));
    expect([await text(stream), bytes]).toEqual(["公开", 6]);
  });

  it("never overwrites: the same content is kept once and becomes young", async () => {
    const { digest } = await storeFile(data.path, await temporary("公开"));
    const before = await stat(place(digest));
    await age(place(digest), "2026-01-01");
    await storeFile(data.path, await temporary("公开"));
    const after = await stat(place(digest));
    expect(after.ino).toBe(before.ino);
    expect(after.mtime > new Date("2026-01-02")).toBe(true);
    expect(await data.files()).toHaveLength(1);
  });

  it("raises the alarm when the kept file is damaged, and leaves it for the restorer", async () => {
    const { digest } = await storeFile(data.path, await temporary("公开"));
    await writeFile(place(digest), "改过");
    await expect(storeFile(data.path, await temporary("公开"))).rejects.toThrow(/damaged/);
    expect(await readFile(place(digest), "utf8")).toBe("改过");
    expect(await data.files()).toHaveLength(1);
  });

  it("stores many at once", async () => {
    const files = await Promise.all(Array.from({ length: 20 }, (_, i) => temporary(`内容${i % 5}`)));
    await Promise.all(files.map((file) => storeFile(data.path, file)));
    expect(await data.files()).toHaveLength(5);
  });
});

describe("reading", () => {
  it("says so when a file is gone", async () => {
    await expect(readStored(data.path, digestOf("没有"))).rejects.toMatchObject({ code: "missing" });
  });

  it.each(["../../../etc/passwd", "", "zz", `${"a".repeat(63)}/`])("%j is no digest", async (digest) => {
    await expect(readStored(data.path, digest)).rejects.toThrow("not a digest");
  });
});

describe("the sweeper", () => {
  it("removes old files without a row, keeps young ones and those with a row, reports rows without a file", async () => {
    const [known, old, young] = [await storeFile(data.path, await temporary("有行")), await storeFile(data.path, await temporary("没有行")), await storeFile(data.path, await temporary("刚传"))];
    const abandoned = await temporary("没传完");
    const running = await temporary("正在传");
    for (const file of [place(known.digest), place(old.digest), abandoned]) await age(file, "2026-10-10");
    for (const file of [place(young.digest), running]) await age(file, "2026-10-12");
    const swept = await sweep(data.path, async () => [known.digest, digestOf("丢了")], new Date("2026-10-11T08:00:00Z"));
    expect(swept).toEqual({ removed: [old.digest], missing: [digestOf("丢了")], abandoned: 1 });
    expect((await data.files()).sort()).toEqual([path.relative(data.path, running), path.relative(data.path, place(known.digest)), path.relative(data.path, place(young.digest))].sort());
  });

  it("has nothing to do in an empty folder", async () => {
    expect(await sweep(data.path, async () => [], new Date("2026-10-11"))).toEqual({ removed: [], missing: [], abandoned: 0 });
  });

  it("asks for the rows after reading the folder", async () => {
    const { digest } = await storeFile(data.path, await temporary("公开"));
    await age(place(digest), "2026-10-01");
    const swept = await sweep(data.path, async () => [digest, (await storeFile(data.path, await temporary("刚来"))).digest], new Date("2026-10-11"));
    expect(swept.removed).toEqual([]);
  });
});
