/** The rectification ledger as it stands, row by row, and the papers of one visit or one finding; exports are recorded with their purpose. */
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { dayOf } from "@/domain/calendar/day";
import { noticePaper, reportPaper, type Paper } from "@/domain/inspections/documents";
import type { LedgerRow } from "@/domain/inspections/ledger";
import { voices } from "@/domain/inspections/vocabulary";
import { byKey } from "@/domain/members/by-key";
import type { Viewer } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { listAccountNames } from "../account-names";
import { db } from "../client";
import { recordDataUse } from "../data-uses";
import { townProfile } from "../organization";
import { findingEvidence, findingStep, findingVoice, rectification } from "../schema/findings";
import { findFinding, listFindings, type FindingFilter, type FindingLine } from "./findings";
import { teamOf } from "./rounds";
import { findVisit } from "./visits";

/** More rows than this are neither shown nor exported at once: whoever reads them says which he means. */
export const LEDGER_ROWS = 1000;

async function everyLine(viewer: Viewer, filter: FindingFilter): Promise<FindingLine[]> {
  const all: FindingLine[] = [];
  for (let after: string | null = null; ; ) {
    const page = await listFindings(viewer, filter, after);
    all.push(...page.rows);
    after = page.next;
    if (!after || all.length > LEDGER_ROWS) return all.toSorted((a, b) => (a.batch < b.batch ? 1 : a.batch > b.batch ? -1 : a.row.no - b.row.no));
  }
}

/** In the order of batches and numbers; more than LEDGER_ROWS tell that some are missing. */
export async function listLedger(viewer: Viewer, filter: FindingFilter): Promise<LedgerRow[]> {
  const lines = await everyLine(viewer, filter);
  const ids = lines.map(({ row }) => row.id);
  if (ids.length === 0) return [];
  const of = ({ findingId }: { findingId: string }) => findingId;
  const rounds = byKey(await db().select().from(rectification).where(inArray(rectification.findingId, ids)).orderBy(asc(rectification.round)), of);
  const evidence = byKey(await db().select().from(findingEvidence).where(inArray(findingEvidence.findingId, ids)).orderBy(asc(findingEvidence.no)), of);
  const voicesOf = byKey(await db().select().from(findingVoice).where(inArray(findingVoice.findingId, ids)).orderBy(asc(findingVoice.id)), of);
  const steps = byKey(await db().select().from(findingStep).where(and(inArray(findingStep.findingId, ids), inArray(findingStep.step, ["notice", "look_back_holds", "look_back_fails", "hear_unsolved"]))).orderBy(asc(findingStep.id)), of);
  const people = await listAccountNames(viewer, [...[...rounds.values()].flat().map(({ verifiedBy }) => verifiedBy), ...[...steps.values()].flat().map(({ by }) => by)]);
  return lines.map(({ row, branch, batch }): LedgerRow => {
    const now = rounds.get(row.id)?.find(({ round }) => round === row.round); // what an earlier round reported and verified is history
    const own = steps.get(row.id) ?? [];
    const looked = own.findLast(({ step }) => step === "look_back_holds" || step === "look_back_fails");
    return {
      batch, branchName: branch.name, no: row.no, description: row.description, category: row.category, severity: row.severity, repeats: row.recurrenceOf !== null, state: row.state, round: row.round,
      responsible: now?.responsible ?? "", leaderName: people.get(own.findLast(({ step }) => step === "notice")?.by ?? "")?.name ?? "", measures: now?.measures ?? [], dueOn: row.dueOn, extendedDueOn: row.extendedDueOn,
      evidence: (evidence.get(row.id) ?? []).filter(({ round }) => round === row.round).map(({ no }) => no), result: now?.result ?? "", reportedOn: now?.signedAt ? dayOf(now.signedAt) : null,
      verifierName: people.get(now?.verifiedBy ?? "")?.name ?? "", verifiedOn: now?.verifiedAt ? dayOf(now.verifiedAt) : null, closedOn: row.closedOn,
      lookedBackOn: looked?.on ?? null, lookedBackHolds: looked ? looked.step === "look_back_holds" : null, voice: (voicesOf.get(row.id) ?? []).at(-1)?.outcome ?? null,
      remark: row.state === "reopened" ? `反弹重开：${(voicesOf.get(row.id) ?? []).at(-1)?.outcome === "unsolved" ? voices.unsolved.zh : (looked?.said ?? "")}` : "",
    };
  });
}

export async function exportLedger(permit: Permit<"finding.export">, filter: FindingFilter, purpose: string): Promise<LedgerRow[]> {
  const rows = await listLedger(permit.viewer, filter);
  if (rows.length > LEDGER_ROWS) throw new Refusal("rule", `一次最多导出 ${LEDGER_ROWS} 件，请先按支部、批次或进度筛选。`);
  await recordDataUse(permit, { purpose, rows: rows.length });
  return rows;
}

/** 整改通知书 of one visit. @throws Refusal when none was issued */
export async function noticeOf(viewer: Viewer, visitId: string): Promise<Paper> {
  const { row, branch, inspection, findings } = await findVisit(viewer, visitId);
  const noticed = findings.filter(({ noticeNo }) => noticeNo !== null);
  if (noticed.length === 0) throw new Refusal("rule", "这次检查还没有发整改通知书。");
  const [step] = await db().select().from(findingStep).where(and(eq(findingStep.findingId, noticed[0]!.id), eq(findingStep.step, "notice"))).orderBy(desc(findingStep.id)).limit(1);
  const names = await listAccountNames(viewer, [step!.by, row.by]);
  const profile = await townProfile();
  const asSigned = noticed.map((one) => ({ ...one, ...(one.noticeTerms ?? { planDueOn: one.planDueOn!, dueOn: one.dueOn! }) })); // a case that comes back does not change what was signed
  const lead = (await teamOf(row.inspectionId)).find(({ isLead }) => isLead);
  return noticePaper({
    fromGrading: inspection.planId === null,
    noticeNo: noticed[0]!.noticeNo!, branchName: branch.name, inspectionTitle: inspection.title, batch: inspection.batch, visitedOn: row.visitedOn!, noticedOn: noticed[0]!.noticedOn!, planDueOn: asSigned[0]!.planDueOn,
    issuer: names.get(step!.by)?.name ?? "", contact: lead?.name ?? names.get(row.by ?? "")?.name ?? "", officePhone: profile.officePhone, townName: profile.name, said: step!.said,
    findings: asSigned,
  });
}

/** 整改报告 of one finding, as the branch has written it so far. */
export async function reportOf(viewer: Viewer, findingId: string): Promise<Paper> {
  const { row, branch, batch, rounds, evidence } = await findFinding(viewer, findingId);
  const latest = rounds.at(-1);
  if (!latest) throw new Refusal("rule", "支部还没有填写整改情况。");
  const names = await listAccountNames(viewer, [latest.signedBy]);
  return reportPaper({
    noticeNo: row.noticeNo ?? "", branchName: branch.name, description: row.description, no: row.no, batch, guidance: row.guidance, measures: latest.measures, result: latest.result, remaining: latest.remaining,
    longTerm: latest.longTerm, responsible: latest.responsible, signer: names.get(latest.signedBy ?? "")?.name ?? "", signedOn: latest.signedAt ? dayOf(latest.signedAt) : null,
    evidence: evidence.filter(({ round }) => round === latest.round),
  });
}

export async function exportPaper(permit: Permit<"finding.document">, purpose: string, paper: Paper): Promise<Paper> {
  await recordDataUse(permit, { purpose, rows: 1 });
  return paper;
}
