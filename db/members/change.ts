/** Stage and status change by dated events with a reason; who leaves loses place, posts and mobile record with it (MBR-07). */
import { and, asc, eq, gt, inArray, isNull, ne, notInArray } from "drizzle-orm";
import { presentKinds } from "@/domain/meetings/attendance";
import type { MemberChange } from "@/domain/members/form";
import { nextStages, nextStatuses } from "@/domain/members/steps";
import { statuses } from "@/domain/members/vocabulary";
import { sayDay, type Day } from "@/domain/calendar/day";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { meeting, meetingAmendment, meetingAttendance } from "../schema/meetings";
import { member, memberEvent, memberPlace, mobileMember, orgPosition } from "../schema/members";
import { atomically, exactlyOne, type Guarded, type Statement } from "../write";
import { memberRow } from "./find";
import { stamp } from "./stamp";

export type ChangeInput = { change: MemberChange; on: Day; reason: string; documentNo: string };

/** @throws Refusal when the step is not in the table, or lies before the last one or in the future */
export async function changeMember(permit: Permit<"member.change">, { change, on, reason, documentNo }: ChangeInput): Promise<void> {
  const memberId = permit.subject.id;
  const { row, placeTo, branchId, groupId } = (await memberRow(memberId))!;
  const possible: readonly string[] = change.kind === "stage" ? (statuses[row.status].inBranch ? nextStages[row.stage] : []) : nextStatuses(row.stage, row.status);
  if (!possible.includes(change.value)) throw new Refusal("rule", "现在不能这样变化，请刷新页面看看他现在的类别和状态。", { change: "请重新选择" });
  await checkOrder(memberId, change.kind, on, permit.today);
  const days = change.kind === "stage" ? { ...(change.value === "probationary" && { joinedOn: on }), ...(change.value === "full" && { confirmedOn: on }) } : {};
  const leaves = change.kind === "status" && !statuses[change.value].inBranch;
  if (leaves) await refuseLaterPresence(memberId, on, row.name);
  const comesBack = change.kind === "status" && !statuses[row.status].inBranch && statuses[change.value].inBranch;
  if (comesBack && (!placeTo || !branchId)) throw new Refusal("rule", "找不到他原来的党支部，请先由镇党建办核对名册。");
  await atomically(permit, [
    exactlyOne(db().update(member).set({ [change.kind]: change.value, ...days, revision: row.revision + 1, updatedAt: permit.now }).where(and(eq(member.id, memberId), eq(member.revision, row.revision)))),
    db().insert(memberEvent).values({ ...stamp(permit), memberId, kind: change.kind, value: change.value, on, reason, documentNo }),
    ...(leaves ? leaving(memberId, on, reason) : []),
    ...(comesBack ? [db().insert(memberPlace).values({ ...stamp(permit), memberId, branchId: branchId!, groupId, fromDay: on, toDay: null })] : []),
  ]);
}

async function checkOrder(memberId: string, kind: "stage" | "status", on: Day, today: Day): Promise<void> {
  if (on > today) throw new Refusal("rule", "日期还没有到，事情发生后再登记。", { happenedOn: "请填写今天或以前的日期" });
  const events = await db().select({ on: memberEvent.on }).from(memberEvent).where(and(eq(memberEvent.memberId, memberId), eq(memberEvent.kind, kind)));
  if (events.some((event) => event.on > on)) throw new Refusal("rule", "日期早于上一次变化，请核对。", { happenedOn: "不能早于上一次变化的日期" });
}

/**
 * MTG-15 seen from the other side: whoever left on a day cannot have been at a meeting after it. A record whose attendance was amended
 * (更正单) is settled.
 */
async function refuseLaterPresence(memberId: string, on: Day, name: string): Promise<void> {
  const amended = db().select({ id: meetingAmendment.meetingId }).from(meetingAmendment).where(and(eq(meetingAmendment.state, "approved"), eq(meetingAmendment.field, `attendance.${memberId}`)));
  const later = await db().select({ heldOn: meeting.heldOn, title: meeting.title }).from(meetingAttendance).innerJoin(meeting, eq(meeting.id, meetingAttendance.meetingId))
    .where(and(eq(meetingAttendance.memberId, memberId), gt(meetingAttendance.heldOn, on), inArray(meetingAttendance.kind, presentKinds), ne(meeting.state, "cancelled"), notInArray(meeting.id, amended)))
    .orderBy(asc(meeting.heldOn)).limit(3);
  if (later.length === 0) return;
  const says = later.map(({ heldOn, title }) => `${sayDay(heldOn)}“${title}”`).join("、");
  throw new Refusal("rule", `${name}在这个日期以后还记为到会：${says}。请核对日期；确是会议记错的，先由支部对那份记录里他的到会情况提更正单。`, { happenedOn: "和会议记录对不上" });
}

/** From that day on he is on no roster, holds no post and is nowhere away. */
export function leaving(memberId: string, on: Day, reason: string): (Statement | Guarded)[] {
  return [
    db().update(memberPlace).set({ toDay: on }).where(and(eq(memberPlace.memberId, memberId), isNull(memberPlace.toDay))),
    db().update(orgPosition).set({ endedOn: on, endReason: reason }).where(and(eq(orgPosition.memberId, memberId), isNull(orgPosition.endedOn))),
    db().update(mobileMember).set({ returnedOn: on }).where(and(eq(mobileMember.memberId, memberId), isNull(mobileMember.returnedOn))),
  ];
}
