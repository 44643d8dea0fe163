import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Empty, Section, Title } from "@/components/desk/show";
import { UploadForm } from "@/components/desk/upload-form";
import { listFiles, type FileLine } from "@/db/files";
import { settingsOn } from "@/db/settings";
import { sayInstant } from "@/domain/calendar/day";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { kindList } from "@/server/files/kinds";
import { person } from "@/server/viewer";
import { asked, type SearchParams } from "../../../asked";
import { SaidHere } from "../../../said";
import { noticeOr404 } from "../../find-notice";
import { removeFile } from "./actions";

export const metadata = { title: "附件和凭证" };

const sections = [
  { use: "attachment", title: "随公开的附件", says: "群众能看到、能下载。照片会去掉拍摄位置等信息。请不要上传带身份证号、银行卡号、病情的材料。" },
  { use: "evidence", title: "内部凭证（不公开）", says: "发票、收据、会议记录、签字扫描件等，只有拟稿人、审核人、镇党建办和督查员能看。" },
] as const;

export default async function FilesPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await person();
  const { id } = await params;
  const found = await noticeOr404(viewer, id);
  const { said } = await asked(searchParams, ["said"]);
  const files = await listFiles(viewer, found);
  const mayAttach = may(viewer, "notice.attach", found.subject);
  const mayEvidence = may(viewer, "notice.evidence", found.subject);
  const { upload_image_max_mb, upload_document_max_mb } = await settingsOn(viewer.today);
  return (
    <>
      <Title lead={found.row.title}>附件和凭证</Title>
      <SaidHere said={said} />
      <p className="mb-4">
        {mayAttach ? <ButtonLink look="main" href={`/desk/notices/${id}/edit#files`}>回到稿件</ButtonLink> : <ButtonLink href={`/desk/notices/${id}`}>回到稿件</ButtonLink>}
      </p>
      {sections.filter(({ use }) => use === "attachment" || mayEvidence).map(({ use, title, says }) => (
        <Section key={use} title={title} id={use}>
          <p className="mb-2 text-soft">{says}</p>
          <Files files={files.filter((file) => file.use === use)} id={id} mayRemove={mayAttach} />
          {mayAttach && <UploadFormOf use={use} id={id} hint={`${kindList}图片最大 ${upload_image_max_mb} MB，文档最大 ${upload_document_max_mb} MB，一次一个文件。`} />}
        </Section>
      ))}
    </>
  );
}

async function UploadFormOf({ use, id, hint }: { use: string; id: string; hint: string }) {
  return <UploadForm to={`/files/upload/${id}?use=${use}`} token={await newFormToken()} name={`file-${use}`} label="选择文件" hint={hint} submit="上传" />;
}

async function Files({ files, id, mayRemove }: { files: FileLine[]; id: string; mayRemove: boolean }) {
  if (files.length === 0) return <Empty>还没有文件。</Empty>;
  const tokens = await Promise.all(files.map(() => newFormToken()));
  return (
    <ul className="mb-4 divide-y divide-line border-y border-line bg-white">
      {files.map((file, i) => (
        <li key={file.id} className="flex flex-wrap items-center justify-between gap-x-4 px-2 py-2">
          <span><a className="inline-block min-h-11 min-w-11 py-2 text-link underline" href={`/files/desk/${file.id}`}>{file.name}</a> <span className="text-sm text-soft">{sayBytes(file.bytes)}，{sayInstant(file.at)}</span></span>
          {mayRemove && <ActionForm action={removeFile} token={tokens[i]!} hidden={{ id, fileId: file.id }}><Submit look="plain">删除</Submit></ActionForm>}
        </li>
      ))}
    </ul>
  );
}

function sayBytes(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
