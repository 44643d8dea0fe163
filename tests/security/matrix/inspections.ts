/** 督查与整改: who plans, draws, visits, records, answers, verifies and closes (handbook §11.2, SOD-02, SOD-08). */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { finding, findingEvidence, findingStep, findingVoice, rectification } from "@/db/schema/findings";
import { inspection, inspectionMember, inspectionPlan, inspectionVisit, inspectorTie } from "@/db/schema/inspections";
import { newId } from "@/db/id";
import type { FindingState, InspectionState, PlanState, VisitState } from "@/domain/inspections/lifecycle";
import { builtInChecklist, itemsOf } from "@/domain/inspections/checklist";
import type { InspectionKind } from "@/domain/inspections/vocabulary";
import { accountIdOf, everyone } from "../cast";
import { actionRow, handlerRow, pageRow, type ActionRow } from "../row";

const inspections = "app/desk/inspections/actions.ts";
const visits = "app/desk/inspections/visits/actions.ts";
const findings = "app/desk/findings/actions.ts";
const at = "2026-10-10T01:00:00.000Z";
let made = 0;

async function plan(state: PlanState): Promise<string> {
  const id = `plan-${made++}`;
  await db().insert(inspectionPlan).values({ id, year: 2026, lines: [{ quarter: 4, kind: "routine", title: "例行", branches: 99, groups: ["F"] }, { quarter: 4, kind: "special", title: "专项", branches: 999, groups: ["F"] }], basis: "镇党委会议", state, by: await accountIdOf("office2.town"), at, rejectReason: "" });
  return id;
}

/** A round in a state, its team an inspector and the office. */
async function round(state: InspectionState, kind: InspectionKind = "special"): Promise<string> {
  const id = `round-${made++}`;
  await db().insert(inspection).values({ id, batch: `2099-${made}`, planId: await plan("approved"), title: "测试督查", kind, fromDay: "2026-10-01", toDay: "2026-10-30", checklist: builtInChecklist.version, groups: ["F"], state, by: "system", at });
  const team = [["inspector.town", true], ["office.town", false]] as const;
  for (const [username, isLead] of team) await db().insert(inspectionMember).values({ id: newId(), inspectionId: id, accountId: await accountIdOf(username), isLead });
  return id;
}

/** A visit to 石桥第一党支部. */
async function visit(state: VisitState, of: InspectionState = "announced"): Promise<string> {
  const id = `visit-${made++}`;
  const done = state === "visited" || state === "fed_back";
  await db().insert(inspectionVisit).values({
    id, inspectionId: await round(of), branchId: "qh007", groups: ["F"], state, interviewNumbers: [], guidance: done ? "逐笔核签" : "", papersReason: "", repeatReason: "",
    ...(done && { visitedOn: "2026-10-10", methods: ["document" as const], interviews: [], papers: [], grade: "good" as const, by: await accountIdOf("inspector2.town"), at }),
  });
  return id;
}

const visitOfState: Partial<Record<FindingState, VisitState>> = { recorded: "visited" };

/** A finding of 石桥 recorded by the other inspector, answered by its clerk and signed by its secretary where it has come so far. */
async function caseIn(state: FindingState, { by = "inspector2.town", asked = false, drawn = false } = {}): Promise<{ id: string; visitId: string }> {
  const id = `case-${made++}`;
  const visitId = await visit(visitOfState[state] ?? "fed_back");
  const [row] = await db().select({ inspectionId: inspectionVisit.inspectionId }).from(inspectionVisit).where(eq(inspectionVisit.id, visitId));
  const noticed = state !== "recorded" && state !== "fed_back";
  await db().insert(finding).values({
    id, inspectionId: row!.inspectionId, visitId, branchId: "qh007", no: 1, category: "finance_disclosure", itemCode: "CK_F1", severity: "ordinary", description: "三笔没有经手人", rootCause: "mechanism", guidance: "逐笔核签",
    level: "deadline", state, round: 1, stateSince: at, by: await accountIdOf(by), at, ...(noticed && { noticeNo: "清督整〔2026〕9号", noticedOn: "2026-10-10", planDueOn: "2026-10-16", dueOn: "2026-11-09" }),
    ...(state === "closed" && { closedOn: "2026-09-01" as const }), ...(drawn && { lookBackDrawnOn: "2026-10-11" }),
  });
  if (!noticed) return { id, visitId };
  await db().insert(findingStep).values({ findingId: id, step: "notice", round: 1, said: "", by: await accountIdOf("leader.town"), at, on: "2026-10-10" });
  const [clerk, secretary, colleague] = [await accountIdOf("clerk.qh008"), await accountIdOf("secretary.qh008"), await accountIdOf("inspector2.town")];
  const signed = state === "reported" || state === "verified" || state === "closed";
  const verified = state === "verified" || state === "closed";
  await db().insert(rectification).values({
    id: `${id}-1`, findingId: id, round: 1, responsible: "报账员", measures: [{ what: "补签", dueOn: "2026-10-20", done: true }], result: "已补签", remaining: "", longTerm: "", extensionReason: asked ? "等审批" : "", by: clerk, at,
    ...(state !== "noticed" && { planSubmittedBy: secretary, planSubmittedAt: at }), ...(signed && { signedBy: secretary, signedAt: at }), ...(verified && { verifiedBy: colleague, verifiedAt: at }),
    ...(asked && { extensionAskedOn: "2026-10-10", extensionTo: "2026-12-01" }),
  });
  await db().insert(findingEvidence).values({ id: `${id}-e`, findingId: id, round: 1, no: 1, href: null, says: "凭证册", by: clerk, at });
  return { id, visitId };
}

