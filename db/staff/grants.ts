/** Powers for everybody in the sheet of staff: proposed all or none, each by the rules of a single proposal (ruling 43, SOD-03). */
import { isNull } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { inOrder, placeOf, type Place, type Places } from "@/domain/organization/staff/posts";
import type { StaffLine } from "@/domain/organization/staff/read";
import { accountSubject } from "@/domain/permissions/account-subjects";
import type { Viewer } from "@/domain/permissions/actor";
import { may, permit as permitFor, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import type { Role } from "@/domain/permissions/roles";
import { town } from "@/domain/permissions/subject";
import { db } from "../client";
import { isHeld, refuseUnfitGrant, type Power } from "../grant-fit";
import { newId } from "../id";
import { account, roleGrant } from "../schema/accounts";
import { branch, community, partyGroup } from "../schema/organization";
import { atomically, isRepeated } from "../write";
import { findWaitingStaff, refuseUnlessWhole, takingStaff } from "./waiting";

export type PostDecision = {
  line: number; name: string; username: string; role: Role | null; scope: string; fromDay: Day | null;
  kind: "new" | "unchanged" | "refused"; why: string[]; power: Power | null;
};
export type PostsPlan = { fileName: string; digest: string; faults: string[]; decisions: PostDecision[] };

/** What each line of the viewer's waiting sheet would propose as things are now; null when none waits. */
export async function planGrants(viewer: Viewer): Promise<PostsPlan | null> {
  if (!may(viewer, "grant.propose_many", town)) return null;
  const waiting = await findWaitingStaff(viewer);
  if (!waiting) return null;
  const { lines, ...file } = waiting;
  const [places, accounts] = [await readPlaces(), await readAccounts()];
  const posts = lines.map((line) => ({ line, place: line.role ? placeOf(line.role, line.scope, places) : null }));
  const decisions: PostDecision[] = [];
  for (const post of inOrder(posts)) decisions.push(await decide(viewer, post, accounts, decisions));
  return { ...file, decisions: decisions.sort((a, b) => a.line - b.line) };
}

async function readPlaces(): Promise<Places> {
  return {
    communities: await db().select({ id: community.id, name: community.name }).from(community),
    branches: await db().select({ id: branch.id, code: branch.code, name: branch.name }).from(branch),
    groups: await db().select({ id: partyGroup.id, branchId: partyGroup.branchId, name: partyGroup.name }).from(partyGroup).where(isNull(partyGroup.closedOn)),
  };
}

type Known = { id: string; username: string; personKey: string; suspendedAt: string | null; suspendedBy: string | null };

async function readAccounts(): Promise<ReadonlyMap<string, Known>> {
  const rows = await db().select({ id: account.id, username: account.username, personKey: account.personKey, suspendedAt: account.suspendedAt, suspendedBy: account.suspendedBy }).from(account);
  return new Map(rows.map((row) => [row.username, row]));
}

type Post = { line: StaffLine; place: Place | string | null };

/** @param earlier what the lines before this one come to: a later line may rest on what they propose */
async function decide(viewer: Viewer, { line, place }: Post, accounts: ReadonlyMap<string, Known>, earlier: readonly PostDecision[]): Promise<PostDecision> {
  const { role, fromDay, cells } = line;
  const base = { line: line.line, name: line.name ?? "", username: line.username ?? "", role: role ?? null, scope: line.scope, fromDay: fromDay ?? null, power: null };
  const refused = (...why: string[]): PostDecision => ({ ...base, kind: "refused", why });
  const known = accounts.get(base.username);
  const why = [
    ...line.faults,
    ...(typeof place === "string" ? [`${cells.scope ?? "范围"}：${place}`] : []),
    ...(line.username && !known ? [`${cells.username}：还没有这个账号，请系统管理员先用这个文件建立账号`] : []),
    ...(known && line.person && known.personKey !== line.person ? [`${cells.username}：这个登录名由另一个手机号的人使用`] : []),
  ];
  if (why.length > 0 || !known || !role || !fromDay || !place || typeof place === "string") return refused(...why);
  const power: Power = { accountId: known.id, role, ...place, fromDay, toDay: null };
  const twice = earlier.find((one) => one.power && isSame(one.power, power));
  if (twice) return refused(`和第 ${twice.line} 行重复`);
  try {
    const single = permitFor(viewer, "grant.propose", accountSubject({ ...known, state: known.suspendedAt ? "suspended" : "active" }));
    if (await isHeld(power)) return { ...base, kind: "unchanged", why: [], power };
    await refuseUnfitGrant(single, power, "", earlier.flatMap((one) => (one.kind === "new" && one.power ? [one.power] : [])));
    return { ...base, kind: "new", why: [], power };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(error.message);
  }
}

const isSame = (a: Power, b: Power) => a.accountId === b.accountId && a.role === b.role && a.scopeKind === b.scopeKind && a.scopeId === b.scopeId;

/**
 * Proposes every new line of the waiting sheet; each holds only when another person has confirmed it.
 * @param digest of the sheet whose plan was looked at @returns how many were proposed; null when this very form was taken before
 * @throws Refusal when a single line is refused; then nothing is proposed
 */
export async function proposeGrants(permit: Permit<"grant.propose_many">, { digest, reason }: { digest: string; reason: string }): Promise<number | null> {
  if (await isRepeated(permit)) return null;
  const plan = await planGrants(permit.viewer);
  refuseUnlessWhole(plan, digest);
  const powers = plan.decisions.flatMap(({ kind, power }) => (kind === "new" && power ? [power] : []));
  const rows = powers.map((power) => ({ id: newId(), ...power, reason, standsInFor: null, state: "proposed" as const, proposedBy: permit.actor, proposedAt: permit.now }));
  const written = await atomically(permit, [takingStaff(permit, plan.digest), ...rows.map((row) => db().insert(roleGrant).values(row))], { content: plan.digest });
  return written === "already" ? null : rows.length;
}
