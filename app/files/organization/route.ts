import { keepWorkbook } from "@/db/town/workbook";
import { town } from "@/domain/permissions/subject";
import { discard, receiveUpload } from "@/server/files/receive";
import { readSpreadsheet } from "@/server/files/spreadsheet";
import { uploadTo } from "@/server/upload";

/** `POST /files/organization`, multipart, one .xlsx: its cells wait for the sender's look; the file itself is not kept. */
export async function POST(request: Request): Promise<Response> {
  return uploadTo(request, "organization.import", "/desk/organization/workbook", () => town, async ({ permit, dataDir, limits, checkForm }) => {
    const { fields, file } = await receiveUpload(request, dataDir, limits);
    try {
      await checkForm(fields);
      await keepWorkbook(permit, { name: file.name, sheets: await readSpreadsheet(file) });
      return `已读出“${file.name}”，请核对下面每一行，再决定是否导入。`;
    } finally {
      await discard(file);
    }
  });
}
