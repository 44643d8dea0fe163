/** One portal for all browser tests, on its own copy of the town. Tests read its address and database from the environment. */
import { rmSync } from "node:fs";
import { copyOfTheTown, demoClock, secrets, startServer } from "../server-under-test";

export default async function start(): Promise<() => Promise<void>> {
  const dataDir = copyOfTheTown();
  const server = await startServer(dataDir);
  Object.assign(process.env, secrets, { BASE_URL: server.url, DATA_DIR: dataDir, ...demoClock });
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