const on = async (state: FindingState, rest: Record<string, string> = {}, options: Parameters<typeof caseIn>[1] = {}) => ({ id: (await caseIn(state, options)).id, ...rest });

const row = (file: string, name: string, permission: ActionRow["permission"], allowed: ActionRow["allowed"], given: ActionRow["given"], page: string, situation?: string) =>
  actionRow({ action: `${file}#${name}`, permission, page, allowed, given, situation });

const said = "对照凭证逐笔看过，三笔都签了";
const newFinding = { category: "finance_disclosure", severity: "ordinary", description: "9 月有一笔没有签", rootCause: "mechanism", guidance: "当月核签", level: "immediate", itemCode: "", recurrenceOf: "" };
const record = { visitedOn: "2026-10-12", methods: "document", guidance: "每月逐笔核签", ...Object.fromEntries(itemsOf(builtInChecklist, ["F"]).map(({ code }) => [`verdict-${code}`, "ok"])), papers: "", papersReason: "", repeatReason: "测试还要再查一次" };

/** Ties would keep the inspectors from the branch; the demo has none in 石桥. */
const nobodyTied = async () => void (await db().delete(inspectorTie).where(eq(inspectorTie.branchId, "qh007")));

const team = async () => ({ members: [await accountIdOf("inspector.town"), await accountIdOf("office.town")], lead: await accountIdOf("inspector.town") });
const planners = ["town_party_office", "town_inspector"] as const;
const overseers = [...planners, "town_leader"] as const;
const lead = "/desk/inspections/x";
const case_ = "/desk/findings/x";

