/**
 * Where the answers to a checklist item lie (handbook §6.1): a registry of providers. A module that keeps records of its own adds its
 * line to `providers`; nothing else has to change.
 */
import { and, desc, eq, gte, inArray, lte, ne } from "drizzle-orm";
import type { Duty } from "@/domain/duties/duty";
import { sayPeriod } from "@/domain/calendar/period";
import { preCheck, verdictOf, type EvidenceLine, type PreCheck } from "@/domain/inspections/evidence";
import { isEvidence, type ChecklistItem } from "@/domain/inspections/checklist";
import type { Verdict } from "@/domain/inspections/vocabulary";
import { studyOf } from "@/domain/ledgers/study-hours";
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
type Provider = (viewer: Viewer, branch: Branch, codes: readonly string[], year: number) => Promise<Map<string, PreCheck>>;

const hrefOf = ({ family, satisfiedBy: [first] }: Duty) => (first ? (family === "life" ? `/desk/meetings/${first}` : `/desk/notices/${first}`) : null);

/** Duties of organizational life and of publication. */
const duties: Provider = async (viewer, one, codes, year) => {
  const all = await dutiesOfBranch(viewer, one);
  return new Map(codes.flatMap((code) => {
    const found = preCheck(code, all, year, viewer.today, (duty) => ({ href: hrefOf(duty), says: `${duty.title}　${sayPeriod(duty.period)}` }));
    return found ? [[code, found] as const] : [];
  }));
};

/** Whether those who asked got an answer: the community that the branch speaks for. */
const questions: Provider = async (viewer, one, codes, year) => {
  const asks = codes.filter((code) => code === "CK_M2" || code === "CK_V3");
  if (asks.length === 0 || !one.leadsCommunity || !one.communityId) return new Map();
  const { received, open, late } = await countQuestionsOf(viewer, one.communityId, year);
  const says = `今年收到群众意见 ${received} 件，办理中 ${open} 件，其中逾期 ${late} 件`;
  const line: EvidenceLine = { href: "/desk/questions", says: "群众意见", state: late > 0 ? `逾期 ${late} 件` : "没有逾期", tone: late > 0 ? "bad" : "good" };
  return new Map(asks.map((code) => [code, { lines: [line], says, suggestion: received === 0 ? null : late > 0 ? ("improve" as const) : ("ok" as const) }]));
};

/** Whether what was decided was done. */
const decisions: Provider = async (viewer, one, codes, year) => {
  const asks = codes.filter((code) => code === "CK_T1" || code === "CK_H2");
  if (asks.length === 0) return new Map();
  const rows = await db().select({ meetingId: meetingDecision.meetingId, content: meetingDecision.content, dueOn: meetingDecision.dueOn, state: meetingDecision.state }).from(meetingDecision)
    .where(and(eq(meetingDecision.branchId, one.id), eq(meetingDecision.active, true), gte(meetingDecision.dueOn, `${year}-01-01`), lte(meetingDecision.dueOn, viewer.today), inArray(meetingDecision.state, ["open", "reported", "done"])));
  if (rows.length === 0) return new Map();
  const undone = rows.filter(({ state }) => state !== "done");
  const check: PreCheck = {
    says: `到期的议定事项 ${rows.length} 件，办结 ${rows.length - undone.length} 件`,
    suggestion: undone.length === 0 ? "ok" : "improve",
    lines: undone.slice(0, 3).map(({ meetingId, content }) => ({ href: `/desk/meetings/${meetingId}`, says: content, state: "没有办结", tone: "warn" as const })),
  };
  return new Map(asks.map((code) => [code, check]));
};

/** The place: its checklist, and how it is used. */
const site: Provider = async (viewer, one, codes, year) => {
  if (!codes.includes("CK_Z1")) return new Map();
  const { reason, suggestion } = await siteEvidenceOf(viewer, one, year);
  const line: EvidenceLine = { href: `/desk/sites/${one.id}`, says: "阵地和使用登记", state: suggestion === null ? "没有登记完" : "已登记", tone: suggestion === null ? "warn" : "good" };
  return new Map([["CK_Z1", { lines: [line], says: reason, suggestion: suggestion === null ? null : suggestion === "full" ? ("ok" as const) : ("improve" as const) }]]);
};

/** What the ledger of the standards shows of the same records. */
const asInStandards: Readonly<Record<string, string>> = { CK_L1: "学时自动汇总", CK_P1: "流动台账" };

