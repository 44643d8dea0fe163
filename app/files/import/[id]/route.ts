import { keepImport } from "@/db/notices/import";
import { readSpreadsheet } from "@/server/files/spreadsheet";
import { discard, receiveUpload } from "@/server/files/receive";
import { upload } from "@/server/upload";

/** `POST /files/import/NOTICE`, multipart, one .xlsx: its cells wait for the author's look; the file itself is not kept. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return upload(request, id, "notice.edit", `/desk/notices/${id}/edit/import`, async ({ permit, dataDir, limits, checkForm }) => {
    const { fields, file } = await receiveUpload(request, dataDir, limits);
    try {
      await checkForm(fields);
      await keepImport(permit, { name: file.name, sheets: await readSpreadsheet(file) });
      return `已读出“${file.name}”，请核对下面的预览，再决定是否导入。`;
    } finally {
      await discard(file);
    }
  });
}
