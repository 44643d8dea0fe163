/** Requests per second of one address: with wrk where it is installed, else with this process (slower, so only the ratio counts). */
import { spawnSync } from "node:child_process";
import { has } from "./serve";

const CONNECTIONS = 16;

export async function requestsPerSecond(url: string, seconds: number): Promise<number> {
  return has("wrk") ? withWrk(url, seconds) : withFetch(url, seconds);
}

function withWrk(url: string, seconds: number): number {
  const { stdout } = spawnSync("wrk", ["-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, url], { encoding: "utf8" });
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1];
  if (!rate || /Non-2xx/.test(stdout)) throw new Error(`${url} 没有正常应答，测量停止：\n${stdout}`);
  return Number(rate);
}

async function withFetch(url: string, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let answered = 0;
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    while (performance.now() < until) {
      const answer = await fetch(url);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${url} 没有正常应答（${answer.status}），测量停止。`);
      answered++;
    }
  }));
  return answered / seconds;
}
