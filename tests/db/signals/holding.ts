/** Holds a look in the middle of its writing. */
import { createHash } from "node:crypto";
import { db } from "@/db/client";
import { suspicionCase } from "@/db/schema/signals";
import { addDays } from "@/domain/calendar/day";
import { alive, hold, isWriting, turn, untilNone } from "../../own-process";
import { recorded } from "./told";

/** So many cases are written before the one that holds; more than one transaction's worth. */
export const BEFORE = 100;

/** Records of qh030 with photos of another day, one case of X05 each. */
export async function manyOdd(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await recorded({ branchId: "qh030", on: addDays("2026-01-01", i), photo: { imageHash: createHash("sha256").update(`${i}`).digest("hex").slice(0, 16), capturedAt: "2025-12-01T09:00:00" } });
}

/** The database waits when `count` more cases than now have been begun. */
export async function holdAfter(count: number): Promise<void> {
  const here = await db().$count(suspicionCase);
  hold("INSERT ON suspicion_case", `(SELECT count(*) FROM suspicion_case) > ${here + count}`);
}

/** Until the look hangs in its second transaction. */
export async function untilHeld(): Promise<void> {
  while ((await db().$count(suspicionCase)) < BEFORE || !isWriting()) await turn();
}

export const looksAlive = () => alive("look");
export const untilNoneAlive = () => untilNone("look");
