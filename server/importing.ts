import "server-only";
import { findLastImport, type RosterResult } from "@/db/members/roster-import";
import { timeOf, type Instant } from "@/domain/calendar/day";
import type { HowFar } from "@/domain/how-far";
import type { Viewer } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { begin, runningNow } from "./own-process";

/**
 * Takes over the roster that waits for this person, in a process of its own (own-process.ts), and waits for its end.
 * @throws Refusal "busy" while one is running or when it was broken off, and whatever the process itself refuses
 */
export async function importWaitingRoster(permit: Permit<"member.import">, digest: string): Promise<RosterResult> {
  const { isNew, since, ended } = begin("roster", [permit.actor, permit.now, permit.once ?? "", digest], permit.actor, permit.now);
  if (!isNew) throw new Refusal("busy", `已经在导入了，${timeOf(since)} 开始的，不会再导一次。请过一会儿刷新页面看结果。`);
  const end = await ended;
  if (end !== "broken" && "refusal" in end) throw end.refusal;
  const result = end === "broken" ? await writtenBy(permit) : end.result;
  if (!result) throw new Refusal("busy", "导入的程序中途停了，一行都没有写，名册没有变化。请再点一次“全部导入”；还是这样，请联系系统管理员看服务器日志。");
  return result;
}

/** It may have ended after the last row was durable and before it could say so. */
async function writtenBy({ viewer, actor, now }: Permit): Promise<RosterResult | null> {
  const last = await findLastImport(viewer);
  return last?.by === actor && last.at === now ? last : null;
}

/** `isOwn`: this person started it, and may see how far it is. */
export type Importing = { since: Instant; isOwn: boolean; howFar: HowFar | null };

/** The import that is running, or null. */
export function importingNow(viewer: Viewer): Importing | null {
  const running = runningNow("roster");
  if (!running) return null;
  const isOwn = viewer.kind === "person" && running.by === viewer.id;
  return { since: running.since, isOwn, howFar: isOwn ? running.howFar : null };
}