export const inspectionActions = [
  row(inspections, "draftYear", "inspection_plan.draft", planners, () => ({ year: "2027", lines: "1 | 例行督查 | 一季度例行 | 4 | 全部", basis: "镇党委会议纪要" }), "/desk/inspections/plans"),
  row(inspections, "approveYear", "inspection_plan.approve", ["town_leader"], async () => ({ id: await plan("drafted") }), "/desk/inspections/plans"),
  row(inspections, "approveYear", "inspection_plan.approve", [], async () => ({ id: await plan("approved") }), "/desk/inspections/plans", "approved already"),
  row(inspections, "rejectYear", "inspection_plan.reject", ["town_leader"], async () => ({ id: await plan("drafted"), reason: "次数太多，再减" }), "/desk/inspections/plans"),
  row(inspections, "open", "inspection.open", planners, async () => ({ title: "四季度例行督查", kind: "routine", fromDay: "2026-10-12", toDay: "2026-10-30", groups: "F", ...(await team()) }), "/desk/inspections/new"),
  row(inspections, "setTeam", "inspection.team", planners, async () => ({ id: await round("drawn"), ...(await team()) }), lead),
  row(inspections, "draw", "inspection.draw", planners, async () => ({ id: await round("drafted", "lookback"), categories: "rural", community: "", count: "1" }), lead),
  row(inspections, "draw", "inspection.draw", [], async () => ({ id: await round("drawn"), categories: "rural", community: "", count: "1" }), lead, "drawn already"),
  row(inspections, "go", "inspection.announce", planners, async () => ({ id: await round("drawn"), how: "unannounced" }), lead),
  row(inspections, "conclude", "inspection.conclude", planners, async () => ({ id: await round("announced") }), lead),
  row(inspections, "declare", "inspector_tie.declare", overseers, async () => ({ kind: "kinship", place: "branch.qh040" }), "/desk/inspections/ties"),
  row(inspections, "speakUp", "burden.say", ["branch_secretary"], async () => ({ branchId: "qh007", said: "同样的记录要了三次" }), "/desk/inspections/burden"),

  row(visits, "record", "inspection.visit", planners, async () => (await nobodyTied(), { id: await visit("planned"), ...record }), "/desk/inspections/visits/x"),
  row(visits, "record", "inspection.visit", [], async () => ({ id: await visit("visited"), ...record }), "/desk/inspections/visits/x", "written already"),
  row(visits, "addFinding", "finding.record", ["town_inspector"], async () => ({ id: await visit("visited"), ...newFinding }), "/desk/inspections/visits/x"),
  row(visits, "tellBranch", "inspection.feed_back", ["town_inspector"], async () => ({ id: (await caseIn("recorded")).visitId, said: "当场说明" }), "/desk/inspections/visits/x"),
  row(visits, "notify", "finding.notice", ["town_inspector", "town_leader"], async () => ({ id: (await caseIn("fed_back")).visitId, noticeNo: "清督整〔2026〕8号", said: "" }), "/desk/inspections/visits/x"),
  row(visits, "notify", "finding.notice", ["town_leader"], async () => ({ id: (await caseIn("fed_back", { by: "inspector.town" })).visitId, noticeNo: "清督整〔2026〕8号", said: "" }), "/desk/inspections/visits/x", "recorded by the inspector himself"),
  row(visits, "merge", "inspection.merge", planners, async () => ({ id: await visit("planned"), into: await visit("planned") }), "/desk/inspections/visits/x"),
  row(visits, "apart", "inspection.keep_apart", planners, async () => ({ id: await visit("planned"), other: await visit("planned"), reason: "专项要等季度账结出来" }), "/desk/inspections/visits/x"),

  row(findings, "explainFinding", "finding.explain", ["branch_secretary"], () => on("fed_back", { explanation: said }), case_),
  row(findings, "write", "rectification.write", ["branch_clerk", "branch_secretary"], () => on("noticed", { responsible: "报账员", "measure-0-what": "补签", "measure-0-dueOn": "2026-10-20", result: "", remaining: "", longTerm: "" }), case_),
  row(findings, "write", "rectification.write", [], () => on("reported", { responsible: "报账员", "measure-0-what": "补签" }), case_, "reported already"),
  row(findings, "attach", "rectification.attach", ["branch_clerk", "branch_secretary"], () => on("rectifying", { says: "凭证册第 12 页", href: "" }), case_),
  row(findings, "handInPlan", "rectification.submit_plan", ["branch_secretary"], () => on("noticed"), case_),
  row(findings, "handInReport", "rectification.report", ["branch_secretary"], () => on("rectifying"), case_),
  row(findings, "wantMoreTime", "rectification.ask_extension", ["branch_secretary"], () => on("rectifying", { until: "2026-12-01", reason: "等县里审批" }), case_),
  row(findings, "decidePlan", "rectification.decide_plan", ["town_inspector", "town_leader"], () => on("plan_submitted", { decision: "approve", opinion: "" }), case_),
  row(findings, "decideTime", "rectification.decide_extension", ["town_inspector", "town_leader"], () => on("rectifying", { granted: "yes", answer: "" }, { asked: true }), case_),
  row(findings, "verify", "finding.verify", ["town_inspector"], () => on("reported", { seen: said }), case_),
  row(findings, "verify", "finding.verify", [], () => on("reported", { seen: said }, { by: "inspector.town" }), case_, "recorded by the inspector himself"),
  row(findings, "returnToBranch", "finding.send_back", ["town_inspector"], () => on("reported", { lacking: said }), case_),
  row(findings, "hear", "finding.hear", ["town_inspector"], () => on("verified", { outcome: "unsolved", who: "村民 3 户", heard: said, on: "2026-10-12" }), case_),
  row(findings, "close", "finding.close", ["town_inspector"], async () => ready(), case_),
  row(findings, "close", "finding.close", [], () => on("reported"), case_, "not verified"),
  row(findings, "drawAgain", "finding.draw_look_back", ["town_inspector"], async () => (await on("closed"), {}), "/desk/findings/look-back"),
  row(findings, "lookAgain", "finding.look_back", ["town_inspector"], () => on("closed", { holds: "yes", found: said }, { drawn: true }), case_),
];

/** Everything that closing needs but the closing itself. */
async function ready() {
  const { id } = await caseIn("verified");
  const colleague = await accountIdOf("inspector2.town");
  const step = { findingId: id, round: 1, said: "", at, on: "2026-10-10" };
  await db().insert(findingStep).values([{ ...step, step: "report", by: await accountIdOf("secretary.qh008") }, { ...step, step: "hear_solved", by: colleague }]);
  await db().insert(findingVoice).values({ findingId: id, round: 1, outcome: "solved", who: "村民 2 户", said: "看到签字了", on: "2026-10-10", by: colleague, at });
  await db().update(rectification).set({ verifiedBy: await accountIdOf("office2.town") }).where(eq(rectification.findingId, id));
  return { id };
}

