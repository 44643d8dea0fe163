/** Changes of settings: proposed by the office, decided by a leader, effective from a day (ruling 5). */
import { and, desc, eq, ne, sql } from "drizzle-orm";
import { sayDay, type Day } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import type { SettingKey } from "@/domain/settings";
import { db } from "./client";
import { idFrom, newId } from "./id";
import { settingChange } from "./schema/settings";
import { atomically, exactlyOne } from "./write";

export type SettingChange = typeof settingChange.$inferSelect;

const maySee = (viewer: Viewer) => reach(viewer, "setting.read") === "all";

/** What waits for a leader, the oldest first. */
export async function listProposedChanges(viewer: Viewer): Promise<SettingChange[]> {
  if (!maySee(viewer)) return [];
  return db().select().from(settingChange).where(eq(settingChange.state, "proposed")).orderBy(settingChange.proposedAt);
}

/** Everything that was ever proposed for one setting, the newest first. */
export async function listChangesOf(viewer: Viewer, key: SettingKey): Promise<SettingChange[]> {
  if (!maySee(viewer)) return [];
  return db().select().from(settingChange).where(eq(settingChange.key, key)).orderBy(desc(settingChange.proposedAt), desc(settingChange.id));
}

/** Approved changes that hold only from a later day. */
export async function listComingChanges(viewer: Viewer): Promise<SettingChange[]> {
  if (!maySee(viewer)) return [];
  return db().select().from(settingChange).where(and(eq(settingChange.state, "approved"), sql`${settingChange.fromDay} > ${viewer.today}`)).orderBy(settingChange.fromDay);
}

export async function findChange(viewer: Viewer, id: string): Promise<SettingChange | null> {
  if (!maySee(viewer)) return null;
  const [row] = await db().select().from(settingChange).where(eq(settingChange.id, id));
  return row ?? null;
}

export type SettingProposal = { key: SettingKey; value: number | boolean; fromDay: Day; reason: string };

/** One open proposal per setting; never for a day that has passed, so that nothing already judged is judged anew. */
export async function proposeChange(permit: Permit<"setting.propose">, input: SettingProposal): Promise<string> {
  const id = permit.once ? idFrom(permit.once) : newId();
  refusePast(input.fromDay, permit.today, "请填今天或以后的日期。");
  const [open] = await db().select({ id: settingChange.id }).from(settingChange).where(and(eq(settingChange.key, input.key), eq(settingChange.state, "proposed"), ne(settingChange.id, id)));
  if (open) throw new Refusal("rule", "这项参数已有一个调整在等镇领导决定，请等决定以后再提。");
  await atomically(permit, [db().insert(settingChange).values({ id, ...input, state: "proposed", proposedBy: permit.actor, proposedAt: permit.now })]);
  return id;
}

function refusePast(fromDay: Day, today: Day, instead: string): void {
  if (fromDay < today) throw new Refusal("rule", `生效日期 ${sayDay(fromDay)} 已经过去：参数不能追溯生效。${instead}`, { fromDay: "应不早于今天" });
}

const stillProposed = (id: string) => and(eq(settingChange.id, id), eq(settingChange.state, "proposed"));

/** The leader's yes: it holds from its day. */
export async function approveChange(permit: Permit<"setting.approve">): Promise<void> {
  const { id } = permit.subject;
  const [row] = await db().select({ fromDay: settingChange.fromDay }).from(settingChange).where(eq(settingChange.id, id));
  if (row) refusePast(row.fromDay, permit.today, "请退回，让镇党建办另报一个生效日期。");
  await atomically(permit, [
    exactlyOne(db().update(settingChange).set({ state: "approved", decidedBy: permit.actor, decidedAt: permit.now }).where(stillProposed(id))),
  ]);
}

/** The leader's no, with the reason. */
export async function rejectChange(permit: Permit<"setting.reject">, input: { reason: string }): Promise<void> {
  await atomically(permit, [
    exactlyOne(db().update(settingChange).set({ state: "rejected", decidedBy: permit.actor, decidedAt: permit.now, rejectReason: input.reason }).where(stillProposed(permit.subject.id))),
  ]);
}
