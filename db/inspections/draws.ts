/** A draw computed again from what was published, with names. */
import type { Day } from "@/domain/calendar/day";
import { draw, type DrawnLine } from "@/domain/inspections/draw";
import { wholeRosterOn } from "../members/roster-on";
import { listPublicBranches } from "../organization";
import { sha256 } from "../write";

export async function drawAgainPublicly({ seed, ids, count }: { seed: string; ids: readonly string[]; count: number }): Promise<{ lines: DrawnLine[]; names: Map<string, string> }> {
  const names = new Map((await listPublicBranches()).map(({ id, name }) => [id, name]));
  return { lines: draw(seed, ids, count, sha256), names };
}

/** How many stood on each branch's roster on the day of the draw: numbers only, without them nobody could draw the people again. */
export async function countPublicRosters(branchIds: readonly string[], on: Day): Promise<Map<string, number>> {
  return new Map(await Promise.all(branchIds.map(async (id) => [id, (await wholeRosterOn(id, on)).length] as const)));
}
