import { Section } from "@/components/desk/show";
import { listFiles } from "@/db/files";
import type { NoticeInHand } from "@/db/notices/rows";
import type { Viewer } from "@/domain/permissions/actor";

const kinds = { attachment: "随公开", evidence: "内部凭证，不公开" } as const;

/** The files that the viewer may see; nothing where there are none. */
export async function NoticeFiles({ viewer, found }: { viewer: Viewer; found: NoticeInHand }) {
  const files = await listFiles(viewer, found);
  if (files.length === 0) return null;
  return (
    <Section title="附件和凭证" id="files">
      <ul className="list-disc pl-6">
        {files.map((file) => <li key={file.id}><a className="inline-block py-1 text-link underline" href={`/files/desk/${file.id}`}>{file.name}</a>（{kinds[file.use]}）</li>)}
      </ul>
    </Section>
  );
}
