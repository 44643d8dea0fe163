/** `npm run dev`: the demo town with reloading pages, for developers. */
import { existsSync } from "node:fs";
import { ensureDependencies, ensurePortFree, ownSecrets, run, serve, tsx } from "./steps.mjs";

ensureDependencies();
const PORT = process.env.PORT ?? "3000";
const DATA_DIR = process.env.DATA_DIR ?? "./data/demo";
const env = { ...ownSecrets(DATA_DIR), PORT, DATA_DIR, DEMO_TODAY: process.env.DEMO_TODAY ?? "2026-10-12", PUBLIC_URL: `http://localhost:${PORT}` };
await ensurePortFree(PORT);
if (!existsSync(`${DATA_DIR}/portal.db`)) run("装载演示数据", ...tsx("scripts/demo-load.ts"), env);
console.log(`演示账号的密码：${env.DEMO_PASSWORD}`);
serve(env, ["dev"]);
