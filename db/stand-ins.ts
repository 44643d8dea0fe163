/** 代理: the office names somebody for an absence, a security administrator confirms it (ruling 4, SOD-03). */
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, or } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, type Permit } from "@/domain/permissions/permit";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import { isAdministrator, roleNames, type Role, type ScopeKind } from "@/domain/permissions/roles";
import { town, type Subject } from "@/domain/permissions/subject";
import { absenceObstacle, representable, standInObstacle } from "@/domain/permissions/stand-in";
import { db } from "./client";
import { alias } from "./dialect/columns";
import { newId } from "./id";
import { powerHolds } from "./powers";
import { account, roleGrant } from "./schema/accounts";
import { atomically, exactlyOne } from "./write";

/** A post that somebody holds today, with all the bodies it reaches: what a stand-in takes over as one. */
export type Post = { accountId: string; name: string; role: Role; scopes: { kind: ScopeKind; id: string }[] };

/** The posts for which a stand-in can be named, person by person. */
export async function listPosts(viewer: Viewer): Promise<Post[]> {
  if (reach(viewer, "stand_in.name") !== "all") return [];
  const rows = await db()
    .select({ accountId: account.id, name: account.name, role: roleGrant.role, kind: roleGrant.scopeKind, id: roleGrant.scopeId })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(and(powerHolds(viewer.today), isNull(roleGrant.standsInFor), inArray(roleGrant.role, [...representable])))
    .orderBy(asc(account.username), asc(roleGrant.role), asc(roleGrant.scopeKind));
  const posts = new Map<string, Post>();
  for (const { kind, id, ...post } of rows) {
    const key = `${post.accountId}/${post.role}`;
    posts.set(key, { ...post, scopes: [...(posts.get(key)?.scopes ?? []), { kind, id }] });
  }
  return [...posts.values()];
}

export type Candidate = { accountId: string; name: string; username: string };

/** People with a post in the town, administrators left out: from them a stand-in is chosen. */
export async function listCandidates(viewer: Viewer): Promise<Candidate[]> {
  if (reach(viewer, "stand_in.name") !== "all") return [];
  return db()
    .selectDistinct({ accountId: account.id, name: account.name, username: account.username })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(and(powerHolds(viewer.today), inArray(roleGrant.role, roleNames.filter((role) => !isAdministrator(role)))))
    .orderBy(asc(account.username));
}

export type NewStandIn = { post: Pick<Post, "accountId" | "role">; standInId: string; fromDay: Day; toDay: Day; reason: string };

/** Proposes the powers of the post for the days of absence; they hold when a security administrator has confirmed them. */
export async function nameStandIn(permit: Permit<"stand_in.name">, { post: asked, standInId, fromDay, toDay, reason }: NewStandIn): Promise<void> {
  const post = (await listPosts(permit.viewer)).find((one) => one.accountId === asked.accountId && one.role === asked.role);
  if (!post) throw new Refusal("rule", "这个岗位现在没有这位同志担任，请重新选择。", { post: "请重新选择" });
  if (standInId === post.accountId) throw new Refusal("rule", "代理人不能是本人。", { standInId: "请选另一位同志" });
  const days = absenceObstacle(fromDay, toDay, permit.today);
  if (days) throw new Refusal("rule", `${days.message}。`, { [days.field]: days.message });
  await refuseUnfit(post, standInId, fromDay, toDay);
  await atomically(permit, [
    db().insert(roleGrant).values(post.scopes.map((scope) => ({
      id: newId(), accountId: standInId, role: post.role, scopeKind: scope.kind, scopeId: scope.id, fromDay, toDay, reason, standsInFor: post.accountId,
      state: "proposed" as const, proposedBy: permit.actor, proposedAt: permit.now,
    }))),
  ]);
}

const sameNaming = (one: Named) => and(
  eq(roleGrant.accountId, one.accountId), eq(roleGrant.role, one.role), eq(roleGrant.standsInFor, one.standsInFor!), eq(roleGrant.proposedAt, one.proposedAt),
);
type Named = typeof roleGrant.$inferSelect;