const branchReaders = ["branch_secretary", ...overseers] as const;
const allSecretaries = [...branchReaders, "branch_secretary of another branch", "branch_secretary elsewhere"] as const;
const findingReaders = ["branch_clerk", "branch_secretary", "village_supervision_chair", ...overseers] as const;
const findingLists = [...findingReaders, "branch_clerk of another branch", "branch_clerk elsewhere", "branch_secretary of another branch", "branch_secretary elsewhere", "village_supervision_chair elsewhere"] as const;

export const inspectionPages = [
  pageRow({ page: "/desk/inspections", allowed: allSecretaries }),
  pageRow({ page: "/desk/inspections/plans", allowed: allSecretaries }),
  pageRow({ page: "/desk/inspections/burden", allowed: allSecretaries }),
  pageRow({ page: "/desk/inspections/new", allowed: planners }),
  pageRow({ page: "/desk/inspections/ties", allowed: overseers }),
  pageRow({ page: "/desk/inspections/[id]", given: async () => `/desk/inspections/${await roundOf(await visit("fed_back"))}`, allowed: branchReaders }),
  pageRow({ page: "/desk/inspections/[id]", situation: "not announced", given: async () => `/desk/inspections/${await roundOf(await visit("planned", "unannounced"))}`, allowed: overseers }),
  pageRow({ page: "/desk/inspections/visits/[id]", given: async () => `/desk/inspections/visits/${await visit("fed_back")}`, allowed: branchReaders }),
  pageRow({ page: "/desk/inspections/visits/[id]", situation: "not announced", given: async () => `/desk/inspections/visits/${await visit("visited", "unannounced")}`, allowed: overseers }),
  pageRow({ page: "/desk/inspections/visits/[id]/notice", given: async () => `/desk/inspections/visits/${(await caseIn("noticed")).visitId}/notice`, allowed: branchReaders }),
  pageRow({ page: "/desk/findings", allowed: findingLists }),
  pageRow({ page: "/desk/findings/ledger", allowed: findingLists }),
  pageRow({ page: "/desk/findings/look-back", allowed: ["town_inspector"] }),
  pageRow({ page: "/desk/findings/[id]", given: async () => `/desk/findings/${(await caseIn("rectifying")).id}`, allowed: findingReaders }),
  pageRow({ page: "/desk/findings/[id]", situation: "not fed back", given: async () => `/desk/findings/${(await caseIn("recorded")).id}`, allowed: overseers }),
  pageRow({ page: "/desk/findings/[id]/report", given: async () => `/desk/findings/${(await caseIn("reported")).id}/report`, allowed: findingReaders }),
];

async function roundOf(visitId: string): Promise<string> {
  const [found] = await db().select({ id: inspectionVisit.inspectionId }).from(inspectionVisit).where(eq(inspectionVisit.id, visitId));
  return found!.id;
}

/** As a phone sends it that was without a line. */
const fromDevice = (id: string) => ({ path: "/desk/inspections/visits/device", form: { deviceKey: randomUUID(), id, ...record } });

const purpose = "报镇党委会议研究整改";
export const inspectionHandlers = [
  handlerRow({ handler: "GET /desk/inspections/visits/worker.js", given: () => ({ path: "/desk/inspections/visits/worker.js" }), allowed: everyone }),
  handlerRow({ handler: "GET /desk/inspections/visits/device", given: () => ({ path: "/desk/inspections/visits/device" }), allowed: everyone }),
  handlerRow({ handler: "POST /desk/inspections/visits/device", permission: "inspection.visit", given: async () => (await nobodyTied(), fromDevice(await visit("planned"))), allowed: planners }),
  handlerRow({ handler: "POST /desk/inspections/visits/device", situation: "written already", permission: "inspection.visit", given: async () => fromDevice(await visit("visited")), allowed: [] }),
  handlerRow({ handler: "POST /desk/findings/export", permission: "finding.export", given: () => ({ path: "/desk/findings/export", form: { purpose } }), allowed: overseers }),
  handlerRow({ handler: "POST /desk/findings/document", permission: "finding.document", given: async () => ({ path: "/desk/findings/document", form: { what: "report", id: (await caseIn("reported")).id, purpose } }), allowed: branchReaders }),
  handlerRow({ handler: "POST /desk/findings/document", situation: "the notice", permission: "finding.document", given: async () => ({ path: "/desk/findings/document", form: { what: "notice", id: (await caseIn("noticed")).visitId, purpose } }), allowed: branchReaders }),
];
