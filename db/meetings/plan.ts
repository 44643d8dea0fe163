/** 三会一课计划: what a branch means to hold; kept apart from what happened (issue 3 §2). */
import { and, asc, eq, gte, inArray, isNull, lte, ne, not, notExists, or, sql, type SQLWrapper } from "drizzle-orm";
import { addDays, type Day } from "@/domain/calendar/day";
import { periodDays, periodKind, type Period } from "@/domain/calendar/period";
import type { MeetingKind } from "@/domain/meetings/kinds";
import { placeSubject } from "@/domain/meetings/subject";
import { lineToRecord, plannableFrom, PLAN_WAITS_DAYS } from "@/domain/meetings/usual-plan";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, refusal, type Permit } from "@/domain/permissions/permit";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import { db } from "../client";
import { idFrom, newId } from "../id";
import { meetingPlan, plannedMeeting } from "../schema/meeting-plans";
import { meeting, meetingSection } from "../schema/meetings";
import { branch, partyGroup } from "../schema/organization";
import { alias } from "../dialect/columns";
import { atomically, exactlyOne, type Guarded } from "../write";

export type Planned = typeof plannedMeeting.$inferSelect;
export type NewPlanned = { kinds: MeetingKind[]; groupId: string | null; plannedOn: Day; theme: string; place: string };

const lineOf = (permit: Permit, id: string, planId: string | null, { kinds, groupId, plannedOn, theme, place }: NewPlanned) =>
  db().insert(plannedMeeting).values({ id, planId, branchId: permit.subject.branch!, groupId, kinds, plannedOn, theme, place, by: permit.actor, at: permit.now, cancelledBy: null, cancelledAt: null, cancelReason: "" });

/** The quarter's (or year's) plan, handed in once: its day is the server's. The permit's subject names the branch. */
export async function handInPlan(permit: Permit<"meeting.plan">, period: Period, lines: readonly NewPlanned[]): Promise<string> {
  const kind = periodKind(period);
  if (kind !== "quarter" && kind !== "year") throw new Refusal("rule", "计划按季度或年度制定。");
  const { from, to } = periodDays(period);
  const branchId = permit.subject.branch!;
  if (lines.length === 0 && (await listPlannedIn(permit.viewer, branchId, period)).length === 0) throw new Refusal("rule", "计划里还没有会议。");
  if (lines.some(({ plannedOn }) => plannedOn < plannableFrom(permit.today))) throw new Refusal("rule", tooLate);
  if (lines.some(({ plannedOn }) => plannedOn < from || plannedOn > to)) throw new Refusal("rule", "有会议的日期不在这一期里，请检查。");
  const same = await db().$count(meetingPlan, and(eq(meetingPlan.branchId, branchId), eq(meetingPlan.period, period)));
  if (same > 0) throw new Refusal("rule", "这一期的计划已经报过了；临时增加的会议请单独列入。");
  const id = permit.once ? idFrom(permit.once) : newId();
  await atomically(permit, [db().insert(meetingPlan).values({ id, branchId, period, by: permit.actor, at: permit.now }), ...lines.map((line, i) => lineOf(permit, idFrom(id, String(i)), id, line))]);
  return id;
}

const tooLate = "这一天在本季度以前，不能再列入计划。已经开过的会，请直接记录。";

/** What stands in any plan of a branch for a period, held or not, without what was cancelled. */
export async function listPlannedIn(viewer: Viewer, branchId: string, period: Period): Promise<Planned[]> {
  const { from, to } = periodDays(period);
  const scopes = reach(viewer, "meeting.plan");
  if (scopes !== "all" && !scopes.branch.includes(branchId)) return [];
  return db().select().from(plannedMeeting).where(and(eq(plannedMeeting.branchId, branchId), gte(plannedMeeting.plannedOn, from), lte(plannedMeeting.plannedOn, to), isNull(plannedMeeting.cancelledAt)));
}

/** One more meeting, outside the plans. */
export async function planMeeting(permit: Permit<"meeting.plan">, line: NewPlanned): Promise<string> {
  if (line.plannedOn < plannableFrom(permit.today)) throw new Refusal("rule", tooLate, { plannedOn: "请填写本季度第一天以后的日期" });
  const id = permit.once ? idFrom(permit.once) : newId();
  await atomically(permit, [lineOf(permit, id, null, line)]);
  return id;
}

const sibling = alias(plannedMeeting, "sibling");
/** The kinds of a line, as a condition on one kind: they are stored as JSON. */
const among = (kind: SQLWrapper, kinds: SQLWrapper) => sql`${kinds} like '%"' || ${kind} || '"%'`;

const standing = ne(meeting.state, "cancelled");
const named = () => db().select({ id: meeting.id }).from(meeting).where(and(eq(meeting.plannedId, plannedMeeting.id), standing));
/** A record of another line of that day that was of this one's kind as well: one event, several kinds (MTG-16). */
const heldTogether = () => db().select({ id: meeting.id }).from(sibling)
  .innerJoin(meeting, and(eq(meeting.plannedId, sibling.id), standing)).innerJoin(meetingSection, eq(meetingSection.meetingId, meeting.id))
  .where(and(
    eq(sibling.branchId, plannedMeeting.branchId), eq(sibling.plannedOn, plannedMeeting.plannedOn), sql`coalesce(${sibling.groupId}, '') = coalesce(${plannedMeeting.groupId}, '')`,
    among(meetingSection.kind, plannedMeeting.kinds), not(among(meetingSection.kind, sibling.kinds)),
  ));
