/**
 * What every command begins with. Only Node's own modules: this runs before anything is installed (ruling 39).
 * Each step says what it does, and fails with a sentence that says what to do.
 */
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";

export const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "..");
process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED = "1";

/** Ends the command with a plain sentence instead of a stack trace. */
export function fail(sentence) {
  console.error(`\n✗ ${sentence}\n`);
  process.exit(1);
}

process.on("uncaughtException", (error) => fail(process.env.DEBUG ? error.stack : error.message));

export function say(sentence) {
  console.log(`▸ ${sentence}`);
}

const times = [];

/** The steps so far, with their times: what a long command says last. */
export function sayTimes(headline) {
  const all = times.reduce((sum, [, seconds]) => sum + seconds, 0);
  console.log(`\n✓ ${headline}，共 ${all.toFixed(0)} 秒：\n${times.map(([sentence, seconds]) => `  ${seconds.toFixed(0).padStart(4)} 秒  ${sentence}`).join("\n")}\n`);
}

/** Runs a program to its end; `fail` when it does not succeed. */
export function run(sentence, command, args, env = {}) {
  say(sentence);
  const started = Date.now();
  const { status, error } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  if (error || status !== 0) fail(`${sentence}：没有成功（${error?.message ?? `退出码 ${status}`}）。上面的输出写明了原因。`);
  const seconds = (Date.now() - started) / 1000;
  times.push([sentence, seconds]);
  if (seconds > 2) say(`${sentence}：完成，用时 ${seconds.toFixed(0)} 秒`);
}

const bin = (name) => path.join(root, "node_modules", name);
export const next = (...args) => [process.execPath, [bin("next/dist/bin/next"), ...args]];
export const tsx = (...args) => [process.execPath, ["--conditions=react-server", "--import", "tsx", ...args]];

export function ensureNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 9)) fail(`需要 Node.js 20.9 或更新，现在是 ${process.version}。请到 https://nodejs.org 安装后再运行。`);
}

function has(command, ...args) {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** better-sqlite3 compiles itself where it has no prebuilt binary: say so before it fails after a minute. */
function ensureCompiler() {
  const missing = [["g++", "--version"], ["make", "--version"], ["python3", "--version"]].filter(([c, ...a]) => !has(c, ...a)).map(([c]) => c);
  if (missing.length > 0) {
    say(`没有找到 ${missing.join("、")}：如果 better-sqlite3 没有适合本机的预编译文件，安装会失败。Debian/Ubuntu 可先运行：sudo apt-get install -y build-essential python3`);
  }
}

/** Installs exactly what the lock file says, once. */
export function ensureDependencies() {
  ensureNode();
  const installed = path.join(root, "node_modules/.package-lock.json");
  const upToDate = existsSync(installed) && statSync(installed).mtimeMs >= statSync("package-lock.json").mtimeMs;
  if (!upToDate) {
    ensureCompiler();
    run("安装依赖（第一次约两分钟）", "npm", ["ci", "--no-audit", "--no-fund"]);
  }
  const probe = spawnSync(process.execPath, ["-e", "new (require('better-sqlite3'))(':memory:')"], { stdio: "ignore" });
  if (probe.status !== 0) fail("better-sqlite3 不能在本机运行。请安装编译工具（Debian/Ubuntu：sudo apt-get install -y build-essential python3），再运行：npm rebuild better-sqlite3");
}

/** Secrets that the demo and the tests make for themselves, kept beside their data. Production brings its own. */
export function ownSecrets(directory) {
  mkdirSync(directory, { recursive: true });
  const file = path.join(directory, "secrets.json");
  if (!existsSync(file)) {
    const secret = () => randomBytes(32).toString("hex");
    const password = `Qh-${randomBytes(6).toString("base64url")}-26`;
    writeFileSync(file, JSON.stringify({ AUTH_SECRET: secret(), FIELD_KEY: secret(), DEMO_PASSWORD: password }, null, 2), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, "utf8"));
}

export async function ensurePortFree(port) {
  await new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => fail(`端口 ${port} 已被占用。请关掉占用它的程序，或换一个端口：PORT=3001 npm run …`));
    server.listen(port, () => server.close(resolve));
  });
}

/** Starts the portal in the foreground and passes the stop signals on, so that it drains. */
export function serve(env, args = ["start"]) {
  const [command, commandArgs] = next(...args, "-p", String(env.PORT));
  const child = spawn(command, commandArgs, { stdio: "inherit", env: { ...process.env, ...env } });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 0));
  return child;
}

export async function untilHealthy(url, seconds = 60) {
  for (let tries = 0; tries < seconds * 5; tries++) {
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  fail(`等了 ${seconds} 秒，${url} 仍没有应答。`);
}
