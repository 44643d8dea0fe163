/** The township on one screen in towns of 40, 400 (and 4 000) branches: every branch is shown or counted, so the cost of each branch must not grow. */
import path from "node:path";
import { closeDatabase } from "@/db/client";
import { townFacts } from "@/db/overview/facts";
import { findPublicOutcomes } from "@/db/inspections/outcomes";
import { fillWithLife, LAST } from "@/db/seed/bench-life";
import { superviseIn } from "@/db/seed/bench-inspections";
import { listPublicBranches } from "@/db/organization";
import { findPersonByUsername } from "@/db/viewers";
import { instantAt } from "@/domain/calendar/day";
import { gridOf } from "@/domain/overview/grid";
import { overviewItems } from "@/domain/overview/items";
import { figureOf, metricCodes } from "@/domain/overview/metrics";
import { rowsFor } from "@/domain/overview/rows";
import type { Person } from "@/domain/permissions/actor";
import { reporter } from "../progress";
import { line, medianMs, ms, type Bench } from "./report";
import { writeInOneBranch } from "./written";

const YEAR = LAST.slice(0, 4);

/** What the pages do, from the database to what is drawn. */
const pages: readonly [string, (leader: Person) => Promise<unknown>][] = [
  ["总览：事实（数据库）", (leader) => townFacts(leader)],
  ["总览：整页（事实、格子、指标）", async (leader) => {
    const facts = await townFacts(leader);
    return [gridOf(facts, overviewItems(facts)), metricCodes.map((code) => figureOf(code, facts, YEAR))];
  }],
  ["总览：一个数的记录", async (leader) => rowsFor({ of: "metric", code: "on_time_org_life_rate", part: "miss", period: YEAR }, await townFacts(leader))],
  ["首页：督查发现的问题", () => findPublicOutcomes(null, LAST)],
];

export async function overview({ seed, scratch, branches: sizes }: Bench): Promise<void> {
  const first = new Map<string, number>();
  const before = process.env.DATA_DIR;
  for (const branches of sizes) {
    await townOf(path.join(scratch, `life-${branches}`), branches, seed);
    const leader = (await findPersonByUsername("leader.town", instantAt(LAST, "20:00")))!;
    for (const [what, run] of pages) {
      const took = await medianMs(() => run(leader), 5, () => writeInOneBranch(LAST));
      if (!first.has(what)) first.set(what, took / branches);
      const base = first.get(what)!;
      const isFirst = branches === sizes[0];
      line(`${what}（每支部 ${ms(took / branches)}）`, ms(took), isFirst ? `${branches} 个支部` : `${branches} 个支部；每支部比 ${sizes[0]} 个时`, isFirst ? null : took / branches / base);
    }
    closeDatabase();
  }
  process.env.DATA_DIR = before;
}

/** The towns of the area of organizational life, where that has run; with three years of inspections. */
async function townOf(directory: string, branches: number, seed: number): Promise<void> {
  process.env.DATA_DIR = directory;
  if ((await listPublicBranches()).length === 0) await fillWithLife(branches, seed, reporter(`装入 ${branches} 个支部的十年`));
  superviseIn((await listPublicBranches()).map(({ id }) => id), [+YEAR - 2, +YEAR - 1, +YEAR], seed);
}
