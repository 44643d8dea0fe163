/** 回头看: drawn from what was closed, so that it can be repeated. */
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { sayHead } from "@/domain/audit/anchors";
import { drawn } from "@/domain/inspections/draw";
import { lookBackCount, lookBackList } from "@/domain/inspections/look-back";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { auditHead } from "../audit";
import { db } from "../client";
import { newId } from "../id";
import { finding, lookBackDraw } from "../schema/findings";
import { inspection } from "../schema/inspections";
import { settingsOn } from "../settings";
import { atomically, exactlyOne, sha256 } from "../write";

async function ripe(today: string): Promise<string[]> {
  const rows = await db().select({ id: finding.id, closedOn: finding.closedOn, drawnOn: finding.lookBackDrawnOn }).from(finding).where(and(eq(finding.state, "closed"), isNull(finding.lookBackDrawnOn)));
  return lookBackList(rows.map((row) => ({ ...row, closedOn: row.closedOn! })), today, await settingsOn(today));
}

/** How many could be drawn today, and how many would be. */
export async function countRipe(viewer: Viewer): Promise<{ ripe: number; toDraw: number }> {
  if (reach(viewer, "finding.read") !== "all") return { ripe: 0, toDraw: 0 };
  const ids = await ripe(viewer.today);
  return { ripe: ids.length, toDraw: lookBackCount(ids.length, await settingsOn(viewer.today)) };
}

export async function drawLookBacks(permit: Permit<"finding.draw_look_back">): Promise<string[]> {
  const drawFrom = await ripe(permit.today);
  if (drawFrom.length === 0) throw new Refusal("rule", "现在没有到回头看时间的问题（销号满 30 天、不超过 90 天）。");
  const drawCount = lookBackCount(drawFrom.length, await settingsOn(permit.today));
  const seed = `${sayHead(permit.today, await auditHead())} 回头看`;
  const chosen = drawn(seed, drawFrom, drawCount, sha256);
  await atomically(permit, [
    db().insert(lookBackDraw).values({ id: newId(), seed, drawFrom, drawCount, on: permit.today, by: permit.actor, at: permit.now }),
    ...chosen.map((id) => exactlyOne(db().update(finding).set({ lookBackDrawnOn: permit.today }).where(and(eq(finding.id, id), eq(finding.state, "closed"), isNull(finding.lookBackDrawnOn))))),
  ]);
  return chosen;
}

export type LookBackDraw = typeof lookBackDraw.$inferSelect & { names: ReadonlyMap<string, string>; /** computed again from the seed */ drawn: string[] };

/** Draws with the names of the cases, the newest first. */
export async function listLookBackDraws(viewer: Viewer): Promise<LookBackDraw[]> {
  if (reach(viewer, "finding.read") !== "all") return [];
  const rows = await db().select().from(lookBackDraw).orderBy(desc(lookBackDraw.at)).limit(10);
  const ids = [...new Set(rows.flatMap(({ drawFrom }) => drawFrom))];
  const cases = ids.length === 0 ? [] : await db().select({ id: finding.id, no: finding.no, batch: inspection.batch }).from(finding).innerJoin(inspection, eq(inspection.id, finding.inspectionId)).where(inArray(finding.id, ids));
  const names = new Map(cases.map(({ id, no, batch }) => [id, `${batch} 第 ${no} 号`]));
  return rows.map((row) => ({ ...row, names, drawn: drawn(row.seed, row.drawFrom, row.drawCount, sha256) }));
}
