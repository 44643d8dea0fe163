/** Starts the built portal (or nginx) for a measurement and stops it again. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";

export type Running = { url: string; port: number; pid: number; startedInMs: number; stop: () => Promise<void> };

export function has(program: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
}

/** @param port of the portal; `publicUrl` when it is reached through another */
export async function startPortal(port: number, publicUrl = `http://localhost:${port}`): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", String(port)], { stdio: "ignore", env: { ...process.env, PORT: String(port), PUBLIC_URL: publicUrl } });
  process.once("exit", () => child.kill()); // also when a measurement fails
  const url = `http://localhost:${port}`;
  await untilAnswers(`${url}/healthz`, child);
  return { url, port, pid: child.pid!, startedInMs: performance.now() - began, stop: () => stop(child) };
}

export async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1200 && child.exitCode === null; tries++) {
    if ((await fetch(url).catch(() => null))?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${url} 没有应答，测量停止。可能端口被占用：请换一个，例如 PORT=3190 npm run bench`);
}

export function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

export const benchPort = Number(process.env.PORT ?? 3190);
