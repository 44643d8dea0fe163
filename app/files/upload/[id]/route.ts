import { addFile } from "@/db/files";
import { listPublicOfficeContacts } from "@/db/notices/check";
import { findPublicOwner } from "@/db/notices/owner";
import { acceptFile } from "@/server/files/accept";
import { kindOfName } from "@/server/files/kinds";
import { upload } from "@/server/upload";

/**
 * What is uploaded for what: attachments are published, evidence and scans of paper signatures stay inside (ruling 38).
 * A signature's scan comes when the notice waits for signatures, the others while it is drafted.
 */
const uses = {
  attachment: { action: "notice.attach", use: "attachment", back: "files", says: "已上传，将随公开内容一起公布" },
  evidence: { action: "notice.attach", use: "evidence", back: "files", says: "已存为内部凭证，不公开" },
  signature: { action: "notice.transcribe_signature", use: "evidence", back: "", says: "已存为签字扫描件，不公开" },
} as const;

/** `POST /files/upload/NOTICE?use=attachment`, multipart, one file. Works as a plain form post. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const asked = new URL(request.url).searchParams.get("use") ?? "";
  const { action, use, back, says } = Object.hasOwn(uses, asked) ? uses[asked as keyof typeof uses] : uses.attachment;
  return upload(request, id, action, `/desk/notices/${id}${back && `/${back}`}`, async ({ permit, found, dataDir, limits, checkForm }) => {
    const officeContacts = await listPublicOfficeContacts(await findPublicOwner(found.row.ownerKind, found.row.ownerId));
    const file = await acceptFile(request, { dataDir, limits, officeContacts, mayKeep: checkForm });
    const { picture } = file;
    await addFile(permit, {
      digest: file.digest, name: file.name, kind: kindOfName(file.name), bytes: file.bytes, use,
      capturedAt: picture?.takenAt ?? null, imageHash: picture?.hashes ? [picture.hashes.hash, ...picture.hashes.cropHashes].join(",") : null,
      hasText: !file.needsImageConfirmation, findings: file.findings,
    });
    return `“${file.name}”${says}。`;
  });
}
