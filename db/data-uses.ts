/** 用途登记 (SOD-05, ruling 24): what was taken out or uncovered, by whom, for which purpose. Read by the auditor. */
import { desc, eq, gte, sql, sum } from "drizzle-orm";
import { addDays, type Day, type Instant } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, type Permit } from "@/domain/permissions/permit";
import { db } from "./client";
import { newId } from "./id";
import { emptyPage, pageOf, PAGE_ROWS, type Page } from "./page";
import { account } from "./schema/accounts";
import { dataUse } from "./schema/audit";
import { atomically, type Statement } from "./write";

type Use = { purpose: string; rows: number };

/** The note of a use, for a write that says more than that. */
export function dataUseStatement(permit: Permit, use: Use): Statement {
  return db().insert(dataUse).values({ id: newId(), action: permit.action, ...use, by: permit.actor, on: permit.today, at: permit.now });
}

/** Notes a use before the data leaves. */
export async function recordDataUse(permit: Permit, use: Use): Promise<void> {
  await atomically(permit, [dataUseStatement(permit, use)]);
}

export type DataUse = { id: string; action: string; purpose: string; rows: number; by: string; name: string; username: string; at: Instant };

const maySee = (viewer: Viewer) => reach(viewer, "audit.read") === "all";

/** The newest first. @param after a place from the page before. */
export async function listDataUses(viewer: Viewer, after: string | null): Promise<Page<DataUse>> {
  if (!maySee(viewer)) return emptyPage;
  const [at = "", id = ""] = after?.split("~") ?? [];
  const rows = await db()
    .select({ id: dataUse.id, action: dataUse.action, purpose: dataUse.purpose, rows: dataUse.rows, by: dataUse.by, name: account.name, username: account.username, at: dataUse.at })
    .from(dataUse)
    .innerJoin(account, eq(account.id, dataUse.by))
    .where(after ? sql`(${dataUse.at}, ${dataUse.id}) < (${at}, ${id})` : undefined)
    .orderBy(desc(dataUse.at), desc(dataUse.id))
    .limit(PAGE_ROWS + 1);
  return pageOf(rows, (row) => `${row.at}~${row.id}`);
}

export type HeavyUse = { by: string; name: string; username: string; on: Day; rows: number };
const LOOK_BACK_DAYS = 30;

/** Who took out `alert` rows or more on one day, within the last month: a hint for the auditor, never a verdict (RL-5). */
export async function listHeavyUses(viewer: Viewer, alert: number): Promise<HeavyUse[]> {
  if (!maySee(viewer)) return [];
  const total = sum(dataUse.rows).mapWith(Number);
  return db()
    .select({ by: dataUse.by, name: account.name, username: account.username, on: dataUse.on, rows: total })
    .from(dataUse)
    .innerJoin(account, eq(account.id, dataUse.by))
    .where(gte(dataUse.on, addDays(viewer.today, -LOOK_BACK_DAYS)))
    .groupBy(dataUse.by, dataUse.on)
    .having(sql`${total} >= ${alert}`)
    .orderBy(desc(dataUse.on), account.username);
}
