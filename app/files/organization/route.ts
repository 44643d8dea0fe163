import { dataDirectory } from "@/db/config";
import { settingsOn } from "@/db/settings";
import { keepWorkbook } from "@/db/town/workbook";
import { Refusal } from "@/domain/permissions/refusal";
import { town } from "@/domain/permissions/subject";
import { fileLimits } from "@/server/files/kinds";
import { discard, receiveUpload } from "@/server/files/receive";
import { readSpreadsheet } from "@/server/files/spreadsheet";
import { foreignForm, permitOrRecord, senderOf } from "@/server/form-guard";
import { isOwnOrigin } from "@/server/origin";
import { sayOn } from "@/server/said";
import { signedIn } from "@/server/viewer";

const PAGE = "/desk/organization/workbook";

/**
 * `POST /files/organization`, multipart, one .xlsx: its cells wait for the sender's look; the file itself is not kept. Session,
 * origin and permission are asked before a byte of the file is read (ruling 33).
 */
export async function POST(request: Request): Promise<Response> {
  const session = await signedIn();
  if (!session || session.mustChange) return new Response(null, { status: 303, headers: { Location: session ? "/desk/password" : "/login" } });
  const origin = request.headers.get("origin");
  if (origin !== null && origin !== "null" && !isOwnOrigin(request.headers, null, "")) return sayOn(PAGE, { tone: "bad", text: foreignForm });
  const { viewer } = session;
  try {
    const permit = await permitOrRecord(viewer, "organization.import", town, null);
    const { fields, file } = await receiveUpload(request, dataDirectory(), fileLimits(await settingsOn(viewer.today)));
    try {
      if (typeof (await senderOf(request.headers, fields.get("formToken"))) === "string") throw new Refusal("rule", foreignForm);
      await keepWorkbook(permit, { name: file.name, sheets: await readSpreadsheet(file) });
    } finally {
      await discard(file);
    }
    return sayOn(`${PAGE}#plan`, { tone: "good", text: `已读出“${file.name}”，请核对下面每一行，再决定是否导入。` });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return sayOn(PAGE, { tone: "bad", text: error.message });
  }
}
