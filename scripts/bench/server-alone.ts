/** How long the portal takes until it answers, and what it holds when idle (promised: 2 s, 256 MB). */
import { existsSync, readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { line, ms } from "./report";
import { benchPort, startPortal } from "./serve";

export async function serverAlone(): Promise<void> {
  const began = performance.now();
  spawnSync(process.execPath, ["-e", "0"]);
  const bare = performance.now() - began;
  const portal = await startPortal(benchPort);
  line("启动到第一次应答", ms(portal.startedInMs), `空的 Node 进程 ${ms(bare)}`, portal.startedInMs / bare);
  await fetch(`${portal.url}/`).then((answer) => answer.text());
  const status = `/proc/${portal.pid}/status`;
  if (existsSync(status)) line("空闲时内存", `${Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))![1]) / 1024)} MB`);
  await portal.stop();
}
