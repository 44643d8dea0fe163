import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Section } from "@/components/desk/show";
import { UploadForm } from "@/components/desk/upload-form";
import { listMeetingFiles } from "@/db/meetings/files";
import type { FoundMeeting } from "@/db/meetings/find";
import { MOST_PHOTOS } from "@/domain/meetings/photos";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { removeFile } from "../actions";

/** Scans and photos: optional, and nothing is asked of somebody who has none. */
export async function Attachments({ viewer, found }: { viewer: Person; found: FoundMeeting }) {
  const files = await listMeetingFiles(viewer, found);
  const mayAttach = may(viewer, "meeting.attach", found.subject);
  if (files.length === 0 && !mayAttach) return null;
  const tokens = await Promise.all(files.map(() => newFormToken()));
  const { id } = found.row;
  return (
    <Section title="附件（选填，不公开）" id="files">
      <ul>
        {files.map((file, i) => (
          <li key={file.id} className="flex flex-wrap items-center gap-3">
            <a className="inline-block min-h-11 py-2 text-link underline wrap-anywhere" href={`/files/desk/${file.id}`}>{file.name}</a>
            {mayAttach && <ActionForm action={removeFile} token={tokens[i]!} hidden={{ meetingId: id, fileId: file.id }}><Submit look="plain">删除</Submit></ActionForm>}
          </li>
        ))}
      </ul>
      {mayAttach && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 text-link underline">上传签到表扫描、讲稿或照片</summary>
          <UploadForm to={`/files/meeting/${id}`} token={await newFormToken()} name="file-meeting" label="选择文件" hint={`没有照片不影响记录。照片最多 ${MOST_PHOTOS} 张，会自动缩小并去掉拍摄位置；一次一个文件。`} submit="上传" />
        </details>
      )}
    </Section>
  );
}
