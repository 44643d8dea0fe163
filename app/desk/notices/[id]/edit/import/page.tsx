import { redirect } from "next/navigation";
import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Notice, Section, Title } from "@/components/desk/show";
import { UploadForm } from "@/components/desk/upload-form";
import { bodyKinds, isEmptyBody } from "@/domain/disclosure/body";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { person } from "@/server/viewer";
import { asked, type SearchParams } from "../../../../asked";
import { SaidHere } from "../../../../said";
import { noticeOr404 } from "../../../find-notice";
import { applyImport, dropImport } from "./actions";
import { CellsPreview } from "./cells-preview";
import { FinancePreview, UnknownAccounts } from "./finance-preview";
import { importPreview } from "./preview";

export const metadata = { title: "从表格导入" };

export default async function ImportPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await person();
  const { id } = await params;
  const found = await noticeOr404(viewer, id);
  if (!may(viewer, "notice.edit", found.subject)) redirect(`/desk/notices/${id}`);
  const query = await asked(searchParams, ["said", "sheet", "headerRow"]);
  const preview = await importPreview(viewer, found, query);
  const { body } = found.row;
  return (
    <>
      <Title lead={`${found.row.title}　${bodyKinds[body.kind].zh}`}>从表格导入</Title>
      <SaidHere said={query.said} />
      <p className="mb-4"><ButtonLink href={`/desk/notices/${id}/edit`}>回到稿件</ButtonLink></p>
      <Section title={preview ? "换一个文件" : "选择文件"}>
        <UploadForm
          to={`/files/import/${id}`} token={await newFormToken()} name="import-file" label="表格文件（.xlsx）" accept=".xlsx" submit="读出来看看"
          hint="旧格式（.xls、.et）请先在 WPS 或 Excel 里另存为“Excel 工作簿（*.xlsx）”。读出来先给您看，确认后才写进稿件；文件本身不保存。"
        />
      </Section>
      {preview && (
        <Section title={`预览：${preview.fileName}`} id="preview">
          {preview.kind === "finance" && preview.statement.unknownAccounts.length > 0 && <UnknownAccounts id={id} accounts={preview.statement.unknownAccounts} />}
          {preview.body ? (
            <Notice tone="good">
              <p className="mb-2 font-bold">文件核对通过，可以导入。</p>
              {!isEmptyBody(body) && <p className="mb-2">稿件里已有的内容会换成文件里的{body.kind === "finance" && "；同一凭证号已经填好的回答会留下"}。</p>}
              <ActionForm action={applyImport} token={await newFormToken()} hidden={{ id, ...(preview.kind === "cells" && { sheet: preview.sheet, headerRow: String(preview.headerRow) }) }}>
                <Submit>导入到稿件</Submit>
              </ActionForm>
            </Notice>
          ) : <Reasons reasons={preview.reasons} />}
          {preview.kind === "finance" ? <FinancePreview preview={preview.statement} /> : <CellsPreview {...preview} path={`/desk/notices/${id}/edit/import`} />}
          <ActionForm action={dropImport} token={await newFormToken()} hidden={{ id }}><Submit look="plain">不导入了</Submit></ActionForm>
        </Section>
      )}
    </>
  );
}

const MOST = 60;

function Reasons({ reasons }: { reasons: readonly string[] }) {
  return (
    <div role="alert">
      <Notice tone="bad">
        <p className="font-bold">有 {reasons.length} 个问题，还不能导入。请改好文件再上传一次；要选归类的，选好后会重新核对。</p>
        <ol className="mt-1 list-decimal pl-6">{reasons.slice(0, MOST).map((reason, i) => <li key={i}>{reason}</li>)}</ol>
        {reasons.length > MOST && <p>还有 {reasons.length - MOST} 个。</p>}
      </Notice>
    </div>
  );
}
