/** 组织生活的应办事项 as their people see them: computed from records, plans and talks; nothing is entered to make a statistic. */
import { and, asc, eq, inArray } from "drizzle-orm";
import { dayOf, type Day } from "@/domain/calendar/day";
import type { Exemption } from "@/domain/duties/duty";
import { mostUrgentFirst } from "@/domain/duties/duty-lists";
import type { LifeBranch } from "@/domain/duties/life/bodies";
import { lifeDuties, type LifeDuty } from "@/domain/duties/life/life-duties";
import { branchKinds, branchStatuses } from "@/domain/organization/branch-status";
import type { Viewer } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import { db } from "./client";
import { listLifeFacts } from "./meetings/life-facts";
import { townProfile } from "./organization";
import { dutyExemption } from "./schema/disclosure";
import { branch, community, partyGroup } from "./schema/organization";
import { settingsOn } from "./settings";

export type PlacedLifeDuty = LifeDuty & { branchName: string; communityId: string | null; seq: number };

/** Every duty of this year and the last in the viewer's reach, the most urgent first. @param branchIds all in reach when null */
export async function listLifeDuties(viewer: Viewer, branchIds: readonly string[] | null = null): Promise<PlacedLifeDuty[]> {
  const scopes = reach(viewer, "duty.read");
  const wanted = scopes === "all" ? branchIds : (branchIds ?? scopes.branch).filter((id) => scopes.branch.includes(id));
  return reckon(viewer, wanted);
}

/** @throws Refusal "hidden" when there is none or it is not the viewer's to read */
export async function findLifeDuty(viewer: Viewer, key: string): Promise<PlacedLifeDuty> {
  const found = (await listLifeDuties(viewer)).find((duty) => duty.key === key);
  if (!found) throw hidden();
  return found;
}

async function reckon(viewer: Viewer, wanted: readonly string[] | null): Promise<PlacedLifeDuty[]> {
  const from: Day = `${+viewer.today.slice(0, 4) - 1}-01-01`;
  const rows = await db().select({ branch, goLiveOn: community.goLiveOn }).from(branch).leftJoin(community, eq(community.id, branch.communityId)).where(wanted ? inArray(branch.id, [...wanted]) : undefined).orderBy(asc(branch.seq));
  const places = new Map(rows.map((row) => [row.branch.id, row.branch]));
  const branches = await bodiesOf(rows);
  const exemptions = await exemptionsOf();
  const duties = lifeDuties({
    branches, from, today: viewer.today, settings: await settingsOn(viewer.today),
    facts: await listLifeFacts(viewer, { branchIds: wanted, from, to: viewer.today }),
    exemptionOf: ({ orgKind, orgId, code, period }) => exemptions.get(`${orgKind}/${orgId}/${code}/${period}`) ?? null,
  });
  return duties
    .map((duty) => { const { name, communityId, seq } = places.get(duty.branchId)!; return { ...duty, branchName: name, communityId, seq }; })
    .sort(mostUrgentFirst);
}

type BranchRow = { branch: typeof branch.$inferSelect; goLiveOn: Day | null };

async function bodiesOf(rows: readonly BranchRow[]): Promise<LifeBranch[]> {
  const { goLiveOn } = await townProfile();
  const groups = await db().select().from(partyGroup).where(inArray(partyGroup.branchId, rows.map((row) => row.branch.id))).orderBy(asc(partyGroup.seq));
  return rows.filter(({ branch: { status } }) => status !== "preparing").map(({ branch: one, goLiveOn: own }) => ({
    id: one.id, hasCommittee: one.hasCommittee, communityId: one.leadsCommunity ? one.communityId : null, lenient: branchKinds[one.kind].lenient,
    establishedOn: one.establishedOn, dissolvedOn: branchStatuses[one.status].standing ? null : one.statusSince, goLiveOn: own ?? goLiveOn,
    groups: groups.filter(({ branchId }) => branchId === one.id).map(({ id, name, closedOn }) => ({ id, name, fromDay: one.establishedOn, toDay: closedOn })),
  }));
}

async function exemptionsOf(): Promise<Map<string, Exemption>> {
  const rows = await db().select().from(dutyExemption).where(and(eq(dutyExemption.family, "life")));
  return new Map(rows.map(({ ownerKind, ownerId, code, period, reason, by, at }) => [`${ownerKind}/${ownerId}/${code}/${period}`, { reason, by, on: dayOf(at) }]));
}