const ledgers: Provider = async (viewer, one, codes, year) => {
  const ask = recordEvidenceOf(viewer, one, year);
  const found = new Map<string, PreCheck>();
  for (const code of codes.filter((code) => Object.hasOwn(asInStandards, code))) {
    const evidence = await ask(asInStandards[code]!);
    if (evidence) found.set(code, { lines: [{ href: evidence.see.href, says: evidence.see.label, state: "", tone: "good" }], says: evidence.reason, suggestion: evidence.suggestion && verdictOf[evidence.suggestion] });
  }
  return found;
};

/** Whether those who were absent caught up. */
const makeups: Provider = async (_viewer, one, codes, year) => {
  if (!codes.includes("CK_T3")) return new Map();
  const rows = await db().select({ meetingId: meeting.id, title: meeting.title, makeup: meetingAttendance.makeup }).from(meetingAttendance).innerJoin(meeting, eq(meeting.id, meetingAttendance.meetingId))
    .where(and(eq(meeting.branchId, one.id), gte(meeting.heldOn, `${year}-01-01`), lte(meeting.heldOn, `${year}-12-31`), eq(meetingAttendance.kind, "absent"), ne(meeting.state, "cancelled"))).orderBy(desc(meeting.heldOn));
  const open = rows.filter(({ makeup }) => makeup === "");
  const lines = open.slice(0, 3).map(({ meetingId, title }): EvidenceLine => ({ href: `/desk/meetings/${meetingId}`, says: title, state: "没有补课登记", tone: "warn" }));
  return new Map([["CK_T3", { lines, says: `${year} 年缺席 ${rows.length} 人次，登记补课 ${rows.length - open.length} 人次`, suggestion: rows.length === 0 ? null : open.length === 0 ? ("ok" as const) : ("improve" as const) }]]);
};

/** What the comparison of records found odd in this branch, and what came of it. */
const cases: Provider = async (_viewer, one, codes, year) => {
  if (!codes.includes("CK_W1")) return new Map();
  const rows = await db().select({ id: suspicionCase.id, state: suspicionCase.state }).from(suspicionCase).where(and(eq(suspicionCase.branchId, one.id), gte(suspicionCase.on, `${year}-01-01`), lte(suspicionCase.on, `${year}-12-31`)));
  const lines = rows.slice(0, 3).map(({ id, state }): EvidenceLine => ({ href: `/desk/signals/${id}`, says: "一条线索", state: caseStates[state].zh, tone: caseStates[state].tone === "plain" ? "warn" : caseStates[state].tone }));
  const confirmed = rows.filter(({ state }) => state === "confirmed").length;
  return new Map([["CK_W1", { lines, says: `${year} 年比对发现线索 ${rows.length} 条，核实属实 ${confirmed} 条`, suggestion: confirmed > 0 ? ("fail" as const) : null }]]);
};

/** How much was studied behind a closed door, and how much where the work is. */
const settings: Provider = async (viewer, one, codes, year) => {
  if (!codes.includes("CK_L2")) return new Map();
  const papers = await listPaperRecords(viewer, { branch: one, from: `${year}-01-01`, to: `${year}-12-31` });
  const studied = papers.flatMap(({ record }) => studyOf(record.sections, record.theme) ?? []);
  const of = (setting: string) => studied.filter((one) => one.setting === setting).length;
  const line: EvidenceLine = { href: `/desk/ledgers/study_hours?${new URLSearchParams({ branch: one.id, year: String(year) })}`, says: "学时登记", state: "", tone: "good" };
  return new Map([["CK_L2", { lines: [line], says: `${year} 年记学时的活动 ${studied.length} 次：室内学习 ${of("indoor")} 次，现场实践 ${of("practice")} 次`, suggestion: null }]]);
};

/** The books that the site keeps by itself: nobody has to be asked for them. */
const index: Provider = async (_viewer, one, codes, year) => {
  if (!codes.includes("CK_A1")) return new Map();
  const line: EvidenceLine = { href: `/desk/ledgers?${new URLSearchParams({ branch: one.id, year: String(year) })}`, says: "这个支部的台账目录", state: "", tone: "good" };
  return new Map([["CK_A1", { lines: [line], says: "簿册由站里的记录自动生成，可以当场打开；站里没有的在目录里写明", suggestion: null }]]);
};

const providers: readonly Provider[] = [duties, questions, decisions, site, ledgers, makeups, cases, settings, index];

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
  const all = new Map<string, PreCheck>();
  for (const provide of providers) {
    for (const [code, found] of await provide(viewer, one, codes, year)) {
      const before = all.get(code);
      all.set(code, before ? { lines: [...before.lines, ...found.lines], says: `${before.says}；${found.says}`, suggestion: graver(before.suggestion, found.suggestion) } : found);
    }
  }
  return all;
}
