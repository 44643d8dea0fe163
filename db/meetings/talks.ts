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
import { talkCoverage, type TalkCoverage } from "./talk-coverage";

export type NewTalks = { aId: string; bIds: readonly string[]; topic: TalkTopic; talkedOn: Day };
export type TalkLine = typeof heartTalk.$inferSelect & { aName: string; bName: string; branchName: string };

/** One person's talks of a day, one with each. The permit's subject names the branch; all must have been on its roster that day (MTG-15). */
export async function noteTalks(permit: Permit<"talk.note">, { aId, bIds, topic, talkedOn }: NewTalks): Promise<void> {
  const branchId = permit.subject.branch!;
  if (talkedOn > permit.today) throw new Refusal("rule", "谈话日期不能晚于今天。", { talkedOn: "不能晚于今天" });
  if (bIds.includes(aId)) throw new Refusal("rule", "请选择不同的同志：谈话人不能也是谈话对象。", { bIds: "请去掉谈话人自己" });
  const roster = new Map((await wholeRosterOn(branchId, talkedOn)).map((one) => [one.id, one]));
  const a = roster.get(aId);
  const others = [...new Set(bIds)].flatMap((id) => roster.get(id) ?? []);
  if (!a || others.length === 0 || others.length < new Set(bIds).size) throw new Refusal("rule", "谈话的同志当天都要是本支部党员，请重新选择。", { [a ? "bIds" : "aId"]: "请从名单里选择" });
  await atomically(permit, others.map((b) => db().insert(heartTalk).values({
    id: permit.once ? idFrom(permit.once, b.id) : newId(), branchId, aId, bId: b.id, topic, talkedOn, relation: relationOf(a.committee !== null, b.committee !== null), by: permit.actor, at: permit.now,
  })));
}

/** Whom nobody has talked with this year; null for whoever may not know. */
export async function findTalkCoverage(viewer: Viewer, branchId: string): Promise<TalkCoverage | null> {
  const scopes = reach(viewer, "talk.read");
  if (scopes !== "all" && !scopes.branch.includes(branchId)) return null;
  const [coverage] = await talkCoverage([branchId], { from: `${viewer.today.slice(0, 4)}-01-01`, to: viewer.today });
  return coverage ?? null;
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
