/** 换届: request, approval, delay, meeting, approval of the result; what the rules block is not stored (ORG-10, 12, 13). */
import { and, desc, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { Viewer } from "@/domain/permissions/actor";
import type { Day } from "@/domain/calendar/day";
import { positions, statuses, type Position } from "@/domain/members/vocabulary";
import type { electionApprovalSchema, electionDelaySchema, electionMeetingSchema, electionPlanSchema } from "@/domain/organization/forms";
import { readResults } from "@/domain/organization/results";
import { electionObstacles, type Voters } from "@/domain/organization/rules/election";
import { branchSubject } from "@/domain/organization/subject";
import { may, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { eventsOfElection } from "../events";
import { idFrom, newId } from "../id";
import { wholeRosterOn } from "../members/roster-on";
import type { Branch } from "../organization";
import { termElection } from "../schema/members";
import { branch } from "../schema/organization";
import { orgPosition } from "../schema/members";
import { atomically, exactlyOne } from "../write";
import { listElectable } from "./counts";
import { endingAll, fresh } from "./posts";

export type Election = typeof termElection.$inferSelect;
type Recording = Permit<"election.record">;

/** Newest first. The newest without approval is under way. */
export async function listElections(viewer: Viewer, of: Branch): Promise<Election[]> {
  if (!may(viewer, "branch.read", branchSubject(of))) return [];
  return db().select().from(termElection).where(eq(termElection.branchId, of.id)).orderBy(desc(termElection.termNo));
}

async function underWay(permit: Recording): Promise<Election | null> {
  const [newest] = await db().select().from(termElection).where(eq(termElection.branchId, permit.subject.id)).orderBy(desc(termElection.termNo)).limit(1);
  return newest && newest.approvedOn === null ? newest : null;
}

async function held(permit: Recording): Promise<Election> {
  const election = await underWay(permit);
  if (!election) throw new Refusal("rule", "还没有开始这一届的换届，请先登记请示。");
  return election;
}

const still = (permit: Recording, { id }: Election) => and(eq(termElection.id, id), eq(termElection.branchId, permit.subject.id), isNull(termElection.approvedOn));

/** Opens the election of the next term, or mends the plan of the one under way. */
export async function planElection(permit: Permit<"election.record">, plan: z.output<typeof electionPlanSchema>): Promise<void> {
  if (plan.planApprovedOn && (!plan.planSubmittedOn || plan.planApprovedOn < plan.planSubmittedOn)) throw new Refusal("rule", "批复日期应不早于请示日期。", { planApprovedOn: "请核对" });
  const election = await underWay(permit);
  if (election) return void (await atomically(permit, [exactlyOne(db().update(termElection).set(plan).where(still(permit, election)))]));
  const [newest] = await db().select({ termNo: termElection.termNo }).from(termElection).where(eq(termElection.branchId, permit.subject.id)).orderBy(desc(termElection.termNo)).limit(1);
  await atomically(permit, [
    db().insert(termElection).values({
      id: permit.once ? idFrom(permit.once) : newId(), branchId: permit.subject.id, termNo: (newest?.termNo ?? 0) + 1, ...plan,
      results: [], delayReason: "", delayDocumentNo: "", by: permit.actor, at: permit.now,
    }),
  ]);
}

export async function delayElection(permit: Permit<"election.record">, delay: z.output<typeof electionDelaySchema>): Promise<void> {
  await atomically(permit, [exactlyOne(db().update(termElection).set(delay).where(still(permit, await held(permit))))]);
}

/** @throws Refusal "rule" with everything that stands against the result */
export async function recordElection(permit: Permit<"election.record">, { results, ...meeting }: z.output<typeof electionMeetingSchema>): Promise<void> {
  const election = await held(permit);
  if (meeting.meetingOn > permit.today) throw new Refusal("rule", "选举大会的日期不能晚于今天。", { meetingOn: "不能晚于今天" });
  if (election.planApprovedOn && meeting.meetingOn < election.planApprovedOn) throw new Refusal("rule", "选举大会早于请示的批复日期，请核对。", { meetingOn: "早于批复日期" });
  const { elected, faults } = readResults(results);
  if (faults.length > 0) throw new Refusal("rule", `${faults.join("；")}。`, { results: "有看不懂的行" });
  const mayBe = new Set((await listElectable([permit.subject.id])).map(({ name }) => name));
  const obstacles = electionObstacles({ ...meeting, voters: await votersOn(permit.subject.id, meeting.meetingOn), elected: elected.map((one) => ({ ...one, mayBeElected: mayBe.has(one.name) })) });
  if (obstacles.length > 0) throw new Refusal("rule", obstacles.join(""), { results: "这次选举的结果不能登记" });
  await atomically(permit, [exactlyOne(db().update(termElection).set({ ...meeting, results: elected }).where(still(permit, election)))]);
}

async function votersOn(branchId: string, day: Day): Promise<Voters> {
  const voters = (await wholeRosterOn(branchId, day)).filter(({ stage, status }) => stage === "full" && statuses[status].votes);
  return { all: voters.length, mayBeLeftOut: voters.filter(({ away, infirm }) => away !== null || infirm).length };
}

const committeePosts = (Object.keys(positions) as Position[]).filter((position) => positions[position].committee);

/** The result is approved: the new term begins, the old committee's posts end, the elected take theirs, and the board owes it; in one act. */
export async function approveElection(permit: Permit<"election.record">, { approvedOn, termStartedOn, documentNo }: z.output<typeof electionApprovalSchema>): Promise<void> {
  const election = await held(permit);
  if (!election.meetingOn || election.results.length === 0) throw new Refusal("rule", "还没有登记选举大会的结果。");
  if (approvedOn < election.meetingOn) throw new Refusal("rule", "批复日期早于选举大会。", { approvedOn: "应不早于选举大会" });
  if (termStartedOn < election.meetingOn) throw new Refusal("rule", "就任日期早于选举大会：上一届还在任，任期会算错。", { termStartedOn: "应不早于选举大会" });
  if (approvedOn > permit.today || termStartedOn > permit.today) throw new Refusal("rule", "批复、就任的日期不能晚于今天。", approvedOn > permit.today ? { approvedOn: "不能晚于今天" } : { termStartedOn: "不能晚于今天" });
  const [own] = await db().select().from(branch).where(eq(branch.id, permit.subject.id));
  const members = await listElectable([permit.subject.id]);
  const namesakes = election.results.filter(({ name }) => members.filter((member) => member.name === name).length > 1);
  const memberOf = (name: string) => (namesakes.some((one) => one.name === name) ? null : (members.find((member) => member.name === name)?.memberId ?? null));
  await atomically(permit, [
    exactlyOne(db().update(termElection).set({ approvedOn }).where(still(permit, election))),
    endingAll("branch", permit.subject.id, termStartedOn, "换届", committeePosts),
    ...election.results.map(({ name, position }, i) =>
      db().insert(orgPosition).values({ ...fresh(permit, String(i)), orgKind: "branch", orgId: permit.subject.id, memberId: memberOf(name), name, position, startedOn: termStartedOn, documentNo })),
    exactlyOne(db().update(branch).set({ termStartedOn, termEndsOn: null, termReason: "" }).where(eq(branch.id, permit.subject.id))),
    ...(await eventsOfElection(permit, own!, approvedOn)),
  ]);
}
