import { z } from "zod";
import { findFinding } from "@/db/inspections/findings";
import { exportPaper, noticeOf, reportOf } from "@/db/inspections/ledger";
import { findVisit } from "@/db/inspections/visits";
import type { Paper } from "@/domain/inspections/documents";
import type { Person, Viewer } from "@/domain/permissions/actor";
import type { Subject } from "@/domain/permissions/subject";
import { purposeSchema } from "@/domain/reason";
import { writeWordPaper } from "@/server/files/word-paper";
import { formHandler } from "@/server/form-handler";
import { download, notExported } from "../not-exported";

type Source = { subject: (viewer: Person, id: string) => Promise<Subject>; paper: (viewer: Viewer, id: string) => Promise<Paper> };

/** What can be written as a Word file: a visit's notice, a finding's report. */
const sources: Record<"notice" | "report", Source> = {
  notice: { subject: async (viewer, id) => (await findVisit(viewer, id)).subject, paper: noticeOf },
  report: { subject: async (viewer, id) => (await findFinding(viewer, id)).subject, paper: reportOf },
};

export async function POST(request: Request): Promise<Response> {
  return formHandler({
    action: "finding.document",
    schema: z.object({ what: z.enum(["notice", "report"], "请从页面上导出"), id: z.string().min(1), purpose: purposeSchema }),
    subject: (viewer, { what, id }) => sources[what].subject(viewer, id),
    run: async (permit, { what, id, purpose }) => {
      const paper = await exportPaper(permit, purpose, await sources[what].paper(permit.viewer, id));
      return download(await writeWordPaper(paper), `${paper.title}-${permit.today}`, "docx");
    },
    answer: (sentence, status) => notExported(request, sentence, status),
  })(request);
}
