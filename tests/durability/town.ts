/** A copy of the demo town for one test file, which this process may prepare while no server runs on it. */
import { rmSync } from "node:fs";
import { afterAll, beforeAll } from "vitest";
import { closeDatabase } from "@/db/client";
import { copyOfTheTown, demoClock, secrets } from "../server-under-test";

/** Call at the top of a test file; the directory is in DATA_DIR from the first hook on. */
export function useCopyOfTheTown(): void {
  let dataDir: string;
  beforeAll(() => {
    dataDir = copyOfTheTown();
    Object.assign(process.env, secrets, { DATA_DIR: dataDir, ...demoClock, PUBLIC_URL: "http://localhost", NODE_ENV: "test" });
  });
  afterAll(() => {
    closeDatabase();
    rmSync(dataDir, { recursive: true, force: true });
  });
}
