import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  // Not the condition "react-server": public pages are rendered by react-dom/server, which refuses under it.
  resolve: { alias: { "@": root, "server-only": `${root}node_modules/server-only/empty.js` } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**", "tests/security/http/**", "tests/durability/**"],
    globalSetup: "tests/global-setup.ts",
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
