/** What happened, as the duties ask for it: published versions with their postings, events, exemptions. Callers choose the bodies. */
import { and, eq, gte, inArray, isNull, lt, notExists, sql, type SQL } from "drizzle-orm";
import { addYears, dayOf, type Day } from "@/domain/calendar/day";
import type { CatalogVersion } from "@/domain/disclosure/catalog/item";
import type { DisclosureEvent, DisclosureExemption, DisclosureFact } from "@/domain/duties/disclosure-facts";
import type { DisclosingBody } from "@/domain/duties/disclosing-body";
import { db } from "./client";
import { disclosureEvent, dutyExemption } from "./schema/duties";
import { notice } from "./schema/notices";
import { boardPosting, noticeRemoval, noticeVersion } from "./schema/publications";

/** What ended a year before `from` cannot be due after it. */
const earliest = (from: Day) => addYears(from, -1);

/** Published versions of the bodies: of periods that can be due after `from`, and of long-lived items whatever their age. */
export async function disclosureFactsOf(bodies: readonly DisclosingBody[], from: Day, catalogs: readonly CatalogVersion[]): Promise<DisclosureFact[]> {
  const items = catalogs.flatMap((version) => version.items);
  const all = [...new Set(items.map((item) => item.code))];
  const standing = [...new Set(items.filter((item) => item.frequencies.includes("long_term")).map((item) => item.code))];
  const { catalogCode, period } = noticeVersion;
  const since = earliest(from).slice(0, 4); // a year sorts before its quarters, months and days
  const facts: DisclosureFact[] = [];
  for (const owner of ownersOf(bodies)) {
    facts.push(...await factsWhere(and(owner, inArray(catalogCode, all), gte(period, since))!));
    facts.push(...await factsWhere(and(owner, inArray(catalogCode, standing), lt(period, since))!));
  }
  return facts;
}

const idsOf = (bodies: readonly DisclosingBody[], kind: DisclosingBody["kind"]) => bodies.filter((body) => body.kind === kind).map((body) => body.id);

function ownersOf(bodies: readonly DisclosingBody[]): SQL[] {
  const [communities, branches] = [idsOf(bodies, "community"), idsOf(bodies, "branch")];
  return [
    ...(communities.length > 0 ? [and(inArray(noticeVersion.communityId, communities), isNull(noticeVersion.branchId))!] : []),
    ...(branches.length > 0 ? [inArray(noticeVersion.branchId, branches)] : []),
  ];
}

async function factsWhere(which: SQL): Promise<DisclosureFact[]> {
  const { noticeId, catalogCode, communityId, branchId, period, publishedOn, bodyKind } = noticeVersion;
  const rows = await db()
    .select({ noticeId, code: catalogCode, communityId, branchId, period, publishedOn, bodyKind, eventId: notice.eventId, postedOn: firstPosting })
    .from(noticeVersion)
    .innerJoin(notice, eq(notice.id, noticeId))
    .where(and(which, notExists(undone())));
  return rows.map(({ communityId: community, branchId: branch, bodyKind: kind, eventId, ...fact }) => ({
    ...fact,
    ...(branch ? { orgKind: "branch", orgId: branch } : { orgKind: "community", orgId: community! }),
    eventId: eventId || null,
    nil: kind === "nil",
  }));
}

const firstPosting = sql<Day | null>`(select min(posted_on) from ${boardPosting} where ${boardPosting.noticeId} = ${noticeVersion.noticeId} and ${boardPosting.versionNo} = ${noticeVersion.versionNo})`;

/** Withdrawn or taken down in an emergency: as if it had not been published. For privacy, or at the end of publicity: it was. */
const undone = () =>
  db().select({ one: sql`1` }).from(noticeRemoval)
    .where(and(eq(noticeRemoval.noticeId, noticeVersion.noticeId), isNull(noticeRemoval.liftedAt), gte(noticeRemoval.upTo, noticeVersion.versionNo), inArray(noticeRemoval.kind, ["withdrawn", "emergency"])));

export async function disclosureEventsOf(bodies: readonly DisclosingBody[], from: Day): Promise<DisclosureEvent[]> {
  const { id, catalogCode: code, ownerKind: orgKind, ownerId: orgId, day, title } = disclosureEvent;
  const rows: DisclosureEvent[] = [];
  for (const kind of ["community", "branch"] as const) {
    rows.push(...await db().select({ id, code, orgKind, orgId, day, title }).from(disclosureEvent)
      .where(and(eq(orgKind, kind), inArray(orgId, idsOf(bodies, kind)), gte(day, earliest(from)))));
  }
  return rows;
}

export async function disclosureExemptionsOf(bodies: readonly DisclosingBody[]): Promise<DisclosureExemption[]> {
  const rows: DisclosureExemption[] = [];
  for (const kind of ["community", "branch"] as const) {
    const { family, ownerKind, ownerId } = dutyExemption;
    const found = await db().select().from(dutyExemption).where(and(eq(family, "disclosure"), eq(ownerKind, kind), inArray(ownerId, idsOf(bodies, kind))));
    rows.push(...found.map((row) => ({ code: row.code, orgKind: kind, orgId: row.ownerId, period: row.period, reason: row.reason, by: row.by, on: dayOf(row.at) })));
  }
  return rows;
}
