import "server-only";
import { spawn, type ChildProcess } from "node:child_process";
import { constants, setPriority } from "node:os";
import { findLastLook, type Looked } from "@/db/signals/look";
import { dayOf, type Instant } from "@/domain/calendar/day";
import type { SystemActor, Viewer } from "@/domain/permissions/actor";

/**
 * Comparing the records takes seconds of computing, so a process of its own does it, with less claim to the machine than the pages have.
 * It writes like everybody else (db/signals/look.ts). What is known of it here is the truth about a living process: a server that starts
 * anew has none running, and its clock begins one.
 */
type Ended = { at: Instant; looked: Looked } | { at: Instant; why: string };
type Running = { since: Instant; child: ChildProcess; ended: Promise<Ended> };

const kept = globalThis as { portalLook?: Running; portalLookEnded?: Ended };

const UNKNOWN = "比对的程序中途停了，原因记在服务器日志里。";
/** How much of its error output goes to the log. */
const WORDS = 2_000;

/** Starts a look, or tells since when one is running: there is never a second one beside it. */
export function beginLook(now: Instant): { since: Instant; isNew: boolean; ended: Promise<Ended> } {
  const running = kept.portalLook;
  if (running) return { since: running.since, isNew: false, ended: running.ended };
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "scripts/look.ts", now], { stdio: ["ignore", "ignore", "pipe", "ipc"] });
  const ended = endOf(child, now).then((end) => {
    kept.portalLook = undefined;
    return (kept.portalLookEnded = end);
  });
  kept.portalLook = { since: now, child, ended };
  yieldTo(child);
  return { since: now, isNew: true, ended };
}

/** Pages first; but not the very last, or on a busy machine it would never come to its end. */
function yieldTo({ pid }: ChildProcess): void {
  try {
    if (pid) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // it has ended already, or the system knows no priorities
  }
}

function endOf(child: ChildProcess, at: Instant): Promise<Ended> {
  let told: Partial<Looked & { why: string }> = {};
  let words = "";
  child.on("message", (message) => (told = message as typeof told));
  child.stderr?.on("data", (chunk) => (words = `${words}${chunk}`.slice(0, WORDS)));
  return new Promise((resolve) => {
    child.once("error", ({ message }) => resolve(failed(at, message)));
    child.once("close", (code) => resolve(code === 0 && told.scope ? { at, looked: told as Looked } : failed(at, words || (code === null ? "被终止" : `退出码 ${code}`), told.why)));
  });
}

/** What a query was asked with is somebody's data: it does not go to the log. */
function failed(at: Instant, words: string, why = UNKNOWN): Ended {
  console.error(`比对记录没有完成：${words.split("\nparams:")[0]!.trim()}`);
  return { at, why };
}

/** When the server ends. Every write of a look is whole or not there, so that it can be broken off anywhere. */
export function endLook(): void {
  kept.portalLook?.child.kill("SIGKILL");
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
  const [running, ended] = [kept.portalLook, kept.portalLookEnded];
  return { since: running?.since ?? null, last, failed: !running && ended && "why" in ended && (!last || last.at < ended.at) ? ended : null };
}
