import "server-only";
import type { Person } from "@/domain/permissions/actor";
import { permit, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import type { Action } from "@/domain/permissions/table";
import type { SignedIn } from "@/db/viewers";
import { recordRefusal } from "@/db/write";
import { isFormToken, isOwnOrigin, onceOf } from "./origin";
import { signedIn } from "./viewer";

export const foreignForm = "这次提交不是从本站页面发出的，没有保存。请刷新页面后重新提交。";

/** Why a form is not taken: nobody is signed in, it does not come from our pages, or the password must be changed first. */
export type NoSender = "stranger" | "foreign" | "must_change";
export type Sender = { session: SignedIn; /** The form's idempotency key. */ once: string | null };

/** Who sends this form: the same question for server actions and for handlers of uploads (ruling 33). */
export async function senderOf(headers: Headers, token: FormDataEntryValue | null, evenWithOneTimePassword = false): Promise<Sender | NoSender> {
  const session = await signedIn();
  if (!session) return "stranger";
  if (!isOwnOrigin(headers, token, session.sessionId)) return "foreign";
  if (session.mustChange && !evenWithOneTimePassword) return "must_change";
  return { session, once: typeof token === "string" && isFormToken(token, session.sessionId) ? onceOf(token) : null };
}

/** The permit; a refused attempt is recorded before it is thrown (ruling 23). */
export async function permitOrRecord<A extends Action>(viewer: Person, action: A, subject: Subject, once: string | null) {
  try {
    return permit(viewer, action, subject, once);
  } catch (error) {
    if (error instanceof Refusal) await recordRefusal(viewer, action, subject);
    throw error;
  }
}

/** A deed may know better than the table whose turn it is (which signature is missing): its "no" is a refused attempt as well. */
export async function recordingRefusals<T>({ viewer, action, subject }: Permit, deed: () => Promise<T>): Promise<T> {
  try {
    return await deed();
  } catch (error) {
    if (error instanceof Refusal && (error.reason === "role" || error.reason === "apart")) await recordRefusal(viewer, action, subject);
    throw error;
  }
}

/** `subject` for something that the person may not know of: the attempt is recorded without saying what. */
export async function recordHidden(viewer: Person, action: Action, error: Refusal): Promise<void> {
  if (error.reason === "hidden") await recordRefusal(viewer, action, { kind: "hidden", id: "hidden" });
}
