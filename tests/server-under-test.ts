/**
 * The built portal as an operator would start it: `next start`, production, a free port, its own secrets and its own copy of
 * the demo town. The town is loaded once and kept under data/test until the code that makes it changes.
 */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

export const DEMO_DAY = "2026-10-12";
/** Tests begin at noon of the demo's day: no midnight falls into a run, whatever the hour outside. Processes share the noon. */
export const demoClock = { DEMO_TODAY: DEMO_DAY, DEMO_NOON: (process.env.DEMO_NOON ??= new Date().toISOString()) };
export const secrets = {
  AUTH_SECRET: "test-auth-secret-0123456789abcdef01234567",
  FIELD_KEY: "test-field-key-0123456789abcdef0123456789",
  DEMO_PASSWORD: "Qinghe-test-2026",
};

const node = ["--conditions=react-server", "--import", "tsx"];
/** What scripts/demo-load.ts is made of. */
const madeFrom = ["db", "domain", "drizzle", "scripts/demo-load.ts", "scripts/demo-archive.ts", "server/password.ts", "server/files", "server/archive", "package-lock.json"];

function filesUnder(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  const names = readdirSync(place, { recursive: true }) as string[];
  return names.map((name) => path.join(place, name)).filter((file) => statSync(file).isFile()).sort();
}

/** The demo town's data directory, loaded by the same command as `npm run demo`; to be copied, never to be run on. */
export function demoTemplate(): string {
  const digest = createHash("sha256").update(DEMO_DAY + JSON.stringify(secrets));
  for (const file of madeFrom.flatMap(filesUnder)) digest.update(file).update(readFileSync(file));
  const kept = path.resolve("data/test");
  const template = path.join(kept, `town-${digest.digest("hex").slice(0, 16)}`);
  if (existsSync(template)) return template;

  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  const loading = path.join(kept, "loading");
  const env = { ...process.env, ...secrets, NODE_ENV: "production" as const, DATA_DIR: loading, ...demoClock, PUBLIC_URL: "" };
  execFileSync(process.execPath, [...node, "scripts/demo-load.ts"], { env, stdio: ["ignore", "ignore", "inherit"] });
  renameSync(loading, template);
  return template;
}

/** A private copy of the demo town's data. */
export function copyOfTheTown(): string {
  const directory = mkdtempSync(path.join(tmpdir(), "portal-built-"));
  cpSync(demoTemplate(), directory, { recursive: true });
  return directory;
}

export type ServerUnderTest = {
  url: string;
  dataDir: string;
  /** What the server wrote to its log so far. */
  log: () => string;
  stop: () => Promise<void>;
  /** As the power failure of one process: SIGKILL, no goodbye. */
  kill: () => Promise<void>;
  /** SIGTERM without waiting; resolves to the exit code when the process has ended. */
  terminate: () => Promise<number | null>;
};

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/**
 * Starts the built portal and waits until it is healthy. `PUBLIC_URL` may be another address than the one it listens on, as
 * behind a proxy.
 */
export async function startServer(dataDir: string, own: { PUBLIC_URL?: string; TRUSTED_PROXY?: string } = {}): Promise<ServerUnderTest> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { ...process.env, ...secrets, NODE_ENV: "production" as const, PORT: String(port), DATA_DIR: dataDir, ...demoClock, PUBLIC_URL: url, TRUSTED_PROXY: "0", NODE_OPTIONS: "", ...own };
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", String(port)], { env });
  process.once("exit", () => child.kill());
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (log += chunk));
  await untilHealthy(url, child, () => log);
  return { url, dataDir, log: () => log, stop: async () => void (await end(child, "SIGTERM")), kill: async () => void (await end(child, "SIGKILL")), terminate: () => end(child, "SIGTERM") };
}

async function untilHealthy(url: string, child: ChildProcess, log: () => string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`the portal did not start:\n${log()}`);
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the portal is not healthy:\n${log()}`);
}

function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
    child.once("exit", (code) => resolve(code));
    child.kill(signal);
  });
}
