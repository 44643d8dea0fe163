import "server-only";
import { spawn, type ChildProcess } from "node:child_process";
import { setPriority, tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { FileRefusal } from "./refusal";
import type { Answer, JobName, Jobs } from "./worker/jobs";

/**
 * Foreign bytes are decoded in a process of their own, at most two at a time, with bounded memory, time and answer.
 * A process and not a worker thread: a thread shares our address space, so a crash in a native decoder would end the portal, memory
 * outside of the JavaScript heap (pictures) would count as nobody's, and the thread would hold our secrets; a process is killed
 * without trace and gets an empty environment. It is started from its TypeScript source by tsx, which the scripts need anyway, by a
 * path under the working directory: nothing for a bundler to find, so it is the same under `next dev`, `next start` and vitest.
 */
const limits = { atOnce: 2, waiting: 20, heapMb: 512, milliseconds: 45_000, answerBytes: 48 * 1024 * 1024, logBytes: 8_192 };

/** Runs one job. @throws FileRefusal when the file is refused, is too slow or breaks its reader */
export async function runBounded<J extends JobName>(job: J, input: Jobs[J]["input"], milliseconds = limits.milliseconds): Promise<Jobs[J]["answer"]> {
  await takePlace();
  try {
    const answer = (await ask(job, input, milliseconds)) as Answer<J>;
    if ("refusal" in answer) throw new FileRefusal(answer.refusal.code, answer.refusal.sentence, answer.refusal.cause);
    return answer.ok;
  } finally {
    leavePlace();
  }
}

// Kept on globalThis: a bundler may load this module more than once, and two is two for the whole machine.
type Places = { free: number; queue: (() => void)[] };
const places: Places = ((globalThis as { boundedPlaces?: Places }).boundedPlaces ??= { free: limits.atOnce, queue: [] });

async function takePlace(): Promise<void> {
  if (places.free > 0) return void places.free--;
  if (places.queue.length >= limits.waiting) throw new FileRefusal("busy", "现在上传的人太多，文件没有保存。请过一分钟再试。");
  await new Promise<void>((go) => places.queue.push(go));
}

function leavePlace(): void {
  const next = places.queue.shift();
  if (next) next();
  else places.free++;
}

async function ask(job: JobName, input: unknown, milliseconds: number): Promise<unknown> {
  const child = start(JSON.stringify([job, input]));
  const ended = new Promise<string>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(String(signal ?? code)));
  });
  let stopped: "slow" | "too_much" | null = null;
  const stop = (why: "slow" | "too_much") => {
    stopped ??= why;
    child.kill("SIGKILL");
  };
  const clock = setTimeout(() => stop("slow"), milliseconds);
  try {
    const [text, log] = await Promise.all([
      collect(child.stdio[3] as Readable, limits.answerBytes, () => stop("too_much")),
      collect(child.stderr!, limits.logBytes, () => {}),
      ended,
    ]);
    if (stopped) throw new FileRefusal(stopped, stopped === "slow" ? "文件太复杂，检查了很久还没有完成，没有保存。请拆成几份或缩小后再上传。" : "文件里的内容太多，没有保存。请拆成几份再上传。");
    if (text === "") throw new FileRefusal("unreadable", "文件损坏或格式特殊，读不出来，没有保存。请在原来的软件里打开、另存一份，再上传。", `${await ended}: ${log}`);
    return JSON.parse(text);
  } finally {
    clearTimeout(clock);
    child.kill("SIGKILL");
  }
}

function start(job: string): ChildProcess {
  const root = /* turbopackIgnore: true */ process.cwd();
  const main = path.join(root, "server", "files", "worker", "main.ts");
  const child = spawn(process.execPath, [`--max-old-space-size=${limits.heapMb}`, "--conditions=react-server", "--import", "tsx", main, job], {
    cwd: root,
    // tsx would keep compiled code in the shared temporary folder, where another account might put its own.
    env: { TSX_DISABLE_CACHE: "1", NODE_ENV: "production", TMPDIR: tmpdir(), VIPS_BLOCK_UNTRUSTED: "1", UV_THREADPOOL_SIZE: "2" } as NodeJS.ProcessEnv,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  if (child.pid !== undefined) lowerPriority(child.pid); // reading pages comes before checking files
  return child;
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, 10);
  } catch {
    // it has ended already
  }
}

/** All text of a pipe up to a limit; what goes beyond is dropped. */
async function collect(pipe: Readable, limit: number, onLimit: () => void): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of pipe as AsyncIterable<Buffer>) {
    if (size + chunk.length > limit) onLimit();
    else chunks.push(chunk);
    size += chunk.length;
  }
  return Buffer.concat(chunks).toString("utf8");
}
