import "server-only";
import { dataDirectory } from "@/db/config";
import { checkDailyShare } from "@/db/files";
import { findNotice, type NoticeInHand } from "@/db/notices/rows";
import { settingsOn } from "@/db/settings";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import type { Action } from "@/domain/permissions/table";
import { fileLimits, type FileLimits } from "./files/kinds";
import { foreignForm, permitOrRecord, recordHidden, senderOf } from "./form-guard";
import { isOwnOrigin } from "./origin";
import { sayOn } from "./said";
import { signedIn } from "./viewer";

/** What an upload may work with. `checkForm` is called as soon as the form's fields have arrived, before the file is looked at. */
export type Uploading<A extends Action> = { permit: Permit<A>; found: NoticeInHand; dataDir: string; limits: FileLimits; checkForm: (fields: FormData) => Promise<void> };

/**
 * The guard of every upload (rulings 33, 38): session, origin, permission on the notice and the day's share are asked before a
 * byte of the file is read. What goes wrong becomes a sentence on `page`, to which the browser is sent.
 * @param deed returns the sentence of success
 */
export async function upload<A extends Action>(request: Request, noticeId: string, action: A, page: string, deed: (uploading: Uploading<A>) => Promise<string>): Promise<Response> {
  const session = await signedIn();
  if (!session) return seeOther("/login");
  if (session.mustChange) return seeOther("/desk/password");
  if (isForeign(request.headers)) return sayOn(page, { tone: "bad", text: foreignForm });
  const { viewer } = session;
  try {
    const found = await findNotice(viewer, noticeId);
    const permit = await permitOrRecord(viewer, action, found.subject, null);
    const settings = await settingsOn(viewer.today);
    await checkDailyShare(viewer, settings);
    const uploading = { permit, found, dataDir: dataDirectory(), limits: fileLimits(settings), checkForm: (fields: FormData) => checkSender(request.headers, fields) };
    return sayOn(page, { tone: "good", text: await deed(uploading) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await recordHidden(viewer, action, error);
    return sayOn(page, { tone: "bad", text: error.message });
  }
}

/** An origin that is named and not ours; where none is named, the form's token decides later. */
function isForeign(headers: Headers): boolean {
  const origin = headers.get("origin");
  return origin !== null && origin !== "null" && !isOwnOrigin(headers, null, "");
}

async function checkSender(headers: Headers, fields: FormData): Promise<void> {
  if (typeof (await senderOf(headers, fields.get("formToken"))) === "string") throw new Refusal("rule", foreignForm);
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}
