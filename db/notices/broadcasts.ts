/** 播放登记 (handbook §10.3): what the loudspeaker said, when, by whom. */
import { desc, eq } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { BroadcastSlot } from "@/domain/disclosure/broadcast-slots";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { idFrom, newId } from "../id";
import { broadcastLog } from "../schema/publications";
import { atomically } from "../write";
import { newestVersion, openRemovals } from "./shown";

export type Broadcast = { playedOn: Day; slot: BroadcastSlot; playedBy: string; result: string };

/** Only what is public was checked, so nothing else may be read out (禁播：未审核内容). */
export async function logBroadcast(permit: Permit<"notice.log_broadcast">, noticeId: string, broadcast: Broadcast): Promise<void> {
  const version = await newestVersion(noticeId);
  if (!version || version.audience !== "public") throw new Refusal("state", "没有向社会公开的内容不能用大喇叭播放。");
  if ((await openRemovals(noticeId, version.versionNo)).length > 0) throw new Refusal("state", "这项内容已经撤下，不能再播放。");
  if (broadcast.playedOn > permit.today) throw new Refusal("rule", "播出日期不能晚于今天。", { playedOn: "请填写实际播出的日期" });
  if (broadcast.playedOn < version.publishedOn) throw new Refusal("rule", "播出日期早于公开日期：审核公开以后才能播放。", { playedOn: "请核对播出日期" });
  await atomically(permit, [db().insert(broadcastLog).values({ id: permit.once ? idFrom(permit.once) : newId(), noticeId, ...broadcast, by: permit.actor, at: permit.now })]);
}

/** No viewer: callers found the notice through one. */
export async function broadcastsOf(noticeId: string): Promise<(typeof broadcastLog.$inferSelect)[]> {
  return db().select().from(broadcastLog).where(eq(broadcastLog.noticeId, noticeId)).orderBy(desc(broadcastLog.playedOn), desc(broadcastLog.at));
}
