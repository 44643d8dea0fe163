/** The portal under test for one file: started on its own copy of the town, which this process can read and prepare. */
import { rmSync } from "node:fs";
import { afterAll, beforeAll } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { copyOfTheTown, demoClock, secrets, startServer, type ServerUnderTest } from "../server-under-test";
import { makeCast, type Cast } from "./cast";
import { watchChanges } from "./watch";

export type Built = { server: ServerUnderTest; cast: Cast };

/** Call at the top of a test file. */
export function useBuiltPortal(): Built {
  const built = {} as Built;
  beforeAll(async () => {
    const dataDir = copyOfTheTown();
    Object.assign(process.env, secrets, { DATA_DIR: dataDir, ...demoClock, PUBLIC_URL: "http://localhost", NODE_ENV: "test" });
    db().$client.pragma("synchronous = OFF"); // this side only prepares subjects
    built.cast = await makeCast();
    watchChanges();
    built.server = await startServer(dataDir);
  });
  afterAll(async () => {
    await built.server?.stop();
    closeDatabase();
    if (built.server) rmSync(built.server.dataDir, { recursive: true, force: true });
  });
  return built;
}
