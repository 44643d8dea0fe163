/** Before all HTTP tests: there is a build, and the demo town has been loaded once. */
import { existsSync } from "node:fs";
import { demoTemplate } from "../server-under-test";

export default function setup(): void {
  if (!existsSync(".next/BUILD_ID")) throw new Error("还没有构建，请先运行：npm run build（npm test 会自动构建）");
  demoTemplate();
}