const unrecorded = () => and(notExists(named()), notExists(heldTogether()));

/** The line of the plan that a new record fulfils: the branch's (and the group's) own, of one of its kinds, not cancelled. */
export function fulfilling(plannedId: string, { branchId, groupId, kinds }: { branchId: string; groupId: string | null; kinds: readonly MeetingKind[] }): Guarded {
  const own = and(eq(plannedMeeting.id, plannedId), eq(plannedMeeting.branchId, branchId), groupId ? eq(plannedMeeting.groupId, groupId) : isNull(plannedMeeting.groupId), isNull(plannedMeeting.cancelledAt));
  const ofKind = or(...kinds.map((kind) => among(sql`${kind}`, plannedMeeting.kinds)));
  return exactlyOne(db().update(plannedMeeting).set({ cancelReason: "" }).where(and(own, ofKind, unrecorded())), "计划里没有这次会议了，或者已经有了记录，请从计划重新打开。");
}

/** What still waits for its record and may be named by somebody who did not start from the plan. */
export async function findLineToRecord(viewer: Viewer, at: { branchId: string; groupId: string | null; kinds: readonly MeetingKind[] }): Promise<Planned | null> {
  const { from, to } = periodDays(viewer.today.slice(0, 4));
  const oldest = addDays(viewer.today, -PLAN_WAITS_DAYS);
  return lineToRecord(await listPlanned(viewer, { branchId: at.branchId, from: oldest < from ? oldest : from, to }, MOST_OF_A_YEAR), at, viewer.today);
}

/** @throws Refusal "hidden" when it is gone, held already, or not the viewer's business. */
export async function findPlanned(viewer: Viewer, id: string): Promise<{ planned: Planned; subject: Subject }> {
  const [found] = await db().select({ planned: plannedMeeting, communityId: branch.communityId }).from(plannedMeeting).innerJoin(branch, eq(branch.id, plannedMeeting.branchId)).where(and(eq(plannedMeeting.id, id), isNull(plannedMeeting.cancelledAt), unrecorded()));
  const subject = found && placeSubject("meeting_plan", id, { ...found.planned, communityId: found.communityId });
  if (!subject || refusal(viewer, "meeting.read", subject)) throw hidden();
  return { planned: found.planned, subject };
}

/**
 * The line that a form of a new record names. Opened from the plan (`plannedId`), it must still be open; found by the form itself (`lineId`),
 * it is left out when it has its record by now: what was written down on a bad line is taken all the same.
 */
export async function lineNamed(viewer: Viewer, { plannedId, lineId }: { plannedId: string; lineId: string }): Promise<string | null> {
  if (plannedId || !lineId) return plannedId || null;
  return findPlanned(viewer, lineId).then(({ planned }) => planned.id, (error) => { if (error instanceof Refusal) return null; throw error; });
}

export async function cancelPlanned(permit: Permit<"meeting.plan">, reason: string): Promise<void> {
  const own = and(eq(plannedMeeting.id, permit.subject.id), isNull(plannedMeeting.cancelledAt), unrecorded());
  await atomically(permit, [exactlyOne(db().update(plannedMeeting).set({ cancelledBy: permit.actor, cancelledAt: permit.now, cancelReason: reason }).where(own), "这次会议已经开过或取消了。")]);
}

const MOST = 100;
const MOST_OF_A_YEAR = 500;
export type PlannedLine = Planned & { branchName: string; groupName: string | null };

/** Planned meetings that are still to come, or that nobody has recorded, by day. */
export async function listPlanned(viewer: Viewer, filter: { branchId?: string; from: Day; to: Day }, most = MOST): Promise<PlannedLine[]> {
  const scopes = reach(viewer, "meeting.read");
  const rows = await db()
    .select({ planned: plannedMeeting, branchName: branch.name, groupName: partyGroup.name })
    .from(plannedMeeting)
    .innerJoin(branch, eq(branch.id, plannedMeeting.branchId))
    .leftJoin(partyGroup, eq(partyGroup.id, plannedMeeting.groupId))
    .where(and(
      scopes === "all" ? undefined : or(inArray(plannedMeeting.branchId, scopes.branch), inArray(plannedMeeting.groupId, scopes.group)),
      filter.branchId ? eq(plannedMeeting.branchId, filter.branchId) : undefined,
      gte(plannedMeeting.plannedOn, filter.from), lte(plannedMeeting.plannedOn, filter.to),
      isNull(plannedMeeting.cancelledAt), unrecorded(),
    ))
    .orderBy(asc(plannedMeeting.plannedOn), asc(plannedMeeting.id))
    .limit(most);
  return rows.map(({ planned, ...rest }) => ({ ...planned, ...rest }));
}

/** Handed-in plans of a branch, the newest period first. */
export async function listPlans(viewer: Viewer, branchId: string): Promise<(typeof meetingPlan.$inferSelect)[]> {
  const [own] = await db().select({ communityId: branch.communityId }).from(branch).where(eq(branch.id, branchId));
  if (!own || refusal(viewer, "meeting.read", placeSubject("branch", branchId, { branchId, groupId: null, communityId: own.communityId }))) return [];
  return db().select().from(meetingPlan).where(eq(meetingPlan.branchId, branchId)).orderBy(asc(meetingPlan.period)).limit(MOST);
}
