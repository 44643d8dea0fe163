/** The public's queries at every size, each against itself at the smallest: what grows with the years shows here. */
import { closeDatabase } from "@/db/client";
import { findPublicNotice } from "@/db/publications/notice";
import { listPublicNotices } from "@/db/publications/list";
import { searchPublic } from "@/db/publications/search";
import { fillWithNotices, TODAY, versionAt } from "@/db/seed/bench";
import { line, medianMs, ms, type Bench } from "./report";

const all = { village: null, category: null, year: null };

/** `size` is the number of notices that are there. */
const queries: readonly [string, (size: number, n: number) => Promise<unknown>][] = [
  ["一份公开页", (size, n) => findPublicNotice(`bench-${(Math.abs(n) * 7919) % size}`, null, TODAY)],
  ["列表第一页", () => listPublicNotices(all, null, TODAY)],
  ["一个社区一类的列表", () => listPublicNotices({ ...all, village: "shiqiao", category: "village" }, null, TODAY)],
  ["翻到中间的一页", (size, n) => listPublicNotices(all, versionAt(Math.floor(size / 2) + Math.abs(n)), TODAY)],
  ["搜两个字（常见）", () => searchPublic("路灯", all, null, TODAY)],
  ["搜两个字（少见）", () => searchPublic("渡槽", all, null, TODAY)],
  ["搜四个字", () => searchPublic("水渠清淤", all, null, TODAY)],
];

export async function growth({ sizes, seed, quick }: Bench): Promise<void> {
  const first = new Map<string, number>();
  let there = 0;
  for (const size of sizes) {
    await fillWithNotices(there, size, seed, (done) => console.log(`  已装入 ${done} 条`));
    there = size;
    for (const [what, run] of queries) {
      const took = await medianMs((n) => run(size, n), quick ? 40 : 200);
      if (!first.has(what)) first.set(what, took);
      const base = first.get(what)!;
      line(what, ms(took), size === sizes[0] ? `${size} 条` : `${size} 条；${sizes[0]} 条时 ${ms(base)}`, size === sizes[0] ? null : took / base);
    }
  }
  closeDatabase();
}
