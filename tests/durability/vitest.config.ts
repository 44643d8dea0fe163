/** What survives kill -9, a stop, a copy and a restore: the built portal and the real commands. `npm run build` first. */
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(".");

export default defineConfig({
  root,
  resolve: { alias: { "@": root }, conditions: ["react-server"] },
  ssr: { resolve: { conditions: ["react-server"], externalConditions: ["react-server"] } },
  test: {
    include: ["tests/durability/**/*.test.ts"],
    globalSetup: "tests/security/setup.ts",
    fileParallelism: false, // each file starts servers of its own; two cores
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
