/** A finding brought to a state by the code of real ones: the plan, the draw, the visit, the notice, the answer, the check. */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { findFinding, type FindingInHand } from "@/db/inspections/findings";
import { concludeInspection, drawBranches, openInspection, setOut } from "@/db/inspections/organize";
import { approvePlan, draftPlan, findPlan } from "@/db/inspections/plans";
import { attachEvidence, writeRectification } from "@/db/inspections/rectify";
import { feedBack, recordVisit } from "@/db/inspections/record-visit";
import { findInspection } from "@/db/inspections/rounds";
import { approveRectification, closeFinding, hearPeople, issueNotice, reportDone, submitPlan, verifyDone } from "@/db/inspections/steps";
import { askedItems, carriedFor, findVisit } from "@/db/inspections/visits";
import { inspection, inspectionVisit } from "@/db/schema/inspections";
import type { FindingState } from "@/domain/inspections/lifecycle";
import type { NewFinding, VisitRecord } from "@/domain/inspections/visit";
import { permit } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import type { Subject } from "@/domain/permissions/subject";
import { accountIdOf } from "./people";
import { as } from "../../database";

export const newFinding: NewFinding = { category: "finance_disclosure", itemCode: "CK_F1", severity: "ordinary", description: "8 月收支表有 3 笔没有经手人签认", rootCause: "mechanism", guidance: "每月公开前由报账员和书记一起逐笔核签", level: "deadline", recurrenceOf: null };

export const FROM = "2026-09-01";

export const approvedPlan = () => planAllowing(999);

/** @param branches how many of each kind it allows in the third quarter */
export async function planAllowing(branches: number): Promise<void> {
  const office = await as("office.town");
  const id = await draftPlan(permit(office, "inspection_plan.draft", { kind: "inspection_plan", id: "new" }), { year: 2026, lines: [{ quarter: 3, kind: "routine", title: "三季度例行督查", branches, groups: ["F", "S"] }, { quarter: 3, kind: "special", title: "财务公开专项", branches, groups: ["F"] }], basis: "镇党委年度工作安排" });
  const leader = await as("leader.town");
  const { row, subject } = await findPlan(leader, id);
  await approvePlan(permit(leader, "inspection_plan.approve", subject), row);
}

/** A round that has set out, with one branch in it: the draw is of one among one, so that the test knows which. */
export async function roundAt(branchId: string, kind: "routine" | "special" = "routine", team = ["inspector.town", "office.town"], sent = true): Promise<{ inspectionId: string; visitId: string }> {
  const office = await as("office.town");
  const members = await Promise.all(team.map(async (name, i) => ({ accountId: await accountIdOf(name), isLead: i === 0 })));
  const inspectionId = await openInspection(permit(office, "inspection.open", { kind: "inspection", id: "new" }), { title: "三季度例行督查", kind, fromDay: FROM, toDay: "2026-10-30", groups: ["F", "S"], team: members });
  const found = await findInspection(office, inspectionId);
  await drawBranches(permit(office, "inspection.draw", found.subject), found, { categories: ["rural"], communityId: null, count: 1 });
  await db().update(inspectionVisit).set({ branchId }).where(eq(inspectionVisit.inspectionId, inspectionId));
  if (sent) await setOut(permit(office, "inspection.announce", { ...found.subject, state: "drawn" }), found, true);
  const [visit] = await db().select({ id: inspectionVisit.id }).from(inspectionVisit).where(eq(inspectionVisit.inspectionId, inspectionId));
  return { inspectionId, visitId: visit!.id };
}

export async function visitRecord(visitId: string, change: Partial<VisitRecord> = {}): Promise<VisitRecord> {
  const inspector = await as("inspector.town");
  const found = await findVisit(inspector, visitId);
  const items = askedItems(found, await carriedFor(inspector, found)).map(({ code }, i) => ({ code, verdict: i === 0 ? ("improve" as const) : ("ok" as const), seen: i === 0 ? "3 笔没有经手人" : "" }));
  return { visitedOn: "2026-10-10", methods: ["document"], items, interviews: [], guidance: "请报账员每月十日前和书记逐笔核签", papers: [], papersReason: "", repeatReason: "测试需要再查一次", findings: [newFinding], ...change };
}

