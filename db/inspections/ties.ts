/** 回避 (INS-01, SOD-08): ties that the site knows (post, membership, liaison) and ties that people declared. */
import { and, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Tie } from "@/domain/inspections/recusal";
import type { TieKind } from "@/domain/inspections/vocabulary";
import type { Person, Viewer } from "@/domain/permissions/actor";
import { reach, type Permit } from "@/domain/permissions/permit";
import { db } from "../client";
import { newId } from "../id";
import { powerHolds } from "../powers";
import { account, roleGrant } from "../schema/accounts";
import { inspectorTie } from "../schema/inspections";
import { member, memberPlace, orgPosition } from "../schema/members";
import { branch, community } from "../schema/organization";
import { atomically } from "../write";

type Place = { id: string; communityId: string | null };

/** The ties of these accounts to one branch. @param today the day on which powers are asked for, the viewer's own unless said */
export async function tiesTo(viewer: Viewer, place: Place, accountIds: readonly string[], today: string = viewer.today): Promise<Tie[]> {
  if (accountIds.length === 0) return [];
  const ids = [...new Set(accountIds)];
  const scopes = [place.id, ...(place.communityId ? [place.communityId] : [])];
  const held = await db().select({ accountId: roleGrant.accountId }).from(roleGrant).innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(and(inArray(roleGrant.accountId, ids), inArray(roleGrant.scopeKind, ["branch", "community"]), inArray(roleGrant.scopeId, scopes), powerHolds(today)));
  const posts = await db().select({ accountId: account.id, position: orgPosition.position }).from(orgPosition)
    .innerJoin(member, eq(member.id, orgPosition.memberId)).innerJoin(account, eq(account.personKey, member.mobileDigest))
    .where(and(inArray(account.id, ids), inArray(orgPosition.orgKind, ["branch", "community"]), inArray(orgPosition.orgId, scopes), isNull(orgPosition.endedOn)));
  const places = await db().select({ accountId: account.id }).from(memberPlace)
    .innerJoin(member, eq(member.id, memberPlace.memberId)).innerJoin(account, eq(account.personKey, member.mobileDigest))
    .where(and(inArray(account.id, ids), eq(memberPlace.branchId, place.id), isNull(memberPlace.toDay)));
  const declared = await db().select({ accountId: inspectorTie.accountId, kind: inspectorTie.kind }).from(inspectorTie)
    .where(and(inArray(inspectorTie.accountId, ids), isNull(inspectorTie.endedOn), or(eq(inspectorTie.branchId, place.id), place.communityId ? eq(inspectorTie.communityId, place.communityId) : undefined)));
  return [
    ...held.map(({ accountId }) => ({ accountId, kind: "post" as const })),
    ...posts.map(({ accountId, position }) => ({ accountId, kind: position === "liaison_cadre" ? ("liaison" as const) : ("post" as const) })),
    ...places.map(({ accountId }) => ({ accountId, kind: "member" as const })),
    ...declared,
  ];
}

/** Whether the viewer himself has to stay out: the `recused` part of a subject. */
export async function recusedHere(viewer: Viewer, place: Place): Promise<string[]> {
  return viewer.kind === "person" && (await tiesTo(viewer, place, [viewer.id])).length > 0 ? [viewer.id] : [];
}

export type DeclaredTie = { id: string; accountId: string; name: string; kind: TieKind; branchName: string | null; communityName: string | null };

/** What was declared, the newest first; for those who plan and look over inspections. */
export async function listTies(viewer: Viewer): Promise<DeclaredTie[]> {
  if (reach(viewer, "inspector_tie.declare") !== "all") return [];
  return db().select({ id: inspectorTie.id, accountId: inspectorTie.accountId, name: account.name, kind: inspectorTie.kind, branchName: branch.name, communityName: community.name })
    .from(inspectorTie).innerJoin(account, eq(account.id, inspectorTie.accountId)).leftJoin(branch, eq(branch.id, inspectorTie.branchId)).leftJoin(community, eq(community.id, inspectorTie.communityId))
    .where(isNull(inspectorTie.endedOn)).orderBy(desc(inspectorTie.at)).limit(200);
}

/** A person declares his own ties; about one branch, or about a whole community. */
export async function declareTie(permit: Permit<"inspector_tie.declare">, input: { kind: TieKind; branchId: string | null; communityId: string | null }): Promise<void> {
  await atomically(permit, [db().insert(inspectorTie).values({ id: newId(), accountId: permit.actor, ...input, by: permit.actor, at: permit.now })]);
}

export type Inspector = { id: string; name: string; username: string; role: "town_party_office" | "town_inspector" | "town_leader" };

/** Who can be on a team (handbook §6.1): the office, the inspectors, and leaders who look after the villages. */
export async function listInspectors(viewer: Person): Promise<Inspector[]> {
  if (reach(viewer, "inspection.read") !== "all") return [];
  const rows = await db().select({ id: account.id, name: account.name, username: account.username, role: roleGrant.role }).from(roleGrant).innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(and(inArray(roleGrant.role, ["town_party_office", "town_inspector", "town_leader"]), powerHolds(viewer.today))).orderBy(account.username);
  return [...new Map(rows.map((row) => [row.id, row as Inspector])).values()];
}
