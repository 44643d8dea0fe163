/** What is open in a branch besides its publications: records, decisions, duties, findings, letters, corrections. For a handover: counted, and no member is named. */
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { sayShortDay } from "@/domain/calendar/day";
import { sayPeriod } from "@/domain/calendar/period";
import { openFindingStates } from "@/domain/inspections/lifecycle";
import { openDecisionStates } from "@/domain/meetings/decisions";
import type { MeetingState } from "@/domain/meetings/lifecycle";
import type { OpenKind } from "@/domain/organization/handover";
import { branchSubject } from "@/domain/organization/subject";
import type { Viewer } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { db } from "../client";
import { listLifeDuties } from "../life-duties";
import type { Branch } from "../organization";
import { finding } from "../schema/findings";
import { meeting, meetingDecision } from "../schema/meetings";
import { correctionRequest, memberPlace, transfer } from "../schema/members";

type Open = Partial<Record<OpenKind, string[] | number>>;

/** Names where they name no member, else the number. The caller has found the branch. Duties are left out for who may not read them: nobody is told that there are none. */
export async function openLifeOf(viewer: Viewer, of: Branch): Promise<Open> {
  const branchId = of.id;
  const recordsIn = async (...states: MeetingState[]) =>
    (await db().select({ title: meeting.title, heldOn: meeting.heldOn }).from(meeting).where(and(eq(meeting.branchId, branchId), inArray(meeting.state, states))).orderBy(asc(meeting.heldOn)))
      .map(({ title, heldOn }) => `${sayShortDay(heldOn)} ${title || "（没有名称）"}`);
  const overdue = may(viewer, "duty.read", branchSubject(of)) ? (await listLifeDuties(viewer, [branchId])).filter(({ state }) => state === "overdue") : null;
  const here = and(eq(memberPlace.branchId, branchId), isNull(memberPlace.toDay));
  return {
    records: await recordsIn("held", "returned"),
    to_confirm: await recordsIn("submitted"),
    decisions: await db().$count(meetingDecision, and(eq(meetingDecision.branchId, branchId), eq(meetingDecision.active, true), inArray(meetingDecision.state, [...openDecisionStates]))),
    ...(overdue && { life: overdue.map(({ title, period }) => `${title}（${sayPeriod(period)}）`) }),
    findings: await db().$count(finding, and(eq(finding.branchId, branchId), inArray(finding.state, [...openFindingStates]))),
    letters: (await db().select({ id: transfer.id }).from(transfer).innerJoin(memberPlace, eq(memberPlace.memberId, transfer.memberId)).where(and(here, eq(transfer.direction, "out"), isNull(transfer.receiptOn)))).length,
    corrections: (await db().select({ id: correctionRequest.id }).from(correctionRequest).innerJoin(memberPlace, eq(memberPlace.memberId, correctionRequest.memberId)).where(and(here, eq(correctionRequest.state, "asked")))).length,
  };
}
