/** `npm start`: the portal in production. No demo data, no default password, no missing secret. */
import { existsSync } from "node:fs";
import { ensureDependencies, ensurePortFree, fail, run, serve, tsx } from "./steps.mjs";

ensureDependencies();
for (const name of ["DEMO_TODAY", "DEMO_NOON", "DEMO_PASSWORD"]) if (process.env[name]) fail(`正式运行不能设置 ${name}：那是演示用的。请去掉它再启动，看演示请运行 npm run demo。`);
if (!existsSync(".next/BUILD_ID")) fail("还没有构建。请先运行：npm ci && npm run build");
const env = { NODE_ENV: "production", PORT: process.env.PORT ?? "3000" };
run("检查配置与数据库", ...tsx("scripts/preflight.ts"), env);
await ensurePortFree(env.PORT);
serve(env);
