import "server-only";
import { typed, type Typed } from "@/domain/disclosure/forms/typed";
import type { Person } from "@/domain/permissions/actor";
import { Refusal } from "@/domain/permissions/refusal";
import type { Action } from "@/domain/permissions/table";
import { readValues } from "./form-action";
import { recordHidden, senderOf } from "./form-guard";
import { newFormToken } from "./form-token";
import { signedIn } from "./viewer";

/** Where what was taken stands, and where its photos go; or what could not be read of it. */
export type Taken = { at: string; filesAt?: string } | { says: string; errors: Readonly<Record<string, string>> };
type Place = {
  /** Writes the record once, whatever may have been sent before with the same `once`. */
  take: (viewer: Person, values: Typed, once: string) => Promise<Taken>;
  action: (values: Typed) => Action;
  /** The form itself can show both texts when somebody else has saved meanwhile (ruling 27). */
  showsBothTexts?: boolean;
};

/** The token of whoever is signed in now: the sign-in may have expired while the record waited on the phone (ruling 42). */
export async function giveToken(): Promise<Response> {
  const session = await signedIn();
  if (!session || session.mustChange) return say({ state: "sign_in" }, 401);
  return say({ token: await newFormToken() });
}

/** Takes a record that waited on a phone once for its device key, and answers in JSON what became of it. */
export async function takeFromDevice(request: Request, { take, action, showsBothTexts = false }: Place): Promise<Response> {
  const form = await request.formData().catch(() => null);
  const sender = await senderOf(request.headers, form?.get("formToken") ?? null);
  if (!form || typeof sender === "string") return say({ state: "sign_in" }, 401);
  const { viewer } = sender.session;
  const values = readValues(form);
  const deviceKey = typed(values, "deviceKey");
  if (!/^[0-9a-f-]{36}$/.test(deviceKey)) return refused("这份记录没有编号，请刷新页面后再保存。");
  try {
    const answer = await take(viewer, values, `device:${viewer.id}:${deviceKey}`);
    return "at" in answer ? say({ state: "sent", ...answer }) : refused(answer.says, answer.errors);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await recordHidden(viewer, action(values), error);
    if (error.reason === "conflict" && showsBothTexts) return say({ state: "refused", says: error.message, errors: error.fields, conflict: true }, 409);
    return refused(error.message, error.fields, error.reason === "hidden" ? 404 : 403);
  }
}

const refused = (says: string, errors: Readonly<Record<string, string>> = {}, status = 422) => say({ state: "refused", says, errors }, status);

function say(answer: object, status = 200): Response {
  return Response.json(answer, { status, headers: { "Cache-Control": "no-store" } });
}
