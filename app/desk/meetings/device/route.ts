import { lineNamed } from "@/db/meetings/plan";
import { beginMeeting, saveMeeting } from "@/db/meetings/record";
import { findBranchFor, findMeetingInHand } from "@/db/meetings/rows";
import { typed, type Typed } from "@/domain/disclosure/forms/typed";
import type { Person } from "@/domain/permissions/actor";
import { giveToken, takeFromDevice, type Taken } from "@/server/device";
import { permitOrRecord } from "@/server/form-guard";
import { readTyped, unreadable } from "../read-typed";

/** Meeting records that waited on a phone (ruling 42). */
export const GET = giveToken;

export const POST = (request: Request): Promise<Response> =>
  takeFromDevice(request, { take, action: (values) => (typed(values, "meetingId") ? "meeting.edit" : "meeting.begin"), showsBothTexts: true });

const taken = (id: string): Taken => ({ at: `/desk/meetings/${id}`, filesAt: `/files/meeting/${id}` });

/** A new record, or a change of one that is there. */
async function take(viewer: Person, values: Typed, once: string): Promise<Taken> {
  const meetingId = typed(values, "meetingId");
  if (meetingId) {
    const found = await findMeetingInHand(viewer, meetingId);
    const permit = await permitOrRecord(viewer, "meeting.edit", found.subject, once);
    const { value, errors } = await readTyped(viewer, found.row.branchId, found.row.groupId, values);
    if (Object.keys(errors).length > 0) return { says: unreadable(errors), errors };
    await saveMeeting(permit, found, { ...value, explanations: found.row.explanations }, Number(typed(values, "revision")));
    return taken(meetingId);
  }
  const [branchId, groupId] = [typed(values, "branchId"), typed(values, "groupId") || null];
  const { subject } = await findBranchFor(viewer, "meeting.begin", branchId, groupId);
  const permit = await permitOrRecord(viewer, "meeting.begin", subject, once);
  const { value, errors } = await readTyped(viewer, branchId, groupId, values);
  if (Object.keys(errors).length > 0) return { says: unreadable(errors), errors };
  return taken(await beginMeeting(permit, value, await lineNamed(viewer, { plannedId: typed(values, "plannedId"), lineId: typed(values, "lineId") })));
}
