/** The tests that call the built portal over HTTP. `npm run build` first; `npm test` does both. */
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(".");

export default defineConfig({
  root,
  resolve: { alias: { "@": root }, conditions: ["react-server"] },
  ssr: { resolve: { conditions: ["react-server"], externalConditions: ["react-server"] } },
  test: {
    include: ["tests/security/http/**/*.test.ts"],
    globalSetup: "tests/security/setup.ts",
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
