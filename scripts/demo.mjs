/** `npm run demo`: installs, builds, migrates, loads 清河镇 and serves it. `-- --fresh` starts over. */
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureDependencies, ensurePortFree, next, ownSecrets, run, say, serve, tsx, untilHealthy } from "./steps.mjs";

const PORT = process.env.PORT ?? "3000";
const DATA_DIR = process.env.DATA_DIR ?? "./data/demo";
const DEMO_TODAY = process.env.DEMO_TODAY ?? "2026-10-12";

ensureDependencies();
await ensurePortFree(PORT);
if (process.argv.includes("--fresh")) rmSync(DATA_DIR, { recursive: true, force: true });
const secrets = { ...ownSecrets(DATA_DIR), ...(process.env.DEMO_PASSWORD && { DEMO_PASSWORD: process.env.DEMO_PASSWORD }) };
const env = { NODE_ENV: "production", ...secrets, PORT, DATA_DIR, DEMO_TODAY, PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${PORT}` };

run("构建网站", ...next("build"), env);
if (existsSync(path.join(DATA_DIR, "portal.db"))) say(`沿用已有的演示数据（${DATA_DIR}）；想重来请运行 npm run demo -- --fresh`);
else run("装载演示数据：清河镇", ...tsx("scripts/demo-load.ts"), env);

serve(env);
await untilHealthy(env.PUBLIC_URL);
console.log(`
演示站点：${env.PUBLIC_URL}　（演示日期 ${DEMO_TODAY}，数据全部虚构）

所有演示账号的密码都是：${env.DEMO_PASSWORD}

  文书            clerk.qh001 … clerk.qh040          （石桥社区：clerk.qh007）
  支部书记        secretary.qh001 … secretary.qh040  （石桥社区：secretary.qh007）
  组织（纪检）委员 commissioner.qh001 … commissioner.qh040
  监委会主任      supervisor.shiqiao，其他社区同理（hedong hexi shiqiao liulin liyuan shuanghuai shangwan xiawan
  报账员          bookkeeper.shiqiao              qingling beiyuan nanping xinghua baiyang quankou xinan dongsheng tuanjie）
  监委会委员      member.shiqiao
  党员            party.qh007                         （看自己的信息、申请更正）
  党小组组长      group.qh007                         （石桥第三党小组：7 月的小组会还没有记录）
  镇党建办        office.town  office2.town
  镇纪委督查员    inspector.town  inspector2.town
  镇领导          leader.town
  三员            sysadmin  secadmin  secadmin2  auditor

村民不用登录：打开 ${env.PUBLIC_URL} 即可。按 Ctrl+C 停止。
`);
