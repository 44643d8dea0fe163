import "server-only";
import { systemActor } from "@/db/viewers";
import type { Instant } from "@/domain/calendar/day";
import { now } from "./clock";
import { jobs, type Job } from "./jobs";

const HOUR_MS = 3600_000;
const kept = globalThis as { portalTimer?: NodeJS.Timeout };

/** Runs every job once. One that fails is reported and tried again next time; the others are not held up. */
export async function catchUp(at: Instant, todo: readonly Job[] = jobs): Promise<void> {
  for (const { name, run } of todo) {
    try {
      await run(systemActor(at));
    } catch (error) {
      console.error(`定时任务“${name}”没有完成，一小时后再试：${(error as Error).message}`);
    }
  }
}

/** Catches up now and then every hour (ruling 40). Called again after a reload, the earlier timer is replaced. */
export function startTimers(): void {
  clearInterval(kept.portalTimer);
  void catchUp(now());
  kept.portalTimer = setInterval(() => void catchUp(now()), HOUR_MS);
  kept.portalTimer.unref();
}
