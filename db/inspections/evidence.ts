/**
 * Where the answers to a checklist item lie (handbook §6.1): the duties, and a table of providers. A module that keeps records of
 * its own adds its line to `providers`; nothing else has to change.
 */
import { and, desc, eq, gte, inArray, lte, ne } from "drizzle-orm";
import type { Duty } from "@/domain/duties/duty";
import { sayPeriod } from "@/domain/calendar/period";
import { preCheck, verdictOf, type EvidenceLine, type PreCheck } from "@/domain/inspections/evidence";
import { isEvidence, type ChecklistItem } from "@/domain/inspections/checklist";
import type { Verdict } from "@/domain/inspections/vocabulary";
import { studyOf } from "@/domain/ledgers/study-hours";
import { byKey } from "@/domain/members/by-key";
import type { Viewer } from "@/domain/permissions/actor";
import { caseStates } from "@/domain/signals/lifecycle";
import { db } from "../client";
import { listPaperRecords } from "../ledgers/paper-records";
import { countQuestionsOf } from "../questions/year";
import { meeting, meetingAttendance, meetingDecision } from "../schema/meetings";
import { branch } from "../schema/organization";
import { suspicionCase } from "../schema/signals";
import { siteEvidenceOf } from "../sites/uses";
import { dutiesOfBranch } from "../standards/evidence";
import { recordEvidenceOf } from "../standards/record-evidence";

type Branch = typeof branch.$inferSelect;
/** What a kind of record says about a branch's year; null where it says nothing. */
type Provider = (viewer: Viewer, branch: Branch, year: number) => Promise<PreCheck | null>;

const hrefOf = ({ family, satisfiedBy: [first] }: Duty) => (first ? (family === "life" ? `/desk/meetings/${first}` : `/desk/notices/${first}`) : null);

/** Whether those who asked got an answer: the community that the branch speaks for. */
const questions: Provider = async (viewer, one, year) => {
  if (!one.leadsCommunity || !one.communityId) return null;
  const { received, open, late } = await countQuestionsOf(viewer, one.communityId, year);
  const says = `今年收到群众意见 ${received} 件，办理中 ${open} 件，其中逾期 ${late} 件`;
  const line: EvidenceLine = { href: "/desk/questions", says: "群众意见", state: late > 0 ? `逾期 ${late} 件` : "没有逾期", tone: late > 0 ? "bad" : "good" };
  return { lines: [line], says, suggestion: received === 0 ? null : late > 0 ? "improve" : "ok" };
};

/** Whether what was decided was done. */
const decisions: Provider = async (viewer, one, year) => {
  const rows = await db().select({ meetingId: meetingDecision.meetingId, content: meetingDecision.content, dueOn: meetingDecision.dueOn, state: meetingDecision.state }).from(meetingDecision)
    .where(and(eq(meetingDecision.branchId, one.id), eq(meetingDecision.active, true), gte(meetingDecision.dueOn, `${year}-01-01`), lte(meetingDecision.dueOn, viewer.today), inArray(meetingDecision.state, ["open", "reported", "done"])));
  if (rows.length === 0) return null;
  const undone = rows.filter(({ state }) => state !== "done");
  return {
    says: `到期的议定事项 ${rows.length} 件，办结 ${rows.length - undone.length} 件`,
    suggestion: undone.length === 0 ? "ok" : "improve",
    lines: undone.slice(0, 3).map(({ meetingId, content }) => ({ href: `/desk/meetings/${meetingId}`, says: content, state: "没有办结", tone: "warn" as const })),
  };
};

/** The place: its checklist, and how it is used. */
const site: Provider = async (viewer, one, year) => {
  const { reason, suggestion } = await siteEvidenceOf(viewer, one, year);
  const line: EvidenceLine = { href: `/desk/sites/${one.id}`, says: "阵地和使用登记", state: suggestion === null ? "没有登记完" : "已登记", tone: suggestion === null ? "warn" : "good" };
  return { lines: [line], says: reason, suggestion: suggestion === null ? null : suggestion === "full" ? "ok" : "improve" };
};

/** What the ledger of the standards shows of the same records, by the 依据材料 that it names. */
const asInStandards = (source: string): Provider => async (viewer, one, year) => {
  const evidence = await recordEvidenceOf(viewer, one, year)(source);
  return evidence && { lines: [{ href: evidence.see.href, says: evidence.see.label, state: "", tone: "good" }], says: evidence.reason, suggestion: evidence.suggestion && verdictOf[evidence.suggestion] };
};

/** Whether those who were absent caught up. */
const makeups: Provider = async (_viewer, one, year) => {
  const rows = await db().select({ meetingId: meeting.id, title: meeting.title, makeup: meetingAttendance.makeup }).from(meetingAttendance).innerJoin(meeting, eq(meeting.id, meetingAttendance.meetingId))
    .where(and(eq(meeting.branchId, one.id), gte(meeting.heldOn, `${year}-01-01`), lte(meeting.heldOn, `${year}-12-31`), eq(meetingAttendance.kind, "absent"), ne(meeting.state, "cancelled"))).orderBy(desc(meeting.heldOn));
  const open = rows.filter(({ makeup }) => makeup === "");
  const lines = open.slice(0, 3).map(({ meetingId, title }): EvidenceLine => ({ href: `/desk/meetings/${meetingId}`, says: title, state: "没有补课登记", tone: "warn" }));
  return { lines, says: `${year} 年缺席 ${rows.length} 人次，登记补课 ${rows.length - open.length} 人次`, suggestion: rows.length === 0 ? null : open.length === 0 ? "ok" : "improve" };
};

