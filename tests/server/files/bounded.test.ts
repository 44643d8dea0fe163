import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { runBounded } from "@/server/files/bounded";
import { dataFolder, workbook } from "./making";

const data = dataFolder();

async function book(name: string): Promise<string> {
  const file = path.join(data.path, name);
  await writeFile(file, await workbook({ 表: [["甲"]] }));
  return file;
}

describe("the bounded process", () => {
  it("is stopped when it is slow, and its place is free again", async () => {
    const file = await book("a.xlsx");
    for (let i = 0; i < 3; i++) await expect(runBounded("rows", { path: file }, 1)).rejects.toMatchObject({ code: "slow" });
    expect(await runBounded("rows", { path: file })).toEqual([{ name: "表", rows: [["甲"]] }]);
  });

  it("that breaks gives a sentence; the reason is for the log", async () => {
    await expect(runBounded("rows", { path: path.join(data.path, "nowhere.xlsx") })).rejects.toMatchObject({ code: "unreadable", cause: expect.stringContaining("ENOENT") });
  });

  it("takes its turn when there are many", async () => {
    const file = await book("a.xlsx");
    expect(await Promise.all(Array.from({ length: 4 }, () => runBounded("rows", { path: file })))).toHaveLength(4);
  });

  it("refuses when too many wait", async () => {
    const jobs = Array.from({ length: 30 }, () => runBounded("rows", { path: "/nowhere" }, 1).catch((error: { code: string }) => error.code));
    expect((await Promise.all(jobs)).filter((code) => code === "busy")).toHaveLength(8); // 2 run, 20 wait
  });
});
