import "server-only";
import { findLastLook, type Looked } from "@/db/signals/look";
import { dayOf, type Instant } from "@/domain/calendar/day";
import type { SystemActor, Viewer } from "@/domain/permissions/actor";
import { begin, runningNow, type Ended as Outcome } from "./own-process";

/** Comparing the records takes seconds of computing, so a process of its own does it (own-process.ts). It writes as the clock. */
type Ended = { at: Instant; looked: Looked } | { at: Instant; why: string };

const kept = globalThis as { portalLookEnded?: Ended };

/** Starts a look, or tells since when one is running. */
export function beginLook(now: Instant): { since: Instant; isNew: boolean; ended: Promise<Ended> } {
  const { since, isNew, ended } = begin("look", [now], "system", now);
  return { since, isNew, ended: isNew ? ended.then((outcome) => (kept.portalLookEnded = endOf(outcome, now))) : ended.then((outcome) => endOf(outcome, since)) };
}

function endOf(outcome: Outcome<"look">, at: Instant): Ended {
  if (outcome === "broken") return { at, why: "比对的程序中途停了，原因记在服务器日志里。" };
  return "refusal" in outcome ? { at, why: outcome.refusal.message } : { at, looked: outcome.result };
}

/** The timed job: once a day, in its first hour. @throws when it was not finished, so that it is tried again */
export async function lookOfTheDay(system: SystemActor): Promise<void> {
  if ((await lastLook(system)).some(({ at }) => dayOf(at) === system.today)) return;
  const end = await beginLook(system.now).ended;
  if ("why" in end) throw new Error(end.why);
}

type Done = { at: Instant } & Looked;

/** The last looks that came to their end, the newest first: of those that had nothing to read only this process knows. */
async function lastLook(viewer: Viewer): Promise<Done[]> {
  const row = await findLastLook(viewer);
  const written: Done[] = row ? [{ at: row.at, found: row.found, scope: row.whole ? "all" : "changed" }] : [];
  const ended = kept.portalLookEnded;
  const own: Done[] = ended && "looked" in ended ? [{ at: ended.at, ...ended.looked }] : [];
  return [...own, ...written].sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** `failed`: the last one, when it did not come to its end and no other has begun since. */
export type LookState = { since: Instant | null; last: Done | null; failed: { at: Instant; why: string } | null };

export async function lookState(viewer: Viewer): Promise<LookState> {
  const [last = null] = await lastLook(viewer);
  const [running, ended] = [runningNow("look"), kept.portalLookEnded];
  return { since: running?.since ?? null, last, failed: !running && ended && "why" in ended && (!last || last.at < ended.at) ? ended : null };
}
