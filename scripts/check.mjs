/** `npm run check`: the fast gates (types, lint, unit and db tests), for every save. */
import { ensureDependencies, next, root, run } from "./steps.mjs";

ensureDependencies();
run("生成路由类型", ...next("typegen"));
run("类型检查", process.execPath, [`${root}/node_modules/typescript/bin/tsc`, "--noEmit"]);
run("代码规范", process.execPath, [`${root}/node_modules/eslint/bin/eslint.js`, ".", "--max-warnings", "0"]);
run("单元与数据库测试", process.execPath, [`${root}/node_modules/vitest/vitest.mjs`, "run"]);
