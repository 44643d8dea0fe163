/** Signals: how many of the planted are found and how many honest are accused, kind by kind; and what comparing ten years of records costs. */
import path from "node:path";
import { closeDatabase } from "@/db/client";
import { fillWithLife, indexLife, LAST, recordsOf } from "@/db/seed/bench-life";
import { chance } from "@/db/seed/history/random";
import { gatherFacts } from "@/db/signals/facts";
import { findPersonByUsername } from "@/db/viewers";
import { instantAt } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";
import { detect } from "@/domain/signals/detect";
import { defaultLimits, sayKind, type SignalCode } from "@/domain/signals/signal";
import { reporter } from "../progress";
import { somePictures } from "./pictures";
import { meetingPlants, paperPlants, plantedBranches } from "./planted";
import { line, medianMs, ms, type Bench } from "./report";

/** One of four branches plants it, the others come near; every branch has a year of records. */
export async function signalAccuracy({ seed, quick }: Bench): Promise<void> {
  const branches = quick ? 80 : 400;
  const many = await somePictures(branches * 12, chance(`${seed} pictures`));
  for (const code of [...Object.keys(meetingPlants), ...Object.keys(paperPlants)].sort() as SignalCode[]) {
    let next = 0;
    const { facts, odd } = plantedBranches(code, branches, seed, () => many[next++ % many.length]!);
    const accused = new Set(detect(facts, defaultLimits).filter((signal) => signal.code === code).map(({ orgId }) => orgId));
    const found = [...odd].filter((id) => accused.has(id)).length;
    const wrongly = [...accused].filter((id) => !odd.has(id)).length;
    const honest = branches - odd.size;
    line(sayKind(code), `找到 ${found}/${odd.size}`, `误报 ${wrongly}/${honest}`, null);
  }
  console.log(`  召回是埋下的被找到几个，误报是近似而如实的支部被列为线索几个；X11、X16 由人登记，不计算。种子 ${seed}`);
}

type Look = readonly [what: string, run: (viewer: Person, n: number) => Promise<unknown>, times: number];

const compare = async (viewer: Person, scope: Parameters<typeof gatherFacts>[1]) => detect(await gatherFacts(viewer, scope), defaultLimits);
const looks: readonly Look[] = [
  ["第一次：全镇十年的记录", (viewer) => compare(viewer, "all"), 1],
  ["每小时：三个支部有新记录", (viewer, n) => compare(viewer, { branches: [1, 2, 3].map((i) => `qh0${10 + ((Math.abs(n) * 3 + i) % 20)}`), communities: [] }), 5],
];

/** At every size of the town, against itself at the smallest. */
export async function signalSpeed({ seed, scratch, branches: sizes }: Bench): Promise<void> {
  const first = new Map<string, number>();
  const before = process.env.DATA_DIR;
  for (const branches of sizes.filter((size) => size <= 400)) {
    process.env.DATA_DIR = path.join(scratch, `signals-${branches}`);
    await fillWithLife(branches, seed, reporter(`装入 ${branches} 个支部、${recordsOf(branches)} 份记录`));
    await indexLife();
    const office = (await findPersonByUsername("office.town", instantAt(LAST, "20:00")))!;
    for (const [what, run, times] of looks) {
      const took = times === 1 ? await once(() => run(office, 0)) : await medianMs((n) => run(office, n), times);
      if (!first.has(what)) first.set(what, took);
      const base = first.get(what)!;
      line(what, ms(took), branches === sizes[0] ? `${branches} 个支部` : `${branches} 个支部；${sizes[0]} 个时 ${ms(base)}`, branches === sizes[0] ? null : took / base);
    }
    closeDatabase();
  }
  process.env.DATA_DIR = before;
}

async function once(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
