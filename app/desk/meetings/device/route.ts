import { lineNamed } from "@/db/meetings/plan";
import { beginMeeting, saveMeeting } from "@/db/meetings/record";
import { findBranchFor, findMeetingInHand } from "@/db/meetings/rows";
import { typed, type Typed } from "@/domain/disclosure/forms/typed";
import type { Person } from "@/domain/permissions/actor";
import { Refusal } from "@/domain/permissions/refusal";
import { readValues } from "@/server/form-action";
import { permitOrRecord, recordHidden, senderOf } from "@/server/form-guard";
import { newFormToken } from "@/server/form-token";
import { signedIn } from "@/server/viewer";
import { readTyped, unreadable } from "../read-typed";

/**
 * Records that waited on a phone (ruling 42). `GET` gives the token of whoever is signed in now, for the sign-in may have expired
 * while the record waited; `POST` takes the record once for its device key, and answers in JSON what became of it.
 */
export async function GET(): Promise<Response> {
  const session = await signedIn();
  if (!session || session.mustChange) return say({ state: "sign_in" }, 401);
  return say({ token: await newFormToken() });
}

export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null);
  const sender = await senderOf(request.headers, form?.get("formToken") ?? null);
  if (!form || typeof sender === "string") return say({ state: "sign_in" }, 401);
  const { viewer } = sender.session;
  const values = readValues(form);
  const deviceKey = typed(values, "deviceKey");
  if (!/^[0-9a-f-]{36}$/.test(deviceKey)) return refused("这份记录没有编号，请刷新页面后再保存。");
  try {
    const answer = await take(viewer, values, `device:${viewer.id}:${deviceKey}`);
    return typeof answer === "string" ? say({ state: "sent", meetingId: answer }) : refused(answer.says, answer.errors);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await recordHidden(viewer, typed(values, "meetingId") ? "meeting.edit" : "meeting.begin", error);
    if (error.reason === "conflict") return say({ state: "refused", says: error.message, errors: error.fields, conflict: true }, 409);
    return refused(error.message, error.fields, error.reason === "hidden" ? 404 : 403);
  }
}

type Unread = { says: string; errors: Record<string, string> };

/** A new record, or a change of one that is there. @returns its id, or what could not be read */
async function take(viewer: Person, values: Typed, once: string): Promise<string | Unread> {
  const meetingId = typed(values, "meetingId");
  if (meetingId) {
    const found = await findMeetingInHand(viewer, meetingId);
    const permit = await permitOrRecord(viewer, "meeting.edit", found.subject, once);
    const { value, errors } = await readTyped(viewer, found.row.branchId, found.row.groupId, values);
    if (Object.keys(errors).length > 0) return { says: unreadable(errors), errors };
    await saveMeeting(permit, found, { ...value, explanations: found.row.explanations }, Number(typed(values, "revision")));
    return meetingId;
  }
  const [branchId, groupId] = [typed(values, "branchId"), typed(values, "groupId") || null];
  const { subject } = await findBranchFor(viewer, "meeting.begin", branchId, groupId);
  const permit = await permitOrRecord(viewer, "meeting.begin", subject, once);
  const { value, errors } = await readTyped(viewer, branchId, groupId, values);
  if (Object.keys(errors).length > 0) return { says: unreadable(errors), errors };
  return beginMeeting(permit, value, await lineNamed(viewer, { plannedId: typed(values, "plannedId"), lineId: typed(values, "lineId") }));
}

const refused = (says: string, errors: Readonly<Record<string, string>> = {}, status = 422) => say({ state: "refused", says, errors }, status);

function say(answer: object, status = 200): Response {
  return Response.json(answer, { status, headers: { "Cache-Control": "no-store" } });
}
