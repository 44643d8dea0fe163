import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Permit } from "@/domain/permissions/permit";
import type { ScopeKind } from "@/domain/permissions/roles";
import { db } from "./client";
import { branch, community, partyGroup, residentsGroup, townProfile as townProfiles } from "./schema/organization";
import { atomically } from "./write";

export type TownProfile = Omit<typeof townProfiles.$inferSelect, "id">;
export type Community = typeof community.$inferSelect;
export type Branch = typeof branch.$inferSelect;

/** A whole town as one piece: set up at once, or not at all (ruling 43). */
export type Organization = {
  town: TownProfile;
  communities: Community[];
  residentsGroups: (typeof residentsGroup.$inferSelect)[];
  branches: Branch[];
  partyGroups: (typeof partyGroup.$inferSelect)[];
};

export async function setUpOrganization(permit: Permit<"organization.set_up">, organization: Organization): Promise<void> {
  const { town, communities, residentsGroups, branches, partyGroups } = organization;
  await atomically(permit, [
    db().insert(townProfiles).values({ id: "town", ...town }),
    db().insert(community).values(communities),
    db().insert(residentsGroup).values(residentsGroups),
    db().insert(branch).values(branches),
    db().insert(partyGroup).values(partyGroups),
  ]);
}

const nameless: TownProfile = {
  name: "本镇", county: "", goLiveOn: "9999-12-31", recordNumber: "", officePhone: "（待设置）", disciplinePhone: "12388", demo: false,
};

/** The town's own page furniture, public by nature. Before it is set up the portal is nameless, not broken. */
export async function townProfile(): Promise<TownProfile> {
  const [row] = await db().select().from(townProfiles).limit(1);
  return row ?? nameless;
}

/** Communities in their usual order: public facts (names, kinds, telephone of the office). @param ids all when null */
export async function listPublicCommunities(ids: readonly string[] | null = null): Promise<Community[]> {
  return db().select().from(community).where(ids ? inArray(community.id, [...ids]) : undefined).orderBy(asc(community.seq));
}

export async function findPublicCommunity(id: string): Promise<Community | null> {
  const [row] = await db().select().from(community).where(eq(community.id, id));
  return row ?? null;
}

/** Branches in their usual order: names and affiliation are public. @param ids all when null */
export async function listPublicBranches(ids: readonly string[] | null = null): Promise<Branch[]> {
  return db().select().from(branch).where(ids ? inArray(branch.id, [...ids]) : undefined).orderBy(asc(branch.seq));
}

/** Names of everything a power can be scoped to, by id; names are public. */
export async function listScopeNames(): Promise<Map<string, string>> {
  const rows = [
    ...(await db().select({ id: community.id, name: community.name }).from(community)),
    ...(await db().select({ id: branch.id, name: branch.name }).from(branch)),
    ...(await db().select({ id: partyGroup.id, name: partyGroup.name }).from(partyGroup)),
  ];
  return new Map([["town", (await townProfile()).name], ...rows.map((row) => [row.id, row.name] as const)]);
}

export type Scope = { kind: ScopeKind; id: string; name: string };

/** Everything a power can be scoped to, in its usual order; groups with their branch's name in front. Names are public. */
export async function listPublicScopes(): Promise<Scope[]> {
  const communities = await db().select({ id: community.id, name: community.name }).from(community).orderBy(asc(community.seq));
  const branches = await db().select({ id: branch.id, name: branch.name }).from(branch).orderBy(asc(branch.seq));
  const groups = await db()
    .select({ id: partyGroup.id, name: sql<string>`${branch.name} || ' ' || ${partyGroup.name}` })
    .from(partyGroup).innerJoin(branch, eq(branch.id, partyGroup.branchId)).orderBy(asc(branch.seq), asc(partyGroup.seq));
  const as = (kind: ScopeKind) => (row: { id: string; name: string }) => ({ kind, ...row });
  return [{ kind: "town", id: "town", name: (await townProfile()).name }, ...communities.map(as("community")), ...branches.map(as("branch")), ...groups.map(as("group"))];
}
