/** 应办事项 as its people see them: the duties of the bodies they work for, with names and with what is already under way. */
import { and, desc, inArray, notInArray } from "drizzle-orm";
import { allowsNil } from "@/domain/disclosure/catalog/item";
import { itemOfPeriod } from "@/domain/disclosure/catalog/revised";
import { periodDays } from "@/domain/calendar/period";
import { frequencies } from "@/domain/disclosure/catalog/vocabulary";
import type { NoticeState } from "@/domain/disclosure/lifecycle";
import type { DisclosingBody } from "@/domain/duties/disclosing-body";
import type { DisclosureDuty } from "@/domain/duties/disclosure-duty";
import type { DutyFilter, PlacedDuty } from "@/domain/duties/duty-filter";
import { fits } from "@/domain/duties/duty-filter";
import { mostUrgentFirst } from "@/domain/duties/duty-lists";
import type { Viewer } from "@/domain/permissions/actor";
import { may, reach } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import { listCatalogVersions, variantOf } from "./catalog";
import { db } from "./client";
import { disclosureDutiesByBody, listPublicBodies, type BodiesAsked } from "./duties";
import { placeOf, within } from "./notices/rows";
import { listPublicBranches, listPublicCommunities } from "./organization";
import { notice } from "./schema/notices";

/** Every duty that the viewer may read, the most urgent first. */
export async function listDuties(viewer: Viewer): Promise<PlacedDuty[]> {
  return (await everyDuty(viewer)).sort(mostUrgentFirst);
}

/** The same in no order, for whoever counts. */
export async function everyDuty(viewer: Viewer): Promise<PlacedDuty[]> {
  return placedDuties(viewer, reach(viewer, "duty.read"));
}

/** Nothing of other bodies than those asked for is read. */
async function placedDuties(viewer: Viewer, asked: BodiesAsked): Promise<PlacedDuty[]> {
  const bodies = await listPublicBodies(asked);
  const ids = (kind: DisclosingBody["kind"]) => (asked === "all" ? null : asked[kind]);
  const communities = new Map((await listPublicCommunities(ids("community"))).map((one) => [one.id, one]));
  const branches = new Map((await listPublicBranches(ids("branch"))).map((one) => [one.id, one]));
  return (await disclosureDutiesByBody(bodies, viewer.today)).flatMap((duties) => {
    const known = placed.get(duties);
    if (known) return known;
    const here = duties.map((duty): PlacedDuty => {
      const owner = duty.orgKind === "branch" ? branches.get(duty.orgId)! : communities.get(duty.orgId)!;
      const communityId = "communityId" in owner ? owner.communityId : owner.id;
      return { ...duty, ownerName: owner.name, communityId, seq: owner.seq + ("communityId" in owner ? AFTER_COMMUNITIES : 0) };
    });
    placed.set(duties, here);
    return here;
  });
}

/** In the town's register the branches stand after the communities. */
const AFTER_COMMUNITIES = 100_000;

/** With the names of their bodies, as long as the duties themselves are kept: a body that is renamed is worked out anew. */
const placed = new WeakMap<readonly DisclosureDuty[], PlacedDuty[]>();

export async function listDutiesThat(viewer: Viewer, filter: DutyFilter): Promise<PlacedDuty[]> {
  const asked = narrowed(reach(viewer, "duty.read"), filter.body);
  return (await placedDuties(viewer, asked)).filter((duty) => fits(duty, filter, viewer.today)).sort(mostUrgentFirst);
}

/** Of one body only, where the question names it. @param body `branch/ID` or `community/ID` */
function narrowed(scopes: BodiesAsked, body: string | undefined): BodiesAsked {
  if (!body) return scopes;
  const [kind, id = ""] = body.split("/");
  const only = (own: DisclosingBody["kind"]) => (kind === own && (scopes === "all" || scopes[own].includes(id)) ? [id] : []);
  return { community: only("community"), branch: only("branch") };
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
