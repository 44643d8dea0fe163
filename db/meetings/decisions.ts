/** 议定事项 as tasks: what is open, what somebody did about it, and who looked (MTG-18). */
import { and, asc, desc, eq, inArray, lt, or, sql, type SQL } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { nextDecisionState, openDecisionStates, type DecisionState, type DecisionStep } from "@/domain/meetings/decisions";
import { placeSubject } from "@/domain/meetings/subject";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, refusal, type Permit } from "@/domain/permissions/permit";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import { db } from "../client";
import { meeting, meetingDecision } from "../schema/meetings";
import { branch } from "../schema/organization";
import { atomically, exactlyOne } from "../write";

export type Decision = typeof meetingDecision.$inferSelect;
export type DecisionLine = Decision & { meetingTitle: string; heldOn: Day; branchName: string };

const gone = "这件事刚刚有人处理过，请刷新页面看一看。";
const MOST = 50;

const lines = () => db()
  .select({ decision: meetingDecision, meetingTitle: meeting.title, heldOn: meeting.heldOn, branchName: branch.name })
  .from(meetingDecision)
  .innerJoin(meeting, eq(meeting.id, meetingDecision.meetingId))
  .innerJoin(branch, eq(branch.id, meetingDecision.branchId));

/** What the next meeting of a branch looks back on: open decisions of earlier meetings, the most overdue first. */
export async function listPriorDecisions(viewer: Viewer, at: { branchId: string; communityId: string | null; groupId: string | null; before: Day }): Promise<DecisionLine[]> {
  if (refusal(viewer, "meeting.read", placeSubject("branch", at.branchId, at))) throw hidden();
  const rows = await lines()
    .where(and(eq(meetingDecision.branchId, at.branchId), eq(meetingDecision.active, true), inArray(meetingDecision.state, [...openDecisionStates]), lt(meeting.heldOn, at.before), at.groupId ? or(eq(meetingDecision.groupId, at.groupId)) : undefined))
    .orderBy(asc(meetingDecision.dueOn))
    .limit(MOST);
  return rows.map(({ decision, ...rest }) => ({ ...decision, ...rest }));
}

/** Tasks in the viewer's reach, those due first on top; `after` is the last page's end. */
export async function listDecisions(viewer: Viewer, filter: { states: readonly DecisionState[]; branchId?: string; after?: string }): Promise<{ rows: DecisionLine[]; next: string | null }> {
  const [dueOn, id] = (filter.after ?? "").split("~");
  const inState = (state: DecisionState) => lines()
    .where(and(
      withinReach(viewer),
      filter.branchId ? eq(meetingDecision.branchId, filter.branchId) : undefined,
      eq(meetingDecision.active, true),
      eq(meetingDecision.state, state),
      dueOn && id ? sql`(${meetingDecision.dueOn}, ${meetingDecision.id}) > (${dueOn}, ${id})` : undefined,
    ))
    .orderBy(asc(meetingDecision.dueOn), asc(meetingDecision.id))
    .limit(MOST + 1);
  // State by state, so that the index gives each in order and nothing but a page is read.
  const rows = (await Promise.all(filter.states.map(inState))).flat().sort((a, b) => compare(a.decision.dueOn, b.decision.dueOn) || compare(a.decision.id, b.decision.id));
  const shown = rows.slice(0, MOST).map(({ decision, ...rest }) => ({ ...decision, ...rest }));
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > MOST && last ? `${last.dueOn}~${last.id}` : null };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** One branch is one plain equation, which an index serves in order; undefined for everything. */
function withinReach(viewer: Viewer): SQL | undefined {
  const scopes = reach(viewer, "meeting.read");
  if (scopes === "all") return undefined;
  const own = scopes.branch.length === 1 ? eq(meetingDecision.branchId, scopes.branch[0]!) : inArray(meetingDecision.branchId, scopes.branch);
  return scopes.group.length > 0 ? or(own, inArray(meetingDecision.groupId, scopes.group)) : own;
}

/** The tasks of one meeting, whatever their state, in order. The viewer has found the meeting. */
export async function listDecisionsOf(_viewer: Viewer, meetingId: string): Promise<Decision[]> {
  return db().select().from(meetingDecision).where(eq(meetingDecision.meetingId, meetingId)).orderBy(asc(meetingDecision.seq), desc(meetingDecision.id));
}

/** @throws Refusal "hidden" when there is none, its record is not confirmed, or the viewer may not know of it. */
export async function findDecision(viewer: Viewer, id: string): Promise<{ decision: Decision; subject: Subject }> {
  const [found] = await db().select({ decision: meetingDecision, communityId: branch.communityId }).from(meetingDecision).innerJoin(branch, eq(branch.id, meetingDecision.branchId)).where(and(eq(meetingDecision.id, id), eq(meetingDecision.active, true)));
  const subject = found && placeSubject("decision", id, { ...found.decision, communityId: found.communityId });
  if (!subject || refusal(viewer, "meeting.read", subject)) throw hidden();
  const { decision } = found;
  return { decision, subject: { ...subject, state: decision.state, people: { reporter: decision.reportedBy ? [decision.reportedBy] : [] } } };
}

const moving = (decision: Decision, step: DecisionStep, change: Partial<Decision>) => {
  const state = nextDecisionState(decision.state, step);
  if (!state) throw new Refusal("state", gone);
  return exactlyOne(db().update(meetingDecision).set({ ...change, state }).where(and(eq(meetingDecision.id, decision.id), eq(meetingDecision.state, decision.state))), gone);
};

/** What came of it. Done only when the secretary has looked. */
export async function reportDecision(permit: Permit<"decision.report">, decision: Decision, outcome: string): Promise<void> {
  await atomically(permit, [moving(decision, "report", { outcome, reportedBy: permit.actor, reportedAt: permit.now })]);
}

export async function verifyDecision(permit: Permit<"decision.verify">, decision: Decision): Promise<void> {
  await atomically(permit, [moving(decision, "verify", { verifiedBy: permit.actor, verifiedAt: permit.now })]);
}

export async function sendBackDecision(permit: Permit<"decision.send_back">, decision: Decision): Promise<void> {
  await atomically(permit, [moving(decision, "send_back", { reportedBy: null, reportedAt: null })]);
}

/** @param reason stands as the outcome */
export async function dropDecision(permit: Permit<"decision.drop">, decision: Decision, reason: string): Promise<void> {
  await atomically(permit, [moving(decision, "drop", { outcome: reason, verifiedBy: permit.actor, verifiedAt: permit.now })]);
}
