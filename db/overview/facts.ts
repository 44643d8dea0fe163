/** The facts of the overview: a fixed number of queries, whatever the number of branches. */
import { and, asc, eq, gte, inArray, like, notInArray, or } from "drizzle-orm";
import { instantAt } from "@/domain/calendar/day";
import { periodOf } from "@/domain/calendar/period";
import type { NoticeState } from "@/domain/disclosure/lifecycle";
import type { PlacedDuty } from "@/domain/duties/duty-filter";
import { openFindingStates } from "@/domain/inspections/lifecycle";
import { openDecisionStates } from "@/domain/meetings/decisions";
import { branchStatuses, termEnd } from "@/domain/organization/branch-status";
import type { AssessmentFact, BranchFact, DecisionFact, FindingFact, QuestionFact, TownFacts, VisitFact } from "@/domain/overview/facts";
import { mightDo } from "@/domain/permissions/desk-links";
import type { Viewer } from "@/domain/permissions/actor";
import { hidden } from "@/domain/permissions/refusal";
import { openStates } from "@/domain/questions/lifecycle";
import { listOpenPosts } from "../branches/counts";
import { db } from "../client";
import { listLifeDuties } from "../life-duties";
import { notice } from "../schema/notices";
import { somebodyCame } from "../inspections/rounds";
import { finding, findingStep } from "../schema/findings";
import { inspection, inspectionVisit } from "../schema/inspections";
import { meetingDecision } from "../schema/meetings";
import { branch } from "../schema/organization";
import { question } from "../schema/questions";
import { assessment } from "../schema/standards";
import { townProfile } from "../organization";
import { settingsOn } from "../settings";
import { listDuties } from "../staff-duties";

/** The township in one year. @param year four digits, this year or the last. @throws Refusal "hidden" for others than office, inspectors and leaders */
export async function townFacts(viewer: Viewer, year: string = periodOf("year", viewer.today)): Promise<TownFacts> {
  if (!mightDo(viewer, "overview.read")) throw hidden();
  const days = { from: `${year}-01-01`, to: `${year}-12-31` };
  const disclosure = await listDuties(viewer);
  return {
    today: viewer.today, year, goLiveOn: (await townProfile()).goLiveOn, settings: await settingsOn(viewer.today), branches: await branchFacts(), life: await listLifeDuties(viewer, null, days), disclosure, underWay: await underWayOf(disclosure),
    findings: await findingFacts(year), visits: await visitFacts(year), assessments: await assessmentFacts(year), decisions: await decisionFacts(year), questions: await questionFacts(year),
  };
}

/** Those that stand. */
async function branchFacts(): Promise<BranchFact[]> {
  const rows = (await db().select().from(branch).orderBy(asc(branch.seq))).filter(({ status }) => branchStatuses[status].standing);
  const posts = await listOpenPosts(rows.map(({ id }) => id));
  const registered = new Set(posts.map(({ branchId }) => branchId));
  const led = new Set(posts.filter(({ position }) => position === "secretary").map(({ branchId }) => branchId));
  return rows.map((row) => {
    const { id, code, name, seq, category, communityId, leadsCommunity } = row;
    return { id, code, name, seq, category, communityId, leadsCommunity, termEndsOn: termEnd(row), hasSecretary: registered.has(id) ? led.has(id) : null };
  });
}

