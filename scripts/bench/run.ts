/** Runs every area of the bench; an area is one file beside this one and one line in `areas`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { command } from "../command";
import { growth } from "./growth";
import { life } from "./life";
import { overview } from "./overview";
import { pages } from "./pages";
import { roster } from "./roster";
import { serverAlone } from "./server-alone";
import { startPages } from "./start-pages";
import { signalAccuracy, signalSpeed } from "./signals";
import type { Bench } from "./report";

/** In the order in which they run: the data grows, so what needs little comes first. */
const areas: readonly { name: string; run: (bench: Bench) => Promise<void> }[] = [
  { name: "查询随数据量的变化", run: growth },
  { name: "组织生活随支部数的变化（十年的记录）", run: life },
  { name: "工作台和支部的页面随支部数的变化", run: startPages },
  { name: "全镇总览随支部数的变化", run: overview },
  { name: "线索：召回与误报", run: signalAccuracy },
  { name: "线索：比对十年的记录", run: signalSpeed },
  { name: "导入党员名册", run: roster },
  { name: "启动时间与内存", run: serverAlone },
  { name: "公开页面与持久写入（HTTP）", run: pages },
];

await command(async () => {
  const { values } = parseArgs({ options: { quick: { type: "boolean" }, million: { type: "boolean" }, branches: { type: "boolean" }, only: { type: "string" }, seed: { type: "string", default: "20261012" } } });
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed)) throw new Error("--seed 后面应是整数，例如 --seed 20261012");
  const branches = [40, 400, ...(values.branches ? [4_000] : [])];
  const scratch = mkdtempSync(path.join(tmpdir(), "portal-bench-"));
  const sizes = [1_000, values.quick ? 10_000 : 100_000, ...(values.million ? [1_000_000] : [])];
  Object.assign(process.env, { DATA_DIR: scratch, FIELD_KEY: "bench-field-key-0123456789abcdef01234567", AUTH_SECRET: "bench-auth-secret-0123456789abcdef012345", PUBLIC_URL: "" });
  delete process.env.DEMO_TODAY;
  console.log(`▸ 随机种子 ${seed}，数据 ${sizes.join("、")} 条，放在 ${scratch}，用完即删`);
  try {
    for (const { name, run } of areas.filter((area) => !values.only || area.name.includes(values.only))) {
      console.log(`\n▸ ${name}`);
      await run({ seed, sizes, branches, scratch, quick: values.quick ?? false });
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});
