import "server-only";
import { dataDirectory } from "@/db/config";
import { checkDailyShare } from "@/db/files";
import { findNotice, type NoticeInHand } from "@/db/notices/rows";
import { settingsOn } from "@/db/settings";
import type { Person } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import type { Action } from "@/domain/permissions/table";
import { fileLimits, type FileLimits } from "./files/kinds";
import { foreignForm, permitOrRecord, recordHidden, senderOf } from "./form-guard";
import { isOwnOrigin } from "./origin";
import { sayOn } from "./said";
import { signedIn } from "./viewer";

/** What an upload may work with. `checkForm` is called as soon as the form's fields have arrived, before the file is looked at. */
export type Receiving<A extends Action> = { permit: Permit<A>; dataDir: string; limits: FileLimits; checkForm: (fields: FormData) => Promise<void> };
export type Uploading<A extends Action> = Receiving<A> & { found: NoticeInHand };

/**
 * The guard of every upload (rulings 33, 38): session, origin, permission on the subject and the day's share are asked before a
 * byte of the file is read. What goes wrong becomes a sentence on `page`, to which the browser is sent.
 * @param subjectFor throws `hidden()` when the person may not know the subject @param deed returns the sentence of success
 */
export async function uploadTo<A extends Action>(request: Request, action: A, page: string, subjectFor: (viewer: Person) => Promise<Subject> | Subject, deed: (receiving: Receiving<A>) => Promise<string>): Promise<Response> {
  const session = await signedIn();
  if (!session) return seeOther("/login");
  if (session.mustChange) return seeOther("/desk/password");
  if (isForeign(request.headers)) return sayOn(page, { tone: "bad", text: foreignForm });
  const { viewer } = session;
  try {
    const permit = await permitOrRecord(viewer, action, await subjectFor(viewer), null);
    const settings = await settingsOn(viewer.today);
    await checkDailyShare(viewer, settings);
    const receiving = { permit, dataDir: dataDirectory(), limits: fileLimits(settings), checkForm: (fields: FormData) => checkSender(request.headers, fields) };
    return sayOn(page, { tone: "good", text: await deed(receiving) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await recordHidden(viewer, action, error);
    return sayOn(page, { tone: "bad", text: error.message });
  }
}

/** An upload into a notice. */
export async function upload<A extends Action>(request: Request, noticeId: string, action: A, page: string, deed: (uploading: Uploading<A>) => Promise<string>): Promise<Response> {
  let found: NoticeInHand;
  return uploadTo(request, action, page, async (viewer) => (found = await findNotice(viewer, noticeId)).subject, (receiving) => deed({ ...receiving, found }));
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