/** The subject of ending it. @throws Refusal "hidden" for what is no stand-in or the viewer may not know. */
export async function findStandIn(viewer: Viewer, id: string): Promise<{ row: Named; subject: Subject }> {
  const [row] = await db().select().from(roleGrant).where(and(eq(roleGrant.id, id), isNotNull(roleGrant.standsInFor)));
  if (!row || reach(viewer, "stand_in.end") !== "all") throw hidden();
  return { row, subject: { ...town, kind: "grant", id, state: row.state } };
}

/** Back earlier: every power of this naming ends at once, what was not confirmed yet is taken back. Fewer powers need no second person. */
export async function endStandIn(permit: Permit<"stand_in.end">, row: Named, reason: string): Promise<void> {
  const inState = (state: Named["state"]) => and(sameNaming(row), eq(roleGrant.state, state));
  const [held, asked] = [
    db().update(roleGrant).set({ state: "ended", endedBy: permit.actor, endedAt: permit.now, endReason: reason }).where(inState("confirmed")),
    db().update(roleGrant).set({ state: "rejected", decidedBy: permit.actor, decidedAt: permit.now, rejectReason: reason }).where(inState("proposed")),
  ];
  const still = exactlyOne(db().update(roleGrant).set({ reason: row.reason }).where(and(eq(roleGrant.id, row.id), eq(roleGrant.state, row.state))), "这项代理刚刚有了变化，请刷新页面看一看。");
  await atomically(permit, [still, held, asked]);
}

/** Looks at what the person holds or would hold in the same bodies during the absence, and at administrators' posts anywhere. */
async function refuseUnfit(post: Post, standInId: string, fromDay: Day, toDay: Day): Promise<void> {
  const [person] = await db().select({ id: account.id }).from(account).where(and(eq(account.id, standInId), isNull(account.suspendedAt)));
  if (!person) throw new Refusal("rule", "代理人没有可用的账号，请重新选择。", { standInId: "请重新选择" });
  const grants = await db()
    .select({ role: roleGrant.role, kind: roleGrant.scopeKind, id: roleGrant.scopeId })
    .from(roleGrant)
    .where(and(eq(roleGrant.accountId, standInId), inArray(roleGrant.state, ["proposed", "confirmed"]), lte(roleGrant.fromDay, toDay), or(isNull(roleGrant.toDay), gte(roleGrant.toDay, fromDay))));
  const here = grants.filter((grant) => isAdministrator(grant.role) || post.scopes.some((scope) => scope.kind === grant.kind && scope.id === grant.id));
  const obstacle = standInObstacle(here.map((grant) => grant.role), post.role);
  if (obstacle) throw new Refusal("rule", `${obstacle}，请另选一位同志。`, { standInId: obstacle });
}

export type StandIn = {
  id: string; name: string; forName: string; role: Role; scopeKind: ScopeKind; scopeId: string; fromDay: Day; toDay: Day | null; reason: string;
  state: (typeof roleGrant.$inferSelect)["state"];
};

const represented = alias(account, "represented");

/** Stand-ins named so far, the latest first. */
export async function listStandIns(viewer: Viewer): Promise<StandIn[]> {
  if (reach(viewer, "stand_in.name") !== "all") return [];
  return db()
    .select({
      id: roleGrant.id, name: account.name, forName: represented.name, role: roleGrant.role, scopeKind: roleGrant.scopeKind, scopeId: roleGrant.scopeId,
      fromDay: roleGrant.fromDay, toDay: roleGrant.toDay, reason: roleGrant.reason, state: roleGrant.state,
    })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .innerJoin(represented, eq(represented.id, roleGrant.standsInFor))
    .where(isNotNull(roleGrant.standsInFor))
    .orderBy(desc(roleGrant.proposedAt), asc(roleGrant.scopeKind))
    .limit(100);
}
