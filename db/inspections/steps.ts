/** The steps of a finding, one guarded change of state each, with a row that nobody changes afterwards. */
import { and, eq, sql } from "drizzle-orm";
import { missingForReport, sayElements } from "@/domain/inspections/closing";
import { extensionRefusal, planDueOn, raised, rectifyDueOn, tightened } from "@/domain/inspections/deadlines";
import { nextFindingState, type FindingStep } from "@/domain/inspections/lifecycle";
import { missingForPlan } from "@/domain/inspections/rectification";
import type { Voice } from "@/domain/inspections/vocabulary";
import { dayOf, sayDay, type Day } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { finding, findingStep, findingVoice, rectification } from "../schema/findings";
import { settingsOn, workdayCalendar } from "../settings";
import { atomically, exactlyOne, type Guarded, type Statement } from "../write";
import { teamOf } from "./rounds";
import type { FindingInHand, Rectification } from "./findings";
import type { Finding, VisitInHand } from "./visits";

/** One step of one finding; it misses when somebody was faster. */
export function taking(permit: Permit, row: Finding, step: FindingStep, said: string, change: Partial<Finding> = {}): (Statement | Guarded)[] {
  const state = nextFindingState(row.state, step);
  if (!state) throw new Refusal("state", "这件问题已经到了另一步，请刷新后再看。");
  return [
    exactlyOne(db().update(finding).set({ ...change, state, ...(state !== row.state && { stateSince: permit.now }) }).where(and(eq(finding.id, row.id), eq(finding.state, row.state), eq(finding.round, row.round)))),
    db().insert(findingStep).values({ findingId: row.id, step, round: row.round, said, by: permit.actor, at: permit.now, on: permit.today }),
  ];
}

/** Misses when a step was taken since the case was read: a signature or a closing is about what its author saw. */
const asRead = ({ row, steps }: FindingInHand): Guarded =>
  exactlyOne(db().update(finding).set({ state: row.state }).where(and(eq(finding.id, row.id), eq(finding.state, row.state), lastStepIs(row.id, steps.at(-1)?.id ?? 0))));

const lastStepIs = (findingId: string, last: number) => sql`not exists (select 1 from ${findingStep} where ${findingStep.findingId} = ${findingId} and ${findingStep.id} > ${last})`;

/** The present round's answer, which must be there. */
export const answering = ({ row }: FindingInHand, change: Partial<Rectification>): Guarded =>
  exactlyOne(db().update(rectification).set(change).where(and(eq(rectification.findingId, row.id), eq(rectification.round, row.round))));

/** 整改通知书 for everything that was fed back of a visit: numbered, with the days counted from today. */
export async function issueNotice(permit: Permit<"finding.notice">, { findings }: VisitInHand, input: { noticeNo: string; said: string }): Promise<void> {
  const [calendar, settings] = [await workdayCalendar(), await settingsOn(permit.today)];
  const open = findings.filter(({ state }) => state === "fed_back");
  if (open.length === 0) throw new Refusal("rule", "这次检查没有等通知的问题。");
  await atomically(permit, open.flatMap((row) => {
    const days = { planDueOn: planDueOn(permit.today, calendar, settings), dueOn: rectifyDueOn(permit.today, row.level, calendar, settings) };
    return taking(permit, row, "notice", input.said, { noticeNo: input.noticeNo, noticedOn: permit.today, ...days, noticeTerms: { severity: row.severity, level: row.level, ...days } });
  }));
}

export async function explain(permit: Permit<"finding.explain">, { row }: FindingInHand, said: string): Promise<void> {
  await atomically(permit, taking(permit, row, "explain", said));
}

export async function submitPlan(permit: Permit<"rectification.submit_plan">, found: FindingInHand): Promise<void> {
  const by = found.row.extendedDueOn ?? found.row.dueOn;
  const missing = missingForPlan(found.current ?? { responsible: "", measures: [] }, found.row.rootCause, by && by >= permit.today ? by : null);
  if (missing.length > 0) throw new Refusal("rule", `方案还不能报：${missing.join("；")}。`);
  await atomically(permit, [asRead(found), ...taking(permit, found.row, "submit_plan", ""), answering(found, { planSubmittedBy: permit.actor, planSubmittedAt: permit.now })]);
}

export async function approveRectification(permit: Permit<"rectification.decide_plan">, found: FindingInHand, said: string): Promise<void> {
  await atomically(permit, [...taking(permit, found.row, "approve_plan", said), answering(found, { planApprovedBy: permit.actor, planApprovedAt: permit.now })]);
}

export async function returnRectification(permit: Permit<"rectification.decide_plan">, { row }: FindingInHand, said: string): Promise<void> {
  const again = planDueOn(permit.today, await workdayCalendar(), await settingsOn(permit.today)); // the town's time is not the branch's
  await atomically(permit, taking(permit, row, "return_plan", said, { planDueOn: again }));
}

/** 书记签字: done, with evidence; whoever looks later finds the signature (one of the five). */
export async function reportDone(permit: Permit<"rectification.report">, found: FindingInHand): Promise<void> {
  const missing = missingForReport(found.facts);
  const result = found.current?.result.trim() ?? "";
  if (missing.length > 0 || !result) throw new Refusal("rule", `还不能报已整改：${[...(missing.length > 0 ? [sayElements(missing)] : []), ...(result ? [] : ["整改结果没有写"])].join("；")}。`);
  await atomically(permit, [asRead(found), ...taking(permit, found.row, "report", ""), answering(found, { signedBy: permit.actor, signedAt: permit.now })]);
}

