/**
 * `npm run admin:create`: the first administrators of a new portal, once. Asks for each person, or takes them from flags
 * (`--sysadmin "登录名,姓名,手机号"` and so on) or as JSON from standard input (`--stdin`).
 */
import { spawnSync } from "node:child_process";
import { ensureDependencies, tsx } from "./steps.mjs";

ensureDependencies();
const [node, args] = tsx("scripts/admin-create.ts", ...process.argv.slice(2));
process.exit(spawnSync(node, args, { stdio: "inherit" }).status ?? 1);
