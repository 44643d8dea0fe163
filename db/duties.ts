/**
 * 应公开清单: what bodies must publish and how it stands. The clerk's start page, the office's overview and the community's public
 * page read the same duties (design §7). Computed, never stored; kept until something is written about the body or the day changes (db/kept).
 */
import type { Day } from "@/domain/calendar/day";
import { disclosureDuties } from "@/domain/duties/disclosure-duties";
import type { DisclosureDuty } from "@/domain/duties/disclosure-duty";
import type { DisclosingBody } from "@/domain/duties/disclosing-body";
import type { FinanceSwitch } from "@/domain/duties/finance-switches";
import { byKey } from "@/domain/members/by-key";
import { listCatalogVersions, variantOf } from "./catalog";
import { disclosureEventsOf, disclosureExemptionsOf, disclosureFactsOf } from "./disclosure-facts";
import { switchesTurned } from "./finance-switches";
import { keep, nothingKept } from "./kept";
import { listPublicBranches, listPublicCommunities, townProfile, type Branch, type Community } from "./organization";
import { settingsOn, workdayCalendar } from "./settings";

/** Whose publications are asked for: of the whole town, or of these communities and branches only. */
export type BodiesAsked = "all" | { community: readonly string[]; branch: readonly string[] };

/** The bodies that owe publications, in the usual order: communities first. Nothing of other bodies is read. */
export async function listPublicBodies(asked: BodiesAsked = "all"): Promise<DisclosingBody[]> {
  const town = await townProfile();
  const branches = await listPublicBranches(asked === "all" ? null : asked.branch);
  const around = branches.flatMap(({ communityId }) => communityId ?? []); // a branch is live when its community is
  const communities = await listPublicCommunities(asked === "all" ? null : [...new Set([...asked.community, ...around])]);
  const goLive = new Map(communities.map((community) => [community.id, community.goLiveOn]));
  return [
    ...(await bodiesOf(communities.filter(({ id }) => asked === "all" || asked.community.includes(id)))),
    ...branches.map((branch) => bodyOfBranch(branch, goLive.get(branch.communityId ?? "") ?? town.goLiveOn)),
  ];
}

/** Communities with what was decided about their accounts (ruling 13). Facts of the organization, public by nature. */
async function bodiesOf(communities: readonly Community[]): Promise<DisclosingBody[]> {
  const turned = await switchesTurned();
  return communities.map((community) => {
    const { id, goLiveOn } = community;
    const since = (name: FinanceSwitch) => ({ first: community[name], turned: turned.filter((one) => one.communityId === id && one.name === name) });
    return { kind: "community", id, variant: variantOf(community), collectiveAccount: since("collectiveAccount"), financeMonthly: since("financeMonthly"), goLiveOn };
  });
}

/** One community as a body that publishes. */
export async function publicBodyOf(community: Community): Promise<DisclosingBody> {
  return (await bodiesOf([community]))[0]!;
}

function bodyOfBranch(branch: Branch, goLiveOn: Day): DisclosingBody {
  return { kind: "branch", id: branch.id, goLiveOn };
}

/** A duty without what the clerk wrote about its event (it may name people, and nobody has checked it) and without account ids. */
export type PublicDuty = Omit<DisclosureDuty, "title" | "event" | "exemption"> & { eventDay: Day | null; exemption: { reason: string; on: Day } | null };

/** The duties of a community and of the branches in it, as everybody may see them. */
export async function listPublicDuties(communityId: string, today: Day): Promise<PublicDuty[]> {
  const branches = (await listPublicBranches()).filter((branch) => branch.communityId === communityId).map((branch) => branch.id);
  const bodies = await listPublicBodies({ community: [communityId], branch: branches });
  return (await disclosureDutiesOf(bodies, today)).map(({ title: _title, event, exemption, ...duty }) => ({
    ...duty, eventDay: event?.day ?? null, exemption: exemption && { reason: exemption.reason, on: exemption.on },
  }));
}

const kept = nothingKept<readonly DisclosureDuty[]>();

/** Duties due since the beginning of last year, and all standing ones, body by body. For screens of staff: narrow `bodies` by the viewer first. */
export async function disclosureDutiesByBody(bodies: readonly DisclosingBody[], today: Day): Promise<readonly (readonly DisclosureDuty[])[]> {
  return keep(kept, today, bodies.map(({ id }) => id), async (missing) => {
    const wanted = new Set(missing);
    const duties = byKey(await reckon(bodies.filter(({ id }) => wanted.has(id)), today), ({ orgId }) => orgId);
    return new Map(missing.map((id) => [id, duties.get(id) ?? []]));
  });
}

export const disclosureDutiesOf = async (bodies: readonly DisclosingBody[], today: Day): Promise<DisclosureDuty[]> => (await disclosureDutiesByBody(bodies, today)).flat();

async function reckon(bodies: readonly DisclosingBody[], today: Day): Promise<DisclosureDuty[]> {
  const from = `${+today.slice(0, 4) - 1}-01-01`;
  const catalogs = await listCatalogVersions();
  return disclosureDuties({
    catalogs, bodies, today, from,
    settings: await settingsOn(today),
    calendar: await workdayCalendar(),
    facts: await disclosureFactsOf(bodies, from, catalogs),
    events: await disclosureEventsOf(bodies, from),
    exemptions: await disclosureExemptionsOf(bodies),
  });
}
