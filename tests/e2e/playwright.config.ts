/** Browser tests of the built portal in a real Chromium. `npm run build` first; `npm test` does both. */
import { existsSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "@playwright/test";

const debian = "/usr/bin/chromium";
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

export default defineConfig({
  testDir: ".",
  outputDir: path.resolve("test-results/browser"),
  globalSetup: "./start.ts",
  fullyParallel: true,
  workers: 2,
  reporter: [["line"]],
  forbidOnly: true,
  timeout: 300_000, // patience for a busy machine, no promise
  expect: { timeout: 30_000 },
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM || (existsSync(debian) ? debian : undefined), // scripts/browser.mjs sees to it
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1280, height: 800 } }, testIgnore: /no-js/ },
    { name: "phone", use: phone, testIgnore: /no-js|complete/ },
    { name: "phone without JavaScript", use: { ...phone, javaScriptEnabled: false }, testMatch: /no-js/ },
  ],
});
