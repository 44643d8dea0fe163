/** Public pages and durable writes over HTTP, bare and, where it is installed, behind nginx with its one-second cache. */
import { randomBytes } from "node:crypto";
import { bareWrites } from "@/db/seed/bench";
import { formToken } from "@/server/origin";
import { line, type Bench } from "./report";
import { startNginx } from "./nginx";
import { benchPort, has, startPortal } from "./serve";
import { requestsPerSecond } from "./load";

const NOTICE = "/notices/bench-1";

export async function pages({ scratch, quick }: Bench): Promise<void> {
  const seconds = quick ? 2 : 8;
  const portal = await startPortal(benchPort);
  const rate = (url: string) => requestsPerSecond(url, seconds);
  const health = await rate(`${portal.url}/healthz`);
  for (const [what, path] of [["公开页（直连）", NOTICE], ["公开列表（直连）", "/notices"]] as const) {
    const got = await rate(portal.url + path);
    line(what, `${Math.round(got)} 次/秒`, `/healthz ${Math.round(health)} 次/秒`, got / health);
  }
  await writes(portal.url, quick ? 200 : 1000);
  if (has("nginx")) {
    const nginx = await startNginx(scratch, portal.port);
    const still = await rate(`${nginx.url}/static.html`);
    const got = await rate(nginx.url + NOTICE);
    line("公开页（nginx 缓存一秒）", `${Math.round(got)} 次/秒`, `nginx 静态文件 ${Math.round(still)} 次/秒`, got / still);
    await nginx.stop();
  } else console.log("  没有安装 nginx，跳过它后面的测量");
  await portal.stop();
}

/** Questions by eight senders at a time, each one transaction with its audit row, fsynced before the answer. */
async function writes(url: string, count: number): Promise<void> {
  const one = async () => {
    const body = new URLSearchParams({ formToken: formToken(`0-${randomBytes(16).toString("base64url")}`, "visitor"), communityId: "shiqiao", type: "consult", text: "测量用的提问，请勿答复。" });
    const answer = await fetch(`${url}/ask`, { method: "POST", headers: { origin: url }, body });
    await answer.text();
    if (answer.status !== 200) throw new Error(`提问没有被接收（${answer.status}），测量停止。`);
  };
  const began = performance.now();
  let left = count;
  await Promise.all(Array.from({ length: 8 }, async () => { while (left-- > 0) await one(); }));
  const perSecond = (count * 1000) / (performance.now() - began);
  const bare = bareWrites(500);
  line("持久写入（含审计）", `${Math.round(perSecond)} 次/秒`, `数据库单独 ${Math.round(bare)} 次/秒`, perSecond / bare);
}
