/** Backup, restore and verification as an operator runs them, while the portal works. */
import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { like } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { question } from "@/db/schema/questions";
import { startServer } from "../server-under-test";
import { questionPost } from "./posts";
import { useCopyOfTheTown } from "./town";

useCopyOfTheTown();

const scratch = mkdtempSync(path.join(tmpdir(), "portal-commands-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const backup = path.join(scratch, "backup");

/** Fewer than the site takes in an hour (question_ask_per_hour), however long the copy needs on a slow machine. */
const ASKED_AT_MOST = 400;

const script = (name: string) => ["run", "--silent", name, "--"];
function npm(name: string, args: string[], env: Record<string, string> = {}): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync("npm", [...script(name), ...args], { encoding: "utf8", env: { ...process.env, ...env } });
  return { status, said: stdout + stderr };
}

describe("npm run backup, while questions come in", () => {
  let before = 0;
  let after = 0;

  beforeAll(async () => {
    const server = await startServer(process.env.DATA_DIR!);
    const ask = async () => expect(await questionPost(`备份测试第${after++}件，请问几时开会？`).send(server.url)).toBe(true);
    await ask();
    before = after;
    const copying = spawn("npm", [...script("backup"), backup], { env: process.env });
    let status: number | null | undefined;
    const copied = new Promise<void>((resolve) => copying.once("exit", (code) => resolve(void (status = code))));
    while (status === undefined && after < ASKED_AT_MOST) await ask();
    await copied;
    expect(status).toBe(0);
    await server.stop();
  });

  test("the restored copy starts, holds everything from before the command and a whole chain", async () => {
    const target = path.join(scratch, "restored");
    expect(npm("restore", [backup], { DATA_DIR: target })).toMatchObject({ status: 0, said: expect.stringContaining("恢复完成") });
    const verified = npm("audit:verify", ["--anchors", path.join(backup, "manifest.json")], { DATA_DIR: target });
    expect(verified).toMatchObject({ status: 0, said: expect.stringContaining("审计链完整") });
    const server = await startServer(target);
    expect((await fetch(`${server.url}/notices`)).status).toBe(200);
    await server.stop();
    const original = process.env.DATA_DIR!;
    process.env.DATA_DIR = target;
    const { length } = await db().select({ id: question.id }).from(question).where(like(question.text, "备份测试%"));
    closeDatabase();
    process.env.DATA_DIR = original;
    expect(length).toBeGreaterThanOrEqual(before);
    expect(length).toBeLessThanOrEqual(after);
  });


  test("a damaged copy is refused with a sentence, and nothing is written", () => {
    const damaged = path.join(scratch, "damaged");
    cpSync(backup, damaged, { recursive: true });
    appendFileSync(path.join(damaged, "portal.db"), "x");
    const target = path.join(scratch, "from damaged");
    expect(npm("restore", [damaged], { DATA_DIR: target })).toMatchObject({ status: 1, said: expect.stringContaining("请换另一份备份") });
    expect(existsSync(target)).toBe(false);
  });

  test("a data directory in use is refused", () => {
    expect(npm("restore", [backup])).toMatchObject({ status: 1, said: expect.stringContaining("已经有数据库") });
  });

  test("a directory that holds a backup is not overwritten", () => {
    expect(npm("backup", [backup])).toMatchObject({ status: 1, said: expect.stringContaining("不是空的") });
  });

  test.each(["backup", "restore"])("%s without a directory says how to write it", (name) => {
    expect(npm(name, [])).toMatchObject({ status: 1, said: expect.stringContaining(`npm run ${name} -- `) });
  });
});
