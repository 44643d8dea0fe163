import "server-only";
import { spawn, type ChildProcess } from "node:child_process";
import { constants, setPriority } from "node:os";
import type { RosterResult } from "@/db/members/roster-import";
import type { Looked } from "@/db/signals/look";
import type { Instant } from "@/domain/calendar/day";
import type { HowFar } from "@/domain/how-far";
import { Refusal, type RefusalReason } from "@/domain/permissions/refusal";

/**
 * Long work is done in a process of its own beside the server (scripts/own-process.ts), with less claim to the machine than the pages
 * have, so that the server goes on answering. The process makes its own permit from the person's id and writes like everybody else; when
 * it is killed, what it had not committed never was. Of each job there is one at a time. What is known of it here is the truth about a
 * living process: a server that starts anew has none running.
 *
 * Arguments are ids, digests and times: everybody on the machine can read them, so nobody's data goes there.
 */
export type OwnJobs = {
  look: { args: [at: Instant]; result: Looked };
  /** `once`: the form's idempotency key, or "". `digest`: of the file that was looked at. */
  roster: { args: [personId: string, at: Instant, once: string, digest: string]; result: RosterResult };
};
export type JobName = keyof OwnJobs;

/** What the process says to the server: how far it is any number of times, then one result or one refusal. */
export type Said<J extends JobName = JobName> = { howFar: HowFar } | { result: OwnJobs[J]["result"] } | { refusal: { reason: RefusalReason; message: string } };
/** `broken`: it ended without a word, killed or by a fault of ours; the reason is in the server's log. */
export type Ended<J extends JobName = JobName> = { result: OwnJobs[J]["result"] } | { refusal: Refusal } | "broken";
export type Running<J extends JobName = JobName> = { since: Instant; /** who started it */ by: string; howFar: HowFar | null; child: ChildProcess; ended: Promise<Ended<J>> };

const names: Record<JobName, string> = { look: "比对记录", roster: "导入党员名册" };

const kept = globalThis as { portalOwn?: Partial<{ [J in JobName]: Running<J> }> };
const all = () => (kept.portalOwn ??= {}) as { [J in JobName]?: Running<J> };

/** The one that runs now. */
export function runningNow<J extends JobName>(job: J): Running<J> | undefined {
  return all()[job];
}

/** Starts a job, or gives the one that is running: there is never a second one beside it. */
export function begin<J extends JobName>(job: J, args: OwnJobs[J]["args"], by: string, since: Instant): Running<J> & { isNew: boolean } {
  const before = runningNow(job);
  if (before) return { ...before, isNew: false };
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "scripts/own-process.ts", job, ...args], { stdio: ["ignore", "ignore", "pipe", "ipc"] });
  const running: Running<J> = { since, by, howFar: null, child, ended: hear(job, child, (howFar) => (running.howFar = howFar)).finally(() => delete all()[job]) };
  (all() as Record<JobName, Running>)[job] = running;
  yieldTo(child);
  return { ...running, isNew: true };
}

/** Pages first; but not the very last, or on a busy machine it would never come to its end. */
function yieldTo({ pid }: ChildProcess): void {
  try {
    if (pid) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // it has ended already, or the system knows no priorities
  }
}

/** How much of its error output goes to the log. */
const WORDS = 2_000;

function hear<J extends JobName>(job: J, child: ChildProcess, onHowFar: (howFar: HowFar) => void): Promise<Ended<J>> {
  let last: Ended<J> = "broken";
  let words = "";
  child.on("message", (said: Said<J>) => {
    if ("howFar" in said) onHowFar(said.howFar);
    else last = "refusal" in said ? { refusal: new Refusal(said.refusal.reason, said.refusal.message) } : said;
  });
  child.stderr?.on("data", (chunk) => (words = `${words}${chunk}`.slice(0, WORDS)));
  return new Promise((resolve) => {
    const end = (why: string) => {
      if (last === "broken") log(job, why);
      resolve(last);
    };
    child.once("error", ({ message }) => end(message));
    child.once("close", (code) => end(words || (code === null ? "被终止" : `退出码 ${code}`)));
  });
}

/** What a query was asked with is somebody's data: it does not go to the log. */
function log(job: JobName, words: string): void {
  console.error(`${names[job]}没有完成：${words.split("\nparams:")[0]!.trim()}`);
}

/** When the server ends. Every write is whole or not there, so that each can be broken off anywhere. */
export function endAll(): void {
  for (const running of Object.values(all())) running.child.kill("SIGKILL");
}