/** Found since the year before, and whatever is still open. */
async function findingFacts(year: string): Promise<FindingFact[]> {
  const wanted = or(gte(inspectionVisit.visitedOn, `${+year - 1}-01-01`), inArray(finding.state, [...openFindingStates]));
  const rows = await db()
    .select({ row: finding, batch: inspection.batch, visitedOn: inspectionVisit.visitedOn })
    .from(finding).innerJoin(inspection, eq(inspection.id, finding.inspectionId)).innerJoin(inspectionVisit, eq(inspectionVisit.id, finding.visitId))
    .where(wanted);
  const steps = await db()
    .select({ findingId: findingStep.findingId, step: findingStep.step, on: findingStep.on })
    .from(findingStep).innerJoin(finding, eq(finding.id, findingStep.findingId)).innerJoin(inspectionVisit, eq(inspectionVisit.id, finding.visitId))
    .where(and(wanted, inArray(findingStep.step, ["close", "look_back_fails", "hear_unsolved"]))).orderBy(asc(findingStep.id));
  const turns = new Map<string, { firstClosedOn: string; cameBackOn: string | null }>();
  for (const { findingId, step, on } of steps) {
    const known = turns.get(findingId);
    if (step === "close" && !known) turns.set(findingId, { firstClosedOn: on, cameBackOn: null });
    if (step !== "close" && known) known.cameBackOn ??= on;
  }
  return rows.map(({ row, batch, visitedOn }) => ({
    id: row.id, branchId: row.branchId, inspectionId: row.inspectionId, no: row.no, batch, category: row.category, rootCause: row.rootCause, state: row.state, round: row.round, description: row.description, guidance: row.guidance,
    foundOn: visitedOn!, noticedOn: row.noticedOn, planDueOn: row.planDueOn, dueOn: row.dueOn, extendedDueOn: row.extendedDueOn, closedOn: row.closedOn, recurrenceOf: row.recurrenceOf, ...(turns.get(row.id) ?? { firstClosedOn: null, cameBackOn: null }),
  }));
}

async function visitFacts(year: string): Promise<VisitFact[]> {
  const rows = await db()
    .select({ id: inspectionVisit.id, branchId: inspectionVisit.branchId, title: inspection.title, visitedOn: inspectionVisit.visitedOn, guidance: inspectionVisit.guidance })
    .from(inspectionVisit).innerJoin(inspection, eq(inspection.id, inspectionVisit.inspectionId))
    .where(and(somebodyCame, inArray(inspectionVisit.state, ["visited", "fed_back"]), like(inspectionVisit.visitedOn, `${year}-%`)));
  return rows.map((row) => ({ ...row, visitedOn: row.visitedOn! }));
}

const assessmentFacts = async (year: string): Promise<AssessmentFact[]> =>
  db().select({ id: assessment.id, branchId: assessment.branchId, state: assessment.state, grade: assessment.grade }).from(assessment).where(eq(assessment.year, +year));

/** Due in the year; state by state, so that the index by state and day serves. */
async function decisionFacts(year: string): Promise<DecisionFact[]> {
  const { id, meetingId, branchId, content, dueOn, state, reportedAt } = meetingDecision;
  const inState = (wanted: DecisionFact["state"]) => db().select({ id, meetingId, branchId, content, dueOn, state, reportedAt }).from(meetingDecision)
    .where(and(eq(state, wanted), eq(meetingDecision.active, true), like(dueOn, `${year}-%`), gte(dueOn, `${year}-01-01`)));
  return (await Promise.all([...openDecisionStates, "done" as const, "cancelled" as const].map(inState))).flat();
}

/** Received in the year (so not recorded before it), and whatever is still open. Misconduct reports are not here: nothing of them is kept (ruling 6). */
const questionFacts = async (year: string): Promise<QuestionFact[]> =>
  db().select({ id: question.id, communityId: question.communityId, state: question.state, level: question.level, dueOn: question.dueOn, receivedOn: question.receivedOn }).from(question)
    .where(or(and(gte(question.receivedAt, instantAt(`${year}-01-01`)), like(question.receivedOn, `${year}-%`)), inArray(question.state, [...openStates])));

/** By the key of the duty that the notice will meet. */
async function underWayOf(duties: readonly PlacedDuty[]): Promise<Map<string, NoticeState>> {
  const rows = await db()
    .select({ kind: notice.ownerKind, owner: notice.ownerId, code: notice.catalogCode, period: notice.period, event: notice.eventId, state: notice.state })
    .from(notice).where(notInArray(notice.state, ["published", "discarded"]));
  const states = new Map(rows.map(({ kind, owner, code, period, event, state }) => [[kind, owner, code, period, event].join("/"), state]));
  return new Map(duties.flatMap(({ key, orgKind, orgId, code, period, event }) => {
    const state = states.get([orgKind, orgId, code, period, event?.id ?? ""].join("/"));
    return state ? [[key, state] as const] : [];
  }));
}
