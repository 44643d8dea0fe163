/**
 * `npm run bench`: measures the promises of quality.md on this machine and prints figure, baseline of the same run and ratio.
 * `-- --quick` measures briefly at 1 k and 10 k notices; `-- --million` adds 1 M; `-- --branches` adds 4 000 branches
 * (two million records: minutes, and gigabytes of scratch); `-- --only WORD` runs the areas whose name has the word. Needs a build (`npm run build`).
 * It judges nothing: machines differ, so no test has a time threshold.
 */
import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { ensureDependencies, fail, tsx } from "./steps.mjs";

ensureDependencies();
if (!existsSync(".next/BUILD_ID")) fail("还没有构建。请先运行：npm run build");
const [command, args] = tsx("scripts/bench/run.ts", ...process.argv.slice(2));
process.exit(spawnSync(command, args, { stdio: "inherit", env: { ...process.env, NODE_ENV: "production" } }).status ?? 1);