export async function sendBack(permit: Permit<"finding.send_back">, found: FindingInHand, said: string): Promise<void> {
  await atomically(permit, [...taking(permit, found.row, "send_back", said), answering(found, { signedBy: null, signedAt: null, verifiedBy: null, verifiedAt: null })]);
}

export async function verifyDone(permit: Permit<"finding.verify">, found: FindingInHand, said: string): Promise<void> {
  await atomically(permit, [asRead(found), ...taking(permit, found.row, "verify", said), answering(found, { verifiedBy: permit.actor, verifiedAt: permit.now })]);
}

/** Closing needs all five elements (BLOCK); the refusal names what is missing. */
export async function closeFinding(permit: Permit<"finding.close">, found: FindingInHand): Promise<void> {
  const { row, missing } = found;
  if (missing.length > 0) throw new Refusal("rule", `还不能销号，缺：${sayElements(missing)}。`);
  await atomically(permit, [asRead(found), ...taking(permit, row, "close", "", { closedOn: permit.today })]);
}

/** It begins anew: a further round, graver and sooner, with its own facts. */
async function reopening(permit: Permit, row: Finding): Promise<Partial<Finding>> {
  const [calendar, settings] = [await workdayCalendar(), await settingsOn(permit.today)];
  const level = tightened(row.level);
  return {
    round: row.round + 1, severity: raised(row.severity), level, closedOn: null, extendedDueOn: null, lookBackDrawnOn: null,
    planDueOn: planDueOn(permit.today, calendar, settings), dueOn: rectifyDueOn(permit.today, level, calendar, settings),
  };
}

const voiceSteps: Record<Voice, FindingStep> = { solved: "hear_solved", not_needed: "hear_not_needed", unsolved: "hear_unsolved" };

/** What the people concerned say. "Not solved" opens the case again, whatever was reported and verified; "solved" is about what was reported. */
export async function hearPeople(permit: Permit<"finding.hear">, { row, current }: FindingInHand, input: { outcome: Voice; who: string; said: string; on: Day }): Promise<void> {
  if (input.on > permit.today) throw new Refusal("rule", "日期要改一改。", { on: "不能晚于今天" });
  const reportedOn = current?.signedAt ? dayOf(current.signedAt) : null;
  if (input.outcome === "solved" && reportedOn && input.on < reportedOn) throw new Refusal("rule", `支部 ${sayDay(reportedOn)}才报已整改，请在那以后再问当事人。`, { on: `不能早于 ${sayDay(reportedOn)}` });
  const change = input.outcome === "unsolved" ? await reopening(permit, row) : {};
  await atomically(permit, [
    ...taking(permit, row, voiceSteps[input.outcome], input.said, change),
    db().insert(findingVoice).values({ findingId: row.id, round: row.round, ...input, by: permit.actor, at: permit.now }),
  ]);
}

export async function lookBack(permit: Permit<"finding.look_back">, { row }: FindingInHand, input: { holds: boolean; said: string }): Promise<void> {
  if (!row.lookBackDrawnOn) throw new Refusal("rule", "这件问题没有抽到回头看，请先抽取。");
  await atomically(permit, taking(permit, row, input.holds ? "look_back_holds" : "look_back_fails", input.said, input.holds ? {} : await reopening(permit, row)));
}

/** Once, and early enough (handbook §6.4). */
export async function askExtension(permit: Permit<"rectification.ask_extension">, found: FindingInHand, input: { until: Day; reason: string }): Promise<void> {
  const { row, current } = found;
  const asked = { dueOn: row.dueOn!, extendedDueOn: row.extendedDueOn, extensionAskedOn: current?.extensionAskedOn ?? null };
  const refused = extensionRefusal(asked, permit.today, await workdayCalendar(), await settingsOn(permit.today));
  if (refused) throw new Refusal("rule", refused);
  if (input.until <= row.dueOn!) throw new Refusal("rule", "延期后的日期要晚于现在的期限。", { until: "请填更晚的日期" });
  await atomically(permit, [...taking(permit, row, "ask_extension", input.reason), answering(found, { extensionAskedOn: permit.today, extensionTo: input.until, extensionReason: input.reason })]);
}

/** The head of the team decides, or a leader (handbook §6.4). */
export function decidesExtensions(viewer: Viewer, leadId: string | undefined): boolean {
  return viewer.kind === "person" && (viewer.id === leadId || viewer.grants.some(({ role }) => role === "town_leader"));
}

export async function decideExtension(permit: Permit<"rectification.decide_extension">, found: FindingInHand, input: { granted: boolean; said: string }): Promise<void> {
  const { row, current } = found;
  if (!current?.extensionAskedOn || current.extensionDecidedBy) throw new Refusal("rule", "没有等决定的延期申请。");
  const lead = (await teamOf(row.inspectionId)).find(({ isLead }) => isLead);
  if (!decidesExtensions(permit.viewer, lead?.accountId)) throw new Refusal("role", `延期由督查组长${lead ? `（${lead.name}）` : ""}或镇领导决定。`);
  await atomically(permit, [
    ...taking(permit, row, input.granted ? "extend" : "refuse_extension", input.said, input.granted ? { extendedDueOn: current.extensionTo } : {}),
    answering(found, { extensionDecidedBy: permit.actor }),
  ]);
}
