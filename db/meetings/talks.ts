/** 谈心谈话登记: that it took place, never what was said (RL-3). */
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { relationOf, type TalkTopic } from "@/domain/meetings/talks";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { alias } from "../dialect/columns";
import { idFrom, newId } from "../id";
import { wholeRosterOn } from "../members/roster-on";
import { pageOf, PAGE_ROWS, type Page } from "../page";
import { heartTalk } from "../schema/meetings";
import { member } from "../schema/members";
import { branch } from "../schema/organization";
import { atomically } from "../write";

export type NewTalk = { aId: string; bId: string; topic: TalkTopic; talkedOn: Day };
export type TalkLine = typeof heartTalk.$inferSelect & { aName: string; bName: string; branchName: string };

/** The permit's subject names the branch. Both must have been on its roster that day (MTG-15). */
export async function noteTalk(permit: Permit<"talk.note">, talk: NewTalk): Promise<void> {
  const branchId = permit.subject.branch!;
  if (talk.talkedOn > permit.today) throw new Refusal("rule", "谈话日期不能晚于今天。", { talkedOn: "不能晚于今天" });
  if (talk.aId === talk.bId) throw new Refusal("rule", "请选择两位不同的同志。", { bId: "请选择另一位" });
  const roster = await wholeRosterOn(branchId, talk.talkedOn);
  const [a, b] = [talk.aId, talk.bId].map((id) => roster.find((one) => one.id === id));
  if (!a || !b) throw new Refusal("rule", "两位同志当天都要是本支部党员，请重新选择。", { aId: "请从名单里选择" });
  const id = permit.once ? idFrom(permit.once) : newId();
  await atomically(permit, [
    db().insert(heartTalk).values({ id, branchId, ...talk, relation: relationOf(a.committee !== null, b.committee !== null), by: permit.actor, at: permit.now }),
  ]);
}

const [personA, personB] = [alias(member, "person_a"), alias(member, "person_b")];

/** The newest first. @param after where the page before ended */
export async function listTalks(viewer: Viewer, filter: { branchId?: string; year?: string; after?: string }): Promise<Page<TalkLine>> {
  const scopes = reach(viewer, "talk.read");
  const [on, id] = (filter.after ?? "").split("~");
  const rows = await db()
    .select({ talk: heartTalk, aName: personA.name, bName: personB.name, branchName: branch.name })
    .from(heartTalk)
    .innerJoin(personA, eq(personA.id, heartTalk.aId))
    .innerJoin(personB, eq(personB.id, heartTalk.bId))
    .innerJoin(branch, eq(branch.id, heartTalk.branchId))
    .where(and(
      scopes === "all" ? undefined : inArray(heartTalk.branchId, scopes.branch),
      filter.branchId ? eq(heartTalk.branchId, filter.branchId) : undefined,
      filter.year ? sql`${heartTalk.talkedOn} between ${`${filter.year}-01-01`} and ${`${filter.year}-12-31`}` : undefined,
      on && id ? sql`(${heartTalk.talkedOn}, ${heartTalk.id}) < (${on}, ${id})` : undefined,
    ))
    .orderBy(desc(heartTalk.talkedOn), desc(heartTalk.id))
    .limit(PAGE_ROWS + 1);
  return pageOf(rows.map(({ talk, ...names }) => ({ ...talk, ...names })), (row) => `${row.talkedOn}~${row.id}`);
}
