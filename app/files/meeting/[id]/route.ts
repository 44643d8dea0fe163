import { addMeetingFile } from "@/db/meetings/files";
import { findMeetingInHand } from "@/db/meetings/rows";
import { acceptFile } from "@/server/files/accept";
import { kindOfName } from "@/server/files/kinds";
import { uploadTo } from "@/server/upload";

/** `POST /files/meeting/RECORD`, multipart, one file: a scan of the sign-in sheet, a photo. Internal, never published. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return uploadTo(request, "meeting.attach", `/desk/meetings/${id}`, async (viewer) => (await findMeetingInHand(viewer, id)).subject, async ({ permit, dataDir, limits, checkForm }) => {
    const file = await acceptFile(request, { dataDir, limits, officeContacts: [], mayKeep: checkForm });
    const { picture } = file;
    await addMeetingFile(permit, {
      digest: file.digest, name: file.name, kind: kindOfName(file.name), bytes: file.bytes, use: "evidence",
      capturedAt: picture?.takenAt ?? null, imageHash: picture?.hashes ? [picture.hashes.hash, ...picture.hashes.cropHashes].join(",") : null,
      hasText: !file.needsImageConfirmation, findings: file.findings,
    });
    return `“${file.name}”已存为内部附件，不公开。`;
  });
}
