import type { SnapshotFile } from "@/domain/disclosure/snapshot";
import { href, type View } from "./view";

/** 1.2 MB, 340 KB */
function sayBytes(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`;
}

export function Attachments({ view, noticeId, files }: { view: View; noticeId: string; files: readonly SnapshotFile[] }) {
  if (files.length === 0) return null;
  return (
    <>
      <h2>附件</h2>
      <ul className="list">
        {files.map((file) => <li key={file.id}><a href={href(view, `/notices/${noticeId}/files/${file.id}`)}>{file.name}</a><span className="small">{file.kind.toUpperCase()}，{sayBytes(file.bytes)}。流量紧张时请注意大小。</span></li>)}
      </ul>
    </>
  );
}
