/** The browser of the tests: Debian's Chromium with Chinese fonts, installed when missing and possible; else Playwright's own. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fail, run, say } from "./steps.mjs";

const CHROMIUM = "/usr/bin/chromium";
const packages = ["chromium", "fonts-noto-cjk"];

const ok = (command, ...args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;
const installed = (name) => ok("dpkg", "-s", name);

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath());
}

/** The executable, or undefined for Playwright's own. @throws with a sentence that says how to get one */
export async function ensureChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const missing = packages.filter((name) => !installed(name));
  if (missing.length > 0 && process.getuid?.() === 0 && ok("apt-get", "--version")) {
    run("更新软件包目录", "apt-get", ["update", "-qq"]);
    run(`安装浏览器测试要用的 ${missing.join("、")}`, "apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], { DEBIAN_FRONTEND: "noninteractive" });
  }
  if (existsSync(CHROMIUM)) return CHROMIUM;
  if (await playwrightsOwn()) return void say("没有找到系统的 Chromium，改用 Playwright 自带的浏览器");
  fail(`浏览器测试需要 Chromium 和中文字体，没有找到。Debian/Ubuntu：sudo apt-get install -y ${packages.join(" ")}；其他系统：npx playwright install chromium。已有 Chromium 时可写 CHROMIUM=路径 npm test。`);
}
