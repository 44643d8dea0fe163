/** 财务公开的开关 of the communities (ruling 13): decided by the office with a reason, from the first day of a coming quarter on. */
import { asc } from "drizzle-orm";
import { sayDay, type Day } from "@/domain/calendar/day";
import { financeSwitches, firstDaysToTurn, isTurnedOn, type FinanceSwitch } from "@/domain/duties/finance-switches";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { variantOf } from "./catalog";
import { db } from "./client";
import { idFrom, newId } from "./id";
import { listPublicCommunities, type Community } from "./organization";
import { financeSwitch } from "./schema/organization";
import { atomically } from "./write";

export type SwitchTurned = typeof financeSwitch.$inferSelect;

/** Everything decided, in the order in which it was decided. Inside db/: whoever reckons duties needs it. */
export async function switchesTurned(): Promise<SwitchTurned[]> {
  return db().select().from(financeSwitch).orderBy(asc(financeSwitch.at), asc(financeSwitch.id));
}

export type Switches = Pick<Community, "id" | "name"> & { /** has this community the choice at all? */ has: (name: FinanceSwitch) => boolean; on: (name: FinanceSwitch, day: Day) => boolean; turned: SwitchTurned[] };

/** Every community with how it stands and what was decided, the newest decision first; empty for whoever may not turn them. */
export async function listSwitches(viewer: Viewer): Promise<Switches[]> {
  if (reach(viewer, "finance_switch.turn") !== "all") return [];
  const all = await switchesTurned();
  return (await listPublicCommunities()).map((community) => switchesOf(community, all.filter(({ communityId }) => communityId === community.id)));
}

function switchesOf(community: Community, turned: SwitchTurned[]): Switches {
  const variant = variantOf(community);
  return {
    id: community.id, name: community.name, turned: turned.toReversed(),
    has: (name) => financeSwitches[name].only === null || financeSwitches[name].only === variant,
    on: (name, day) => isTurnedOn(community[name], turned.filter((one) => one.name === name), day),
  };
}

export type Turn = { communityId: string; name: FinanceSwitch; value: boolean; fromDay: Day; reason: string };

/** Never for a quarter that has begun: what was due by one rule is not judged by another. */
export async function turnSwitch(permit: Permit<"finance_switch.turn">, turn: Turn): Promise<void> {
  const { communityId, name, value, fromDay } = turn;
  const days = firstDaysToTurn(permit.today);
  if (!days.includes(fromDay)) throw new Refusal("rule", `只能从还没有开始的季度的第一天起：${days.map(sayDay).join("、")}。`, { fromDay: "请选择一个季度的第一天" });
  const found = (await listSwitches(permit.viewer)).find(({ id }) => id === communityId);
  if (!found) throw new Refusal("rule", "没有这个社区，请重新选择。", { communityId: "请选择社区" });
  if (!found.has(name)) throw new Refusal("rule", "村一律设有集体账，要公开财务；这个开关只管社区（居民）。", { name: "这个社区没有这个开关" });
  if (found.on(name, fromDay) === value) throw new Refusal("rule", `${found.name}从${sayDay(fromDay)}起本来就是“${financeSwitches[name][value ? "on" : "off"]}”，不用改。`, { value: "和原来的一样" });
  await atomically(permit, [db().insert(financeSwitch).values({ id: permit.once ? idFrom(permit.once) : newId(), ...turn, by: permit.actor, at: permit.now })]);
}
