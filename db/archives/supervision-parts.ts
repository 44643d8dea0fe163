/** The papers of rectification of the rounds of the year (their ledger is one of the books), and the year's assessment with its evidence. */
import { and, eq } from "drizzle-orm";
import { assessmentPage, paperPage } from "@/domain/archive/record-pages";
import { batchInPath, yearOfBatch } from "@/domain/inspections/batch";
import type { Viewer } from "@/domain/permissions/actor";
import { may, reach, type Permit } from "@/domain/permissions/permit";
import { sayEvidence, evidenceFor } from "../standards/evidence";
import { findAssessment } from "../standards/rows";
import { db } from "../client";
import { listFindings, type FindingLine } from "../inspections/findings";
import { noticeOf, reportOf } from "../inspections/ledger";
import type { BranchRow } from "../meetings/rows";
import { rectification } from "../schema/findings";
import { assessment } from "../schema/standards";
import type { ArchivePart } from "./part";

export async function* rectificationParts({ viewer }: Permit<"archive.make">, branch: BranchRow, year: string): AsyncGenerator<ArchivePart> {
  if (reach(viewer, "finding.read") !== "all" && !may(viewer, "finding.read", { kind: "finding", id: "", branch: branch.id })) return;
  const ofYear = ({ batch }: { batch: string }) => yearOfBatch(batch) === year;
  for (let after: string | null = null; ; ) {
    const page = await listFindings(viewer, { branchId: branch.id }, after);
    for (const line of page.rows.filter(ofYear)) yield* papersOf(viewer, line);
    if (!(after = page.next)) return;
  }
}

/** 整改通知书 of the visit (named by several findings, taken once) and 整改报告 of the finding, as they are printed. */
async function* papersOf(viewer: Viewer, { row, branch, batch }: FindingLine): AsyncGenerator<ArchivePart> {
  const place = { group: "rectification" as const };
  if (row.noticeNo && may(viewer, "inspection.read", { kind: "inspection_visit", id: row.visitId, branch: branch.id })) {
    yield { ...place, path: `rectification/${batchInPath(batch)}-notice.html`, title: `整改通知书：${row.noticeNo}`, text: paperPage(await noticeOf(viewer, row.visitId)) };
  }
  if ((await db().$count(rectification, eq(rectification.findingId, row.id))) === 0) return;
  yield { ...place, path: `rectification/${batchInPath(batch)}-${row.no}.html`, title: `整改报告：批次 ${batch} 第 ${row.no} 号`, text: paperPage(await reportOf(viewer, row.id)) };
}

export async function* standardParts({ viewer }: Permit<"archive.make">, branch: BranchRow, year: string): AsyncGenerator<ArchivePart> {
  if (!may(viewer, "assessment.read", { kind: "assessment", id: "", branch: branch.id })) return;
  const [known] = await db().select({ id: assessment.id }).from(assessment).where(and(eq(assessment.branchId, branch.id), eq(assessment.year, +year)));
  if (!known) return;
  const { row, values } = await findAssessment(viewer, known.id);
  const today = row.evidence === null ? await evidenceFor(viewer, branch, row.items, row.year) : new Map();
  const said = (code: string) => row.evidence?.[code] ?? (today.has(code) ? sayEvidence(today.get(code)!) : null);
  yield {
    path: "standards/assessment.html", title: `${year} 年标准化台账`, group: "standards",
    text: assessmentPage({ ...row, branchName: branch.name, isFrozen: row.evidence !== null, items: row.items.map((item) => ({ ...item, evidence: said(item.code), values: values.filter(({ code }) => code === item.code) })) }),
  };
}
