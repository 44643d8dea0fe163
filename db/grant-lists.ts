/** Powers as the security administrators read them: by person, by scope, by what waits (SOD-06). */
import { and, asc, eq, gte, isNotNull, isNull, lte, max, or, sql, type SQL } from "drizzle-orm";
import { addDays, dayOf, type Day, type Instant } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import { isReviewDue } from "@/domain/permissions/grant-review";
import { reach } from "@/domain/permissions/permit";
import type { Role, ScopeKind } from "@/domain/permissions/roles";
import { isCalled } from "./account-names";
import { db } from "./client";
import { emptyPage, pageOf, PAGE_ROWS, type Page } from "./page";
import { account, grantReview, roleGrant } from "./schema/accounts";

const columns = {
  id: roleGrant.id, accountId: roleGrant.accountId, name: account.name, username: account.username, suspendedAt: account.suspendedAt,
  role: roleGrant.role, scopeKind: roleGrant.scopeKind, scopeId: roleGrant.scopeId, fromDay: roleGrant.fromDay, toDay: roleGrant.toDay,
  reason: roleGrant.reason, state: roleGrant.state, proposedBy: roleGrant.proposedBy, proposedAt: roleGrant.proposedAt,
  decidedBy: roleGrant.decidedBy, decidedAt: roleGrant.decidedAt, rejectReason: roleGrant.rejectReason,
  endedBy: roleGrant.endedBy, endedAt: roleGrant.endedAt, endReason: roleGrant.endReason,
};

const grants = () => db().select(columns).from(roleGrant).innerJoin(account, eq(account.id, roleGrant.accountId));
export type GrantRow = Awaited<ReturnType<typeof grants>>[number];

const maySee = (viewer: Viewer) => reach(viewer, "grant.read") === "all";
const notOver = (today: Day) => or(isNull(roleGrant.toDay), gte(roleGrant.toDay, today));

/** What a list shows: in force or about to be, waiting for the second person, over soon, over. */
export type GrantList = "current" | "proposed" | "ending" | "past";

function shownIn(list: GrantList, today: Day, soonDays: number): SQL | undefined {
  const confirmed = eq(roleGrant.state, "confirmed");
  const lists: Record<GrantList, SQL | undefined> = {
    current: and(confirmed, notOver(today)),
    proposed: eq(roleGrant.state, "proposed"),
    ending: and(confirmed, isNotNull(roleGrant.toDay), gte(roleGrant.toDay, today), lte(roleGrant.toDay, addDays(today, soonDays))),
    past: or(sql`${roleGrant.state} in ('ended', 'rejected')`, and(confirmed, lte(roleGrant.toDay, addDays(today, -1)))),
  };
  return lists[list];
}

export type GrantFilter = { list: GrantList; order: "person" | "scope"; called?: string; role?: Role; scope?: { kind: ScopeKind; id: string }; soonDays: number };

const orders = { person: sql<string>`${account.username}`, scope: sql<string>`${roleGrant.scopeKind} || ':' || ${roleGrant.scopeId} || ':' || ${roleGrant.role}` };

/** @param after a place from the page before. */
export async function listGrants(viewer: Viewer, filter: GrantFilter, after: string | null): Promise<Page<GrantRow>> {
  if (!maySee(viewer)) return emptyPage;
  const key = orders[filter.order];
  const [place = "", id = ""] = after?.split("~") ?? [];
  const rows = await grants()
    .where(and(
      shownIn(filter.list, viewer.today, filter.soonDays),
      filter.called ? isCalled(filter.called) : undefined,
      filter.role && eq(roleGrant.role, filter.role),
      filter.scope && and(eq(roleGrant.scopeKind, filter.scope.kind), eq(roleGrant.scopeId, filter.scope.id)),
      after ? sql`(${key}, ${roleGrant.id}) > (${place}, ${id})` : undefined,
    ))
    .orderBy(key, asc(roleGrant.id))
    .limit(PAGE_ROWS + 1);
  const placeOf = (row: GrantRow) => (filter.order === "person" ? row.username : `${row.scopeKind}:${row.scopeId}:${row.role}`);
  return pageOf(rows, (row) => `${placeOf(row)}~${row.id}`);
}

export async function findGrant(viewer: Viewer, id: string): Promise<GrantRow | null> {
  if (!maySee(viewer)) return null;
  const [row] = await grants().where(eq(roleGrant.id, id));
  return row ?? null;
}

/** Every power a person has or had, the newest first. */
export async function listGrantsOf(viewer: Viewer, accountId: string): Promise<GrantRow[]> {
  if (!maySee(viewer)) return [];
  return grants().where(eq(roleGrant.accountId, accountId)).orderBy(sql`${roleGrant.proposedAt} desc`, asc(roleGrant.id));
}

/** How much waits in each list. */
export async function countGrants(viewer: Viewer, list: GrantList, soonDays: number): Promise<number> {
  if (!maySee(viewer)) return 0;
  return db().$count(roleGrant, shownIn(list, viewer.today, soonDays));
}

export type ReviewDue = { accountId: string; name: string; username: string; grants: (GrantRow & { last: Day })[] };

/** People with powers in force that nobody looked at for `months`, by login name (SOD-06). */
export async function listDueReviews(viewer: Viewer, months: number): Promise<ReviewDue[]> {
  if (!maySee(viewer)) return [];
  const rows = await db()
    .select({ ...columns, reviewedOn: max(grantReview.on) })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .leftJoin(grantReview, eq(grantReview.grantId, roleGrant.id))
    .where(shownIn("current", viewer.today, 0))
    .groupBy(roleGrant.id)
    .orderBy(asc(account.username), asc(roleGrant.id));
  const due = new Map<string, ReviewDue>();
  for (const { reviewedOn, ...grant } of rows) {
    const last = reviewedOn ?? dayOf(grant.decidedAt!);
    if (!isReviewDue(last, months, viewer.today)) continue;
    const { accountId, name, username } = grant;
    due.set(accountId, { accountId, name, username, grants: [...(due.get(accountId)?.grants ?? []), { ...grant, last }] });
  }
  return [...due.values()];
}

/** Who looked at a power, and when; the newest first. */
export async function listReviewsOf(viewer: Viewer, grantId: string): Promise<{ on: Day; by: string; at: Instant }[]> {
  if (!maySee(viewer)) return [];
  return db().select({ on: grantReview.on, by: grantReview.by, at: grantReview.at }).from(grantReview).where(eq(grantReview.grantId, grantId)).orderBy(sql`${grantReview.at} desc`);
}
