/** 补课: how and when somebody who was not there caught up. It is added to the roll and changes no figure of the meeting. */
import { and, eq, isNull } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { attendanceKinds } from "@/domain/meetings/attendance";
import type { MakeupWay } from "@/domain/meetings/makeup";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { meetingAttendance } from "../schema/meetings";
import { atomically, exactlyOne } from "../write";
import type { MeetingInHand } from "./rows";

export async function noteMakeup(permit: Permit<"meeting.makeup">, { row }: MeetingInHand, { memberId, way, on }: { memberId: string; way: MakeupWay; on: Day }): Promise<void> {
  if (on < row.heldOn || on > permit.today) throw new Refusal("rule", "补课日期应在开会以后、今天以前。", { makeupOn: "请检查日期" });
  const [one] = await db().select({ kind: meetingAttendance.kind }).from(meetingAttendance).where(and(eq(meetingAttendance.meetingId, row.id), eq(meetingAttendance.memberId, memberId)));
  if (!one || attendanceKinds[one.kind].counts === "present") throw new Refusal("rule", "这位同志到了会，不用补课。", { memberId: "请从没有到会的人里选" });
  const own = and(eq(meetingAttendance.meetingId, row.id), eq(meetingAttendance.memberId, memberId), isNull(meetingAttendance.makeupOn));
  await atomically(permit, [exactlyOne(db().update(meetingAttendance).set({ makeup: way, makeupOn: on }).where(own), "这位同志的补课已经登记过了。")]);
}
