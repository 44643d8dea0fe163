/** A draw computed again from what was published, with names. */
import { draw, type DrawnLine } from "@/domain/inspections/draw";
import { listPublicBranches } from "../organization";
import { sha256 } from "../write";

export async function drawAgainPublicly({ seed, ids, count }: { seed: string; ids: readonly string[]; count: number }): Promise<{ lines: DrawnLine[]; names: Map<string, string> }> {
  const names = new Map((await listPublicBranches()).map(({ id, name }) => [id, name]));
  return { lines: draw(seed, ids, count, sha256), names };
}
