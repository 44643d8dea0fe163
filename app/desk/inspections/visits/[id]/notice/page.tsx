import { DocumentForm } from "@/app/desk/findings/document-form";
import { PaperView } from "@/components/desk/inspections/paper-view";
import { Title } from "@/components/desk/show";
import { noticeOf } from "@/db/inspections/ledger";
import { personWho } from "@/server/viewer";
import { or404 } from "../../../find-or-404";

export const metadata = { title: "整改通知书" };

/** 整改通知书 as it is printed; the Word file has the same structure. */
export default async function NoticePaperPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await personWho("inspection.read");
  const { id } = await params;
  const paper = await or404(noticeOf(viewer, id));
  return (
    <>
      <div className="print:hidden">
        <p><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/inspections/visits/${id}`}>返回检查记录</a>　用浏览器的“打印”即可。</p>
        <Title>整改通知书</Title>
        <DocumentForm what="notice" id={id} />
      </div>
      <PaperView paper={paper} />
    </>
  );
}
