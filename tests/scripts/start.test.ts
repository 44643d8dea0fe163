/** `npm start` in production: what it refuses, in which words, and what it tells a new town. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { useDatabase } from "../database";

function node(args: string[], env: Record<string, string | undefined> = {}): { status: number | null; said: string } {
  closeDatabase();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", env: { ...process.env, DEMO_TODAY: undefined, DEMO_PASSWORD: undefined, ...env } as NodeJS.ProcessEnv });
  return { status, said: stdout + stderr };
}
const preflight = (env: Record<string, string | undefined> = {}) => node(["--conditions=react-server", "--import", "tsx", "scripts/preflight.ts"], env);

test.each(["DEMO_TODAY", "DEMO_NOON", "DEMO_PASSWORD"])("%s is refused before anything starts", (name) => {
  expect(node(["scripts/start.mjs"], { [name]: "2026-10-12" })).toMatchObject({ status: 1, said: expect.stringContaining(`正式运行不能设置 ${name}`) });
});

test("missing secrets are named, with the command that makes them", () => {
  const { status, said } = preflight({ AUTH_SECRET: undefined, FIELD_KEY: undefined });
  expect([status, said.includes("AUTH_SECRET"), said.includes("FIELD_KEY"), said.includes("randomBytes(32)")]).toEqual([1, true, true, true]);
});

test.each(["backup", "restore"])("npm run %s without a directory says how to write it", (name) => {
  expect(node(["scripts/task.mjs", name])).toMatchObject({ status: 1, said: expect.stringContaining(`npm run ${name} -- `) });
});

test("a demo town is refused, with what to do instead", () => {
  expect(preflight()).toMatchObject({ status: 1, said: expect.stringContaining("请换一个空的数据目录") });
});

useDatabase("town");
