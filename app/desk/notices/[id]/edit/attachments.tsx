import { Submit } from "@/components/desk/button";
import { Tick } from "@/components/desk/field";
import { Section } from "@/components/desk/show";
import type { FileLine } from "@/db/files";
import { picturesOf } from "./editing";

/** The files that are published with the notice, and the author's word about the pictures among them (ruling 15). */
export function Attachments({ files, checked }: { files: readonly FileLine[]; checked: boolean }) {
  const attachments = files.filter((file) => file.use === "attachment");
  const evidence = files.length - attachments.length;
  return (
    <Section title="附件和凭证" id="files">
      <ul className="mb-2 list-disc pl-6">
        {attachments.map((file) => <li key={file.id}><a className="text-link underline" href={`/files/desk/${file.id}`}>{file.name}</a>（随公开）</li>)}
        {attachments.length === 0 && <li className="text-soft">没有随公开的附件</li>}
        <li>{evidence > 0 ? `内部凭证 ${evidence} 份（不公开）` : <span className="text-soft">没有内部凭证</span>}</li>
      </ul>
      {picturesOf(files).length > 0 && (
        <Tick name="imagesChecked" label="附件里的图片我逐张看过，没有拍到身份证、银行卡、户口簿、病历等带个人信息的材料" value={checked ? "yes" : ""} />
      )}
      <p className="mb-2"><Submit look="plain" name="do" value="files">保存并去上传、删除文件</Submit></p>
    </Section>
  );
}
