/** 组织生活的应办事项 as their people see them: computed from records, plans and talks; nothing is entered to make a statistic. */
import { and, asc, eq, inArray } from "drizzle-orm";
import { dayOf, type Day } from "@/domain/calendar/day";
import type { Exemption } from "@/domain/duties/duty";
import { mostUrgentFirst } from "@/domain/duties/duty-lists";
import type { LifeBranch } from "@/domain/duties/life/bodies";
import { factsFrom, lifeDuties, type LifeDuty } from "@/domain/duties/life/life-duties";
import { branchKinds, branchStatuses } from "@/domain/organization/branch-status";
import type { Viewer } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import { byKey } from "@/domain/members/by-key";
import { db } from "./client";
import { keep, nothingKept, type Kept } from "./kept";
import { listLifeFacts } from "./meetings/life-facts";
import { townProfile } from "./organization";
import { dutyExemption } from "./schema/duties";
import { branch, community, partyGroup } from "./schema/organization";
import { settingsOn } from "./settings";

export type PlacedLifeDuty = LifeDuty & { branchName: string; communityId: string | null; seq: number };

/** The days between which duties are due; this year and the last where nothing is said. */
export type DueBetween = { from: Day; to?: Day };

/** Every duty of the days in the viewer's reach, the most urgent first. @param branchIds all in reach when null */
export async function listLifeDuties(viewer: Viewer, branchIds: readonly string[] | null = null, due: DueBetween = { from: `${+viewer.today.slice(0, 4) - 1}-01-01` }): Promise<PlacedLifeDuty[]> {
  return (await everyLifeDuty(viewer, branchIds, due)).sort(mostUrgentFirst);
}

/** The same in no order, for whoever counts. What the whole town owes is kept (db/kept); what one branch owes is quickly worked out. */
export async function everyLifeDuty(viewer: Viewer, branchIds: readonly string[] | null, due: DueBetween): Promise<PlacedLifeDuty[]> {
  const scopes = reach(viewer, "duty.read");
  if (scopes === "all" && reach(viewer, "meeting.read") === "all") return keptDuties(viewer, branchIds, due);
  if (scopes === "all") return reckon(viewer, branchIds, due);
  const ofGroups = scopes.group.length === 0 ? [] : await db().select({ id: partyGroup.branchId }).from(partyGroup).where(inArray(partyGroup.id, scopes.group));
  const reached = [...new Set([...scopes.branch, ...ofGroups.map(({ id }) => id)])];
  const duties = await reckon(viewer, (branchIds ?? reached).filter((id) => reached.includes(id)), due);
  return duties.filter(({ branchId, orgKind, orgId }) => scopes.branch.includes(branchId) || (orgKind === "group" && scopes.group.includes(orgId))); // a group's leader has his group's alone
}

async function keptDuties(viewer: Viewer, branchIds: readonly string[] | null, due: DueBetween): Promise<PlacedLifeDuty[]> {
  const all = await everyBranch();
  const duties = await keep(keptOf(due), viewer.today, branchIds ?? all, async (missing) => {
    const found = byKey(await reckon(viewer, missing.length === all.length ? null : missing, due), ({ branchId }) => branchId);
    return new Map(missing.map((id) => [id, found.get(id) ?? []]));
  });
  return duties.flat();
}

const everyBranch = async () => (await db().select({ id: branch.id }).from(branch).orderBy(asc(branch.seq))).map(({ id }) => id);

/** One for each stretch of days that screens ask for: a month, this year, this year and the last. */
const windows = new Map<string, Kept<PlacedLifeDuty[]>>();
const MOST_WINDOWS = 4;

function keptOf({ from, to = "" }: DueBetween): Kept<PlacedLifeDuty[]> {
  const name = `${from}~${to}`;
  const found = windows.get(name) ?? nothingKept<PlacedLifeDuty[]>();
  windows.delete(name);
  windows.set(name, found); // the last asked for stands last
  for (const oldest of [...windows.keys()].slice(0, -MOST_WINDOWS)) windows.delete(oldest);
  return found;
}

/** Only the branch that owes it is reckoned. @throws Refusal "hidden" when there is none or it is not the viewer's to read */
export async function findLifeDuty(viewer: Viewer, key: string): Promise<PlacedLifeDuty> {
  const [found] = await listLifeDutiesOf(viewer, [key]);
  if (!found) throw hidden();
  return found;
}

