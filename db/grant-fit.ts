/** Which powers fit: role and scope, one person's other powers (SOD-01), the branch that speaks for a community (ruling 1). */
import { and, eq, inArray, sql } from "drizzle-orm";
import { sayDay, type Day } from "@/domain/calendar/day";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { grantableAt, isAdministrator, roleNames, roles, type Role, type ScopeKind } from "@/domain/permissions/roles";
import { clashing, overlap } from "@/domain/permissions/separation";
import { db } from "./client";
import { roleGrant } from "./schema/accounts";
import { branch, community, partyGroup } from "./schema/organization";

export type Power = { accountId: string; role: Role; scopeKind: ScopeKind; scopeId: string; fromDay: Day; toDay: Day | null };

const scopeTables = { community, branch, group: partyGroup } as const;

/**
 * @param except the power itself, which does not stand against itself
 * @param alsoProposed powers that the same act proposes before this one, of anybody
 * @throws Refusal that names what does not fit and at which field
 */
export async function refuseUnfitGrant(_permit: Permit<"grant.propose" | "grant.confirm">, power: Power, except: string, alsoProposed: readonly Power[] = []): Promise<void> {
  if (!grantableAt[power.role].includes(power.scopeKind) || !(await scopeExists(power))) {
    throw new Refusal("rule", "这个岗位不能授在这一级，请重新选择范围。", { scope: "范围与岗位不符" });
  }
  if (power.toDay && power.toDay < power.fromDay) throw new Refusal("rule", "结束日期早于开始日期。", { toDay: "应不早于开始日期" });
  const alongside = alsoProposed.filter(({ accountId }) => accountId === power.accountId).map((own) => ({ ...own, id: "", from: own.fromDay, to: own.toDay, state: "proposed" }));
  const held = [...(await heldPowers(power.accountId)).filter((grant) => grant.id !== except), ...alongside];
  refuseSecondPost(held, power);
  refuseTwice(held, power);
  await refuseCommunityWithoutBranch(held, power);
}

async function scopeExists({ scopeKind, scopeId }: Power): Promise<boolean> {
  if (scopeKind === "town") return scopeId === "town";
  const table = scopeTables[scopeKind];
  return (await db().$count(table, eq(table.id, scopeId))) === 1;
}

type Held = { id: string; role: Role; scopeKind: ScopeKind; scopeId: string; from: Day; to: Day | null; state: string };

async function heldPowers(accountId: string): Promise<Held[]> {
  return db()
    .select({ id: roleGrant.id, role: roleGrant.role, scopeKind: roleGrant.scopeKind, scopeId: roleGrant.scopeId, from: roleGrant.fromDay, to: roleGrant.toDay, state: roleGrant.state })
    .from(roleGrant)
    .where(and(eq(roleGrant.accountId, accountId), inArray(roleGrant.state, ["proposed", "confirmed"])));
}

/** SOD-01. */
function refuseSecondPost(held: readonly Held[], power: Power): void {
  const [other] = clashing(held.filter((grant) => grant.state === "confirmed"), { role: power.role, from: power.fromDay, to: power.toDay });
  if (!other) return;
  throw new Refusal("rule", `此人在这段时间已是${roles[other].zh}：系统管理员、安全管理员、审计员必须由不同的人分别担任，也不能兼任业务岗位（SOD-01）。请换一个人，或先收回原来的授权。`);
}

function sameAs(held: readonly Held[], power: Power): Held | undefined {
  return held.find((grant) => grant.role === power.role && grant.scopeKind === power.scopeKind && grant.scopeId === power.scopeId && overlap(grant, { from: power.fromDay, to: power.toDay }));
}

/** The same post in the same place, proposed or in force, on some day of this one. */
export async function isHeld(power: Power): Promise<boolean> {
  return sameAs(await heldPowers(power.accountId), power) !== undefined;
}

function refuseTwice(held: readonly Held[], power: Power): void {
  const same = sameAs(held, power);
  if (!same) return;
  const until = same.to ? `到${sayDay(same.to)}` : "长期";
  throw new Refusal("rule", `此人已有同样的授权（${until}，${same.state === "proposed" ? "待复核" : "已生效"}），不用重复提出。要改期限，请先收回原来的一项。`);
}

const branchPosts: readonly Role[] = ["branch_clerk", "branch_secretary", "commissioner"];

/** A branch's post reaches over the community only through the branch that speaks for it (ruling 1). */
async function refuseCommunityWithoutBranch(held: readonly Held[], power: Power): Promise<void> {
  if (power.scopeKind !== "community" || !branchPosts.includes(power.role)) return;
  const leading = await db().select({ id: branch.id, name: branch.name }).from(branch).where(and(eq(branch.communityId, power.scopeId), eq(branch.leadsCommunity, true)));
  const has = held.some((grant) => grant.role === power.role && grant.scopeKind === "branch" && leading.some((one) => one.id === grant.scopeId));
  if (has) return;
  throw new Refusal(
    "rule",
    `社区一级的${roles[power.role].zh}只能由牵头支部的${roles[power.role].zh}担任。请先授${leading.map((one) => `“${one.name}”`).join("或") || "牵头支部"}的${roles[power.role].zh}，再授社区。`,
    { scope: "须先有牵头支部的同一岗位" },
  );
}

const administrators = sql.join(roleNames.filter(isAdministrator).map((role) => sql`${role}`), sql`, `);

/**
 * SOD-01 once more, inside the write itself: true while no confirmed power of the person stands against this one.
 * Two confirmations at the same moment cannot slip past each other.
 */
export function hasNoClash(power: Power) {
  return sql`not exists (
    select 1 from ${roleGrant} as other
    where other.account_id = ${power.accountId} and other.state = 'confirmed' and other.role <> ${power.role}
      and (other.role in (${administrators}) or ${power.role} in (${administrators}))
      and (other.to_day is null or other.to_day >= ${power.fromDay})
      and other.from_day <= ${power.toDay ?? "9999-12-31"}
  )`;
}
