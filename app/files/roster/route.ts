import { keepRoster } from "@/db/members/roster-waiting";
import { isDay } from "@/domain/calendar/day";
import { rosterSubject } from "@/domain/members/subject";
import { Refusal } from "@/domain/permissions/refusal";
import { discard, receiveUpload } from "@/server/files/receive";
import { readSpreadsheet } from "@/server/files/spreadsheet";
import { uploadTo } from "@/server/upload";

/** `POST /files/roster`, multipart, one .xlsx and `asOf`: its cells wait for the office's look; the file itself is not kept. */
export async function POST(request: Request): Promise<Response> {
  return uploadTo(request, "member.import", "/desk/members/import", () => rosterSubject, async ({ permit, dataDir, limits, checkForm }) => {
    const { fields, file } = await receiveUpload(request, dataDir, limits);
    try {
      await checkForm(fields);
      const asOf = String(fields.get("asOf") ?? "");
      if (!isDay(asOf) || asOf > permit.today) throw new Refusal("rule", "请填写“从哪天起算”，不能晚于今天。");
      await keepRoster(permit, { fileName: file.name, sheets: await readSpreadsheet(file), asOf });
      return `已读出“${file.name}”，现在还没有导入。请看下面每一行怎么处理，再决定。`;
    } finally {
      await discard(file);
    }
  });
}