/** What the comparison of records found odd in this branch, and what came of it. */
const cases: Provider = async (_viewer, one, year) => {
  const rows = await db().select({ id: suspicionCase.id, state: suspicionCase.state }).from(suspicionCase).where(and(eq(suspicionCase.branchId, one.id), gte(suspicionCase.on, `${year}-01-01`), lte(suspicionCase.on, `${year}-12-31`)));
  const lines = rows.slice(0, 3).map(({ id, state }): EvidenceLine => ({ href: `/desk/signals/${id}`, says: "一条线索", state: caseStates[state].zh, tone: caseStates[state].tone === "plain" ? "warn" : caseStates[state].tone }));
  const confirmed = rows.filter(({ state }) => state === "confirmed").length;
  return { lines, says: `${year} 年比对发现线索 ${rows.length} 条，核实属实 ${confirmed} 条`, suggestion: confirmed > 0 ? "fail" : null };
};

/** How much was studied behind a closed door, and how much where the work is. */
const settings: Provider = async (viewer, one, year) => {
  const papers = await listPaperRecords(viewer, { branch: one, from: `${year}-01-01`, to: `${year}-12-31` });
  const studied = papers.flatMap(({ record }) => studyOf(record.sections, record.theme) ?? []);
  const of = (setting: string) => studied.filter((one) => one.setting === setting).length;
  const line: EvidenceLine = { href: `/desk/ledgers/study_hours?${new URLSearchParams({ branch: one.id, year: String(year) })}`, says: "学时登记", state: "", tone: "good" };
  return { lines: [line], says: `${year} 年记学时的活动 ${studied.length} 次：室内学习 ${of("indoor")} 次，现场实践 ${of("practice")} 次`, suggestion: null };
};

/** The books that the site keeps by itself: nobody has to be asked for them. */
const index: Provider = async (_viewer, one, year) => {
  const line: EvidenceLine = { href: `/desk/ledgers?${new URLSearchParams({ branch: one.id, year: String(year) })}`, says: "这个支部的台账目录", state: "", tone: "good" };
  return { lines: [line], says: "簿册由站里的记录自动生成，可以当场打开；站里没有的在目录里写明", suggestion: null };
};

/** By the item that first asked for them. */
const providers: Readonly<Record<string, Provider>> = {
  CK_T1: decisions, CK_H2: decisions, CK_M2: questions, CK_V3: questions, CK_T3: makeups, CK_L1: asInStandards("学时自动汇总"), CK_L2: settings,
  CK_P1: asInStandards("流动台账"), CK_W1: cases, CK_Z1: site, CK_A1: index,
};

const severity: readonly Verdict[] = ["fail", "improve", "ok", "na"];
const graver = (a: Verdict | null, b: Verdict | null) => (a === null ? b : b === null ? a : severity.find((one) => one === a || one === b)!);

/** What the site knows about each item of a visit, by code; an item that is not in it has to be looked at on the spot. */
export async function preChecksFor(viewer: Viewer, one: Branch, items: readonly Pick<ChecklistItem, "code" | "evidence">[], year: number): Promise<Map<string, PreCheck>> {
  // Providers know the records by the code of the item that first asked for them; another item of the town's own list may open with the same.
  const sourceOf = ({ code, evidence }: Pick<ChecklistItem, "code" | "evidence">) => evidence ?? (isEvidence(code) ? "" : code);
  const known = await fromProviders(viewer, one, [...new Set(items.map(sourceOf))], year);
  return new Map(items.flatMap((item) => {
    const found = known.get(sourceOf(item));
    return found ? [[item.code, found] as const] : [];
  }));
}

async function fromProviders(viewer: Viewer, one: Branch, codes: readonly string[], year: number): Promise<Map<string, PreCheck>> {
  const all = await fromDuties(viewer, one, codes, year);
  const asked = byKey(codes.filter((code) => Object.hasOwn(providers, code)), (code) => providers[code]!); // each kind of record is read once
  for (const [provide, itsCodes] of asked) {
    const found = await provide(viewer, one, year);
    for (const code of found ? itsCodes : []) all.set(code, joined(all.get(code), found!));
  }
  return all;
}

const joined = (before: PreCheck | undefined, found: PreCheck): PreCheck =>
  before ? { lines: [...before.lines, ...found.lines], says: `${before.says}；${found.says}`, suggestion: graver(before.suggestion, found.suggestion) } : found;

/** Duties of organizational life and of publication: read once, for all items. */
async function fromDuties(viewer: Viewer, one: Branch, codes: readonly string[], year: number): Promise<Map<string, PreCheck>> {
  const all = await dutiesOfBranch(viewer, one);
  return new Map(codes.flatMap((code) => {
    const found = preCheck(code, all, year, viewer.today, (duty) => ({ href: hrefOf(duty), says: `${duty.title}　${sayPeriod(duty.period)}` }));
    return found ? [[code, found] as const] : [];
  }));
}
