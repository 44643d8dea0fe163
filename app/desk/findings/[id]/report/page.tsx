import { PaperView } from "@/components/desk/inspections/paper-view";
import { Title } from "@/components/desk/show";
import { findFinding } from "@/db/inspections/findings";
import { reportOf } from "@/db/inspections/ledger";
import { may } from "@/domain/permissions/permit";
import { personWho } from "@/server/viewer";
import { or404 } from "../../../inspections/find-or-404";
import { DocumentForm } from "../../document-form";

export const metadata = { title: "整改报告" };

/** 整改报告 as it is printed and signed. */
export default async function ReportPaperPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await personWho("finding.read");
  const { id } = await params;
  const { subject } = await or404(findFinding(viewer, id));
  const paper = await or404(reportOf(viewer, id));
  return (
    <>
      <div className="print:hidden">
        <p><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/findings/${id}`}>返回这件问题</a>　用浏览器的“打印”即可。</p>
        <Title>整改报告</Title>
        {may(viewer, "finding.document", subject) && <DocumentForm what="report" id={id} />}
      </div>
      <PaperView paper={paper} />
    </>
  );
}
