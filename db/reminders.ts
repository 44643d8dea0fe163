/** 催办: what the office asked for, in batches (ruling 4). A reminder is a fact; whether it still stands follows from the duty. */
import { and, desc, eq, gte, inArray, or } from "drizzle-orm";
import { addDays, instantAt, type Instant } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "./client";
import { idFrom, newId } from "./id";
import { account } from "./schema/accounts";
import { dutyReminder } from "./schema/duties";
import { atomically } from "./write";

/** `about`: the key of a duty, or `notice/ID`. */
export type Reminded = { ownerKind: "community" | "branch"; ownerId: string; about: string };

const MOST = 500;

/** One batch: one row per matter, all or none. */
export async function remind(permit: Permit<"duty.remind">, matters: readonly Reminded[], note: string): Promise<void> {
  if (matters.length === 0) throw new Refusal("rule", "没有选中要催办的事项。", { about: "请至少选一项" });
  if (matters.length > MOST) throw new Refusal("rule", `一次最多催办 ${MOST} 项，请分几次。`, { about: "选得太多" });
  const batch = permit.once ? idFrom(permit.once) : newId();
  const rows = matters.map((matter) => ({ id: idFrom(batch, matter.about), batch, ...matter, note, by: permit.actor, at: permit.now }));
  await atomically(permit, [db().insert(dutyReminder).values(rows)]);
}

export type Reminder = Reminded & { id: string; batch: string; note: string; at: Instant; byName: string };

const KEPT_DAYS = 90;

/** Reminders of the last three months to bodies that the viewer works for, newest first. The town sees all of them. */
export async function listReminders(viewer: Viewer): Promise<Reminder[]> {
  const scopes = reach(viewer, "duty.read");
  return db()
    .select({
      id: dutyReminder.id, batch: dutyReminder.batch, ownerKind: dutyReminder.ownerKind, ownerId: dutyReminder.ownerId, about: dutyReminder.about,
      note: dutyReminder.note, at: dutyReminder.at, byName: account.name,
    })
    .from(dutyReminder)
    .innerJoin(account, eq(account.id, dutyReminder.by))
    .where(and(
      gte(dutyReminder.at, instantAt(addDays(viewer.today, -KEPT_DAYS))),
      scopes === "all" ? undefined : or(
        and(eq(dutyReminder.ownerKind, "community"), inArray(dutyReminder.ownerId, scopes.community)),
        and(eq(dutyReminder.ownerKind, "branch"), inArray(dutyReminder.ownerId, scopes.branch)),
      ),
    ))
    .orderBy(desc(dutyReminder.at), desc(dutyReminder.id));
}
