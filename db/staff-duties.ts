/** 应办事项 as its people see them: the duties of the bodies they work for, with names and with what is already under way. */
import { and, desc, inArray, notInArray } from "drizzle-orm";
import { allowsNil } from "@/domain/disclosure/catalog/item";
import { itemOfPeriod } from "@/domain/disclosure/catalog/revised";
import { periodDays } from "@/domain/calendar/period";
import { frequencies } from "@/domain/disclosure/catalog/vocabulary";
import type { NoticeState } from "@/domain/disclosure/lifecycle";
import type { DisclosureDuty } from "@/domain/duties/disclosure-duty";
import type { DutyFilter, PlacedDuty } from "@/domain/duties/duty-filter";
import { fits } from "@/domain/duties/duty-filter";
import { mostUrgentFirst } from "@/domain/duties/duty-lists";
import type { Viewer } from "@/domain/permissions/actor";
import { may, reach } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import { listCatalogVersions, variantOf } from "./catalog";
import { db } from "./client";
import { disclosureDutiesByBody, listPublicBodies } from "./duties";
import { placeOf, within } from "./notices/rows";
import { listPublicBranches, listPublicCommunities } from "./organization";
import { notice } from "./schema/disclosure";

/** Every duty that the viewer may read, the most urgent first. */
export async function listDuties(viewer: Viewer): Promise<PlacedDuty[]> {
  return (await everyDuty(viewer)).sort(mostUrgentFirst);
}

/** The same in no order, for whoever counts. */
export async function everyDuty(viewer: Viewer): Promise<PlacedDuty[]> {
  const scopes = reach(viewer, "duty.read");
  const all = await listPublicBodies();
  const bodies = all.filter(({ kind, id }) => scopes === "all" || scopes[kind].includes(id));
  const communities = new Map((await listPublicCommunities()).map((one) => [one.id, one.name]));
  const branches = new Map((await listPublicBranches()).map((one) => [one.id, one]));
  const order = new Map(all.map(({ kind, id }, seq) => [`${kind}/${id}`, seq]));
  return (await disclosureDutiesByBody(bodies, viewer.today)).flatMap((duties) => {
    const known = placed.get(duties);
    if (known) return known;
    const here = duties.map((duty): PlacedDuty => {
      const isBranch = duty.orgKind === "branch";
      const ownerName = (isBranch ? branches.get(duty.orgId)?.name : communities.get(duty.orgId)) ?? "";
      const communityId = isBranch ? (branches.get(duty.orgId)?.communityId ?? null) : duty.orgId;
      return { ...duty, ownerName, communityId, seq: order.get(`${duty.orgKind}/${duty.orgId}`)! };
    });
    placed.set(duties, here);
    return here;
  });
}

/** With the names of their bodies, as long as the duties themselves are kept: a body that is renamed is worked out anew. */
const placed = new WeakMap<readonly DisclosureDuty[], PlacedDuty[]>();

export async function listDutiesThat(viewer: Viewer, filter: DutyFilter): Promise<PlacedDuty[]> {
  return (await listDuties(viewer)).filter((duty) => fits(duty, filter, viewer.today));
}

/** @throws Refusal "hidden" when there is none or it is not the viewer's to read */
export async function findDuty(viewer: Viewer, key: string): Promise<PlacedDuty> {
  const found = (await listDuties(viewer)).find((duty) => duty.key === key);
  if (!found) throw hidden();
  return found;
}

export type UnderWay = { noticeId: string; state: NoticeState };
/** What is under way for a duty, and whether the viewer may draft or say that there is nothing (ruling 11). */
export type DutyStep = { underWay: UnderWay | null; mayDraft: boolean; mayNil: boolean };

/** The next step of each duty by key. Meant for a page of duties, not for the whole town. */
export async function listDutySteps(viewer: Viewer, duties: readonly PlacedDuty[]): Promise<Map<string, DutyStep>> {
  const underWay = await underWayFor(viewer, duties);
  const variants = new Map((await listPublicCommunities()).map((one) => [one.id, variantOf(one)]));
  const catalogs = await listCatalogVersions();
  return new Map(duties.map((duty) => {
    const found = underWay.get(placeKey(duty.orgKind, duty.orgId, duty.code, duty.period, duty.event?.id ?? "")) ?? null;
    const item = itemOfPeriod(catalogs, duty.code, variants.get(duty.communityId ?? "") ?? "village", duty.period, viewer.today);
    const mayDraft = may(viewer, "notice.draft", { kind: "notice", id: "new", ...placeOf({ ownerKind: duty.orgKind, ownerId: duty.orgId }) });
    const isOver = frequencies[duty.frequency].opens === "period" && periodDays(duty.period).to < viewer.today;
    return [duty.key, { underWay: found, mayDraft, mayNil: mayDraft && isOver && item !== null && allowsNil(item) }];
  }));
}

const placeKey = (...parts: string[]) => parts.join("/");

async function underWayFor(viewer: Viewer, duties: readonly PlacedDuty[]): Promise<Map<string, UnderWay>> {
  const rows = await db()
    .select({ id: notice.id, kind: notice.ownerKind, owner: notice.ownerId, code: notice.catalogCode, period: notice.period, event: notice.eventId, state: notice.state })
    .from(notice)
    .where(and(
      inArray(notice.ownerId, [...new Set(duties.map((duty) => duty.orgId))]),
      inArray(notice.period, [...new Set(duties.map((duty) => duty.period))]),
      notInArray(notice.state, ["published", "discarded"]),
      within(viewer, "notice.read"),
    ))
    .orderBy(desc(notice.createdAt));
  return new Map(rows.map((row) => [placeKey(row.kind, row.owner, row.code, row.period, row.event), { noticeId: row.id, state: row.state }]));
}
