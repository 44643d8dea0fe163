/** Runs scripts/NAME.ts with the project's TypeScript runner: `node scripts/task.mjs backup DIR`. */
import { spawnSync } from "node:child_process";
import { ensureNode, tsx } from "./steps.mjs";

ensureNode();
const [name, ...args] = process.argv.slice(2);
const [command, commandArgs] = tsx(`scripts/${name}.ts`, ...args);
process.exit(spawnSync(command, commandArgs, { stdio: "inherit" }).status ?? 1);
