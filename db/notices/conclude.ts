/** 公示结果说明: issued by the clerk after the end of publicity, or by the timer when nothing stands against it (handbook §4.7). */
import { and, eq, inArray, isNull, lt } from "drizzle-orm";
import type { Day, Instant } from "@/domain/calendar/day";
import type { PublicityPeriod } from "@/domain/disclosure/publicity";
import { obstaclesToConclude, publicityObstacles, publicityResultText, type PublicityObstacle, type PublicityResultText } from "@/domain/disclosure/publicity-result";
import { permit, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { isUniqueViolation } from "../dialect/sqlite";
import { notice } from "../schema/notices";
import { boardPosting, noticeVersion, publicityResult } from "../schema/publications";
import { settingsOn, workdayCalendar } from "../settings";
import { systemActor } from "../viewers";
import { atomically } from "../write";
import { countPublicObjections, type Objections } from "./objections";
import { publicityOf, type Dated } from "./publicity";
import { placeOf } from "./rows";
import { isNewest, isNotRemoved, newestVersion, openRemovals, type Version } from "./shown";

export type PublicityResult = typeof publicityResult.$inferSelect;
export type Conclusion = { period: PublicityPeriod; place: string; objections: Objections; obstacles: PublicityObstacle[]; result: PublicityResult | null };

/** Where the publicity of a version stands, and what is still in the way of its result. No viewer: callers found the notice through one. */
export async function conclusionOf(version: Version, today: Day): Promise<Conclusion> {
  const { period, places, publishedOn, postedOn, began, versionIds } = await publicityOf(version);
  const objections = await countPublicObjections(version.noticeId, publishedOn, period.to);
  const counting = { calendar: await workdayCalendar(), settings: await settingsOn(today) };
  return {
    period,
    place: places.join("、"),
    objections,
    obstacles: obstaclesToConclude({ rule: began.content.publicity.rule, to: period.to, publishedOn, postedOn, openObjections: objections.open }, today, counting),
    result: await findResult(versionIds),
  };
}

/** The statement about a publicity, issued for whichever of its versions was the newest then. */
async function findResult(versionIds: string[]): Promise<PublicityResult | null> {
  const [result] = await db().select().from(publicityResult).where(inArray(publicityResult.versionId, versionIds)).limit(1);
  return result ?? null;
}

/** 公示结果说明 as the public reads it beside a version; null while there is none. */
export async function findPublicResult(version: Dated): Promise<PublicityResultText | null> {
  const { places, versionIds } = await publicityOf(version);
  const result = await findResult(versionIds);
  if (!result) return null;
  const { from, to, objections, handling, witness } = result;
  return publicityResultText({ period: { from, to }, place: places.join("、"), objections, openObjections: 0, handling, witness });
}

export type ResultInput = { handling: string; witness: string };

/** @throws Refusal "rule" naming everything that stands in the way (ruling 9). */
export async function concludePublicity(permit: Permit<"notice.close_publicity">, noticeId: string, { handling, witness }: ResultInput): Promise<void> {
  const version = await newestVersion(noticeId);
  if (!version || (await openRemovals(noticeId, version.versionNo)).length > 0) throw new Refusal("state", "这项内容现在没有公开，不能出具公示结果说明。");
  const { period, objections, obstacles, result } = await conclusionOf(version, permit.today);
  if (result) throw new Refusal("conflict", "公示结果说明已经出具过了。");
  if (obstacles.length > 0) throw new Refusal("rule", `还不能出具：${obstacles.map((obstacle) => publicityObstacles[obstacle].zh).join("；")}。`);
  if (objections.received > 0 && handling.length < 4) throw new Refusal("rule", "公示期内收到过异议，请写明处理意见。", { handling: "请写明怎么处理的" });
  try {
    await atomically(permit, [
      db().insert(publicityResult).values({ versionId: version.id, ...period, objections: objections.received, handling, witness, by: permit.actor, at: permit.now }),
    ], { content: version.digest });
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal("conflict", "公示结果说明已经出具过了。");
    throw error;
  }
}

/**
 * Catch-up work of the timer (ruling 40): issues the result of every publicity that is over without an objection. Idempotent;
 * what received an objection, or never hung on a board, waits for a person. Returns how many it issued.
 */
export async function concludeOverduePublicity(now: Instant): Promise<number> {
  const system = systemActor(now);
  const over = await db()
    .selectDistinct({ noticeId: noticeVersion.noticeId, ownerKind: notice.ownerKind, ownerId: notice.ownerId })
    .from(noticeVersion)
    .innerJoin(boardPosting, and(eq(boardPosting.noticeId, noticeVersion.noticeId), eq(boardPosting.versionNo, noticeVersion.versionNo)))
    .innerJoin(notice, eq(notice.id, noticeVersion.noticeId))
    .leftJoin(publicityResult, eq(publicityResult.versionId, noticeVersion.id))
    .where(and(lt(boardPosting.publicityTo, system.today), lt(noticeVersion.publicityTo, system.today), isNull(publicityResult.versionId), isNewest, isNotRemoved));
  let issued = 0;
  for (const row of over) {
    const { objections, obstacles, result } = await conclusionOf((await newestVersion(row.noticeId))!, system.today);
    if (obstacles.length > 0 || objections.received > 0 || result) continue;
    await concludePublicity(permit(system, "notice.close_publicity", { kind: "notice", id: row.noticeId, ...placeOf(row) }), row.noticeId, { handling: "", witness: "" });
    issued++;
  }
  return issued;
}