export async function visited(branchId: string, change: Partial<VisitRecord> = {}): Promise<{ inspectionId: string; visitId: string }> {
  const round = await roundAt(branchId);
  const inspector = await as("inspector.town");
  const found = await findVisit(inspector, round.visitId);
  await recordVisit(permit(inspector, "inspection.visit", found.subject), found, await visitRecord(round.visitId, change));
  return round;
}

export async function findingAt(state: FindingState, branchId = "qh007"): Promise<string> {
  const { visitId } = await visited(branchId);
  const id = (await findVisit(await as("inspector.town"), visitId)).findings[0]!.id;
  await bringTo(id, visitId, state, branchId);
  return id;
}

const order: readonly FindingState[] = ["recorded", "fed_back", "noticed", "plan_submitted", "rectifying", "reported", "verified", "closed"];

async function bringTo(id: string, visitId: string, state: FindingState, branchId: string): Promise<void> {
  const steps: (() => Promise<void>)[] = [
    async () => {
      const found = await findVisit(await as("inspector.town"), visitId);
      await feedBack(permit(await as("inspector.town"), "inspection.feed_back", found.subject), found, "");
    },
    async () => {
      const found = await findVisit(await as("leader.town"), visitId);
      await issueNotice(permit(await as("leader.town"), "finding.notice", { ...found.subject, state: "fed_back" }), found, { noticeNo: "清督整〔2026〕1号", said: "" });
    },
    async () => {
      const text = { responsible: "报账员", measures: [{ what: "逐笔补签", dueOn: "2026-10-20", done: true }], result: "三笔已补签", remaining: "", longTerm: "每月十日前核签" };
      await act(`clerk.${branchId}`, "rectification.write", id, (p, f) => writeRectification(p, f, text));
      await act(`clerk.${branchId}`, "rectification.attach", id, (p, f) => attachEvidence(p, f, { href: null, says: "8 月凭证册第 12 页" }));
      await act(`secretary.${branchId}`, "rectification.submit_plan", id, submitPlan);
    },
    () => act("inspector.town", "rectification.decide_plan", id, (p, f) => approveRectification(p, f, "同意")),
    () => act(`secretary.${branchId}`, "rectification.report", id, reportDone),
    () => act("inspector2.town", "finding.verify", id, (p, f) => verifyDone(p, f, "看过凭证，三笔都已签")),
    async () => {
      await act("inspector2.town", "finding.hear", id, (p, f) => hearPeople(p, f, { outcome: "solved", who: "村民代表 2 人", said: "账上看得到签字", on: "2026-10-12" }));
      await act("inspector2.town", "finding.close", id, closeFinding);
    },
  ];
  if (state === "sent_back" || state === "confirmed" || state === "reopened") throw new Error("bring it there yourself");
  for (const step of steps.slice(0, order.indexOf(state))) await step();
}

/** One act by one of the cast, through the permission as it stands. */
export async function act<A extends Action>(username: string, action: A, id: string, deed: (p: ReturnType<typeof permit<A>>, found: FindingInHand) => Promise<unknown>): Promise<void> {
  const person = await as(username);
  const found = await findFinding(person, id);
  await deed(permit(person, action, found.subject), found);
}

export async function conclude(inspectionId: string): Promise<void> {
  const office = await as("office.town");
  const found = await findInspection(office, inspectionId);
  await concludeInspection(permit(office, "inspection.conclude", found.subject as Subject), found);
}

export async function stateOfInspection(id: string): Promise<string> {
  const [row] = await db().select({ state: inspection.state }).from(inspection).where(eq(inspection.id, id));
  return row!.state;
}