/** The duties with these keys that the viewer may read; their branches are reckoned once. */
export async function listLifeDutiesOf(viewer: Viewer, keys: readonly string[]): Promise<PlacedLifeDuty[]> {
  const owing = new Set<string>();
  for (const [, kind, id] of keys.map((key) => key.split("/"))) owing.add((await owingBranch(kind, id ?? "")) ?? "");
  return (await listLifeDuties(viewer, [...owing])).filter(({ key }) => keys.includes(key));
}

async function owingBranch(kind: string | undefined, id: string): Promise<string | null> {
  if (kind === "branch") return id;
  const [row] = kind === "group"
    ? await db().select({ id: partyGroup.branchId }).from(partyGroup).where(eq(partyGroup.id, id))
    : await db().select({ id: branch.id }).from(branch).where(and(eq(branch.communityId, id), eq(branch.leadsCommunity, true)));
  return row?.id ?? null;
}

async function reckon(viewer: Viewer, wanted: readonly string[] | null, { from, to }: DueBetween): Promise<PlacedLifeDuty[]> {
  const settings = await settingsOn(viewer.today);
  const window = { from, to, today: viewer.today, settings };
  const rows = await db().select({ branch, goLiveOn: community.goLiveOn }).from(branch).leftJoin(community, eq(community.id, branch.communityId)).where(wanted ? inArray(branch.id, [...wanted]) : undefined).orderBy(asc(branch.seq));
  const places = new Map(rows.map((row) => [row.branch.id, row.branch]));
  const branches = await bodiesOf(rows);
  const exemptions = await exemptionsOf(wanted && branches);
  const duties = lifeDuties({
    ...window, branches, facts: await listLifeFacts(viewer, { branchIds: wanted, since: factsFrom(window), to: viewer.today }),
    exemptionOf: ({ orgKind, orgId, code, period }) => (exemptions.size === 0 ? null : (exemptions.get(`${orgKind}/${orgId}/${code}/${period}`) ?? null)),
  });
  return duties.map((duty) => { const { name, communityId, seq } = places.get(duty.branchId)!; return Object.assign(duty, { branchName: name, communityId, seq }); });
}

type BranchRow = { branch: typeof branch.$inferSelect; goLiveOn: Day | null };

async function bodiesOf(rows: readonly BranchRow[]): Promise<LifeBranch[]> {
  const { goLiveOn } = await townProfile();
  const groups = await db().select().from(partyGroup).where(inArray(partyGroup.branchId, rows.map((row) => row.branch.id))).orderBy(asc(partyGroup.seq));
  const groupsOf = new Map<string, LifeBranch["groups"][number][]>();
  const established = new Map(rows.map((row) => [row.branch.id, row.branch.establishedOn]));
  for (const { id, branchId, name, closedOn } of groups) groupsOf.set(branchId, [...(groupsOf.get(branchId) ?? []), { id, name, fromDay: established.get(branchId)!, toDay: closedOn }]);
  return rows.filter(({ branch: { status } }) => status !== "preparing").map(({ branch: one, goLiveOn: own }) => ({
    id: one.id, hasCommittee: one.hasCommittee, communityId: one.leadsCommunity ? one.communityId : null, lenient: branchKinds[one.kind].lenient,
    establishedOn: one.establishedOn, dissolvedOn: branchStatuses[one.status].standing ? null : one.statusSince, goLiveOn: own ?? goLiveOn,
    groups: groupsOf.get(one.id) ?? [],
  }));
}

/** Of these branches, their groups and their communities; of the town when null. */
async function exemptionsOf(branches: readonly LifeBranch[] | null): Promise<Map<string, Exemption>> {
  const owners = branches?.flatMap(({ id, communityId, groups }) => [id, ...(communityId ? [communityId] : []), ...groups.map((group) => group.id)]);
  const rows = await db().select().from(dutyExemption).where(and(eq(dutyExemption.family, "life"), owners && inArray(dutyExemption.ownerId, owners)));
  return new Map(rows.map(({ ownerKind, ownerId, code, period, reason, by, at }) => [`${ownerKind}/${ownerId}/${code}/${period}`, { reason, by, on: dayOf(at) }]));
}
