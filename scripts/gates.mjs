/** What a change must pass: the fast gates for every save, all gates before it is shared. */
import { ensureDependencies, next, root, run } from "./steps.mjs";

const tool = (path, ...args) => [process.execPath, [`${root}/node_modules/${path}`, ...args]];

export function fastGates() {
  ensureDependencies();
  run("生成路由类型", ...next("typegen"));
  run("类型检查", ...tool("typescript/bin/tsc", "--noEmit"));
  run("代码规范", ...tool("eslint/bin/eslint.js", ".", "--max-warnings", "0"));
  run("单元、数据库与架构测试", ...tool("vitest/vitest.mjs", "run"));
}

/** @param chromium the browser's executable, or nothing for Playwright's own */
export function builtGates(chromium) {
  run("构建网站", ...next("build"), { NODE_ENV: "production" });
  run("安全测试：每个操作、每个角色", ...tool("vitest/vitest.mjs", "run", "--config", "tests/security/vitest.config.ts"));
  run("耐久测试：强行结束、停机、备份与恢复", ...tool("vitest/vitest.mjs", "run", "--config", "tests/durability/vitest.config.ts"));
  run("浏览器测试", ...tool("@playwright/test/cli.js", "test", "--config", "tests/e2e/playwright.config.ts"), chromium ? { CHROMIUM: chromium } : {});
}
