/** The first start of a new town. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { useDatabase } from "../database";

useDatabase("empty");

test("without any account it starts, and says how the first administrators are made", () => {
  closeDatabase();
  const env = { ...process.env, DEMO_TODAY: undefined, DEMO_PASSWORD: undefined } as unknown as NodeJS.ProcessEnv;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--conditions=react-server", "--import", "tsx", "scripts/preflight.ts"], { encoding: "utf8", env });
  expect([status, stderr, stdout.includes("npm run admin:create")]).toEqual([0, "", true]);
});
