/** Habits in real tables: late, always full, always unanimous, short. The neighbour of each differs in the one thing that counts. */
import { beforeAll, expect, test } from "vitest";
import { gatherFacts } from "@/db/signals/facts";
import { addDays, instantAt, type Day } from "@/domain/calendar/day";
import { detect } from "@/domain/signals/detect";
import type { VoteFact } from "@/domain/signals/facts";
import { defaultLimits } from "@/domain/signals/signal";
import { as, useDatabase } from "../../database";
import { addMember } from "../meetings/held";
import { recorded } from "./told";

useDatabase("town");

const days: readonly Day[] = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, "0")}-05`);
const all: VoteFact = { topic: "改选", dueVoting: 9, presentVoting: 9, oppose: 0, abstain: 0 };
const people = async (branchId: string, count: number) => Promise.all(Array.from({ length: count }, (_, i) => addMember(`某${i}`, { branchId })));

/** Eight votes, the fifth of which is another one. */
async function votes(branchId: string, fifth: Partial<VoteFact>): Promise<void> {
  for (const [i, on] of days.slice(0, 4).entries()) await recorded({ branchId, on, kind: "member_assembly", votes: [i === 2 ? { ...all, ...fifth } : all, all] });
}

/** A year of 21 people. */
async function year(branchId: string, absentIn: number | null): Promise<void> {
  const [first, ...others] = await people(branchId, 21);
  for (const [i, on] of days.entries()) await recorded({ branchId, on, people: i === absentIn ? others : [first!, ...others], absent: i === absentIn ? [first!] : [] });
}

beforeAll(async () => {
  for (const [branchId, wait] of [["qh001", 31], ["qh002", 30]] as const) for (const on of days.slice(0, 3)) await recorded({ branchId, on, submittedAt: instantAt(addDays(on, wait), "10:30") });
  await year("qh003", null);
  await year("qh004", 6);
  await votes("qh005", {});
  await votes("qh006", { oppose: 1 });
  await votes("qh008", { abstain: 1 });
  await votes("qh009", { presentVoting: 8 });
  for (const [branchId, minutes] of [["qh010", 19], ["qh011", 20]] as const) for (const on of days.slice(0, 3)) await recorded({ branchId, on, minutes });
}, 60_000);

test("are found where they are, and nowhere else", async () => {
  const found = detect(await gatherFacts(await as("inspector.town"), "all"), defaultLimits);
  expect(found.map(({ code, orgId }) => `${code} ${orgId}`).sort()).toEqual(["X02 qh001", "X08 qh003", "X09 qh005", "X10 qh010"]);
  expect(found.find(({ code }) => code === "X09")!.sides[0]!.says).toContain("改选");
});
