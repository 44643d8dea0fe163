/** Records to act on, made by the same code as real ones, and members beside those of the demo's roster. */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { newId } from "@/db/id";
import { findMeetingInHand } from "@/db/meetings/rows";
import { beginMeeting } from "@/db/meetings/record";
import { consentToBackfill, confirmMeeting, fileMeeting, returnMeeting } from "@/db/meetings/confirm";
import { submitMeeting } from "@/db/meetings/submit";
import { member, memberPlace, mobileMember, orgPosition } from "@/db/schema/members";
import { meeting } from "@/db/schema/meetings";
import { rosterOn } from "@/db/members/roster-on";
import { instantAt, type Day, type Instant } from "@/domain/calendar/day";
import { presetMark } from "@/domain/meetings/attendance";
import { emptyExtras } from "@/domain/meetings/extras";
import type { MeetingState } from "@/domain/meetings/lifecycle";
import type { MeetingRecord } from "@/domain/meetings/record";
import type { Stage, Status } from "@/domain/members/vocabulary";
import { permit } from "@/domain/permissions/permit";
import type { Viewer } from "@/domain/permissions/actor";
import type { Action } from "@/domain/permissions/table";
import { as, NOW } from "../../database";

const born: Instant = "2026-01-01T00:00:00.000Z";

/** A member of a branch since 2020. */
export async function addMember(name: string, more: { branchId?: string; groupId?: string | null; stage?: Stage; status?: Status; infirm?: boolean; from?: Day; to?: Day | null } = {}): Promise<string> {
  const { branchId = "qh007", groupId = null, stage = "full", status = "normal", infirm = false, from = "2020-01-01", to = null } = more;
  const id = newId();
  await db().insert(member).values({
    id, name, gender: "male", ethnicity: "汉族", birthMonth: "1970-01", workUnit: "", residence: "", joinedOn: "2000-07-01", stage, status,
    difficult: false, elderlyInfirm: infirm, veteran: false, remark: "", revision: 1, createdAt: born, updatedAt: born,
  });
  await db().insert(memberPlace).values({ id: newId(), memberId: id, branchId, groupId, fromDay: from, toDay: to, by: "system", at: born });
  return id;
}

export async function seat(memberId: string, position: "secretary" | "org_commissioner" | "publicity_commissioner", branchId = "qh007"): Promise<void> {
  await db().insert(orgPosition).values({ id: newId(), orgKind: "branch", orgId: branchId, memberId, name: "", position, startedOn: "2021-11-20", endedOn: null, endReason: "", documentNo: "", by: "system", at: born });
}

export async function goAway(memberId: string, outOn: Day, returnedOn: Day | null = null, branchId = "qh007"): Promise<void> {
  await db().insert(mobileMember).values({ id: newId(), memberId, branchId, outOn, reason: "work", place: "外地", hostBranch: "", hostReported: true, contactMemberId: null, expectedReturnOn: null, returnedOn, by: "system", at: born });
}

/** A theme day as a clerk would write it; `more` replaces what a test is about. */
export async function themeDay(more: Partial<MeetingRecord> & { day?: Day; branchId?: string } = {}): Promise<MeetingRecord> {
  const { day = "2026-10-09", branchId = "qh007", ...rest } = more;
  const roster = await rosterOn(await as("office.town"), branchId, day);
  return {
    groupId: null, title: "10月主题党日", theme: "清理灌溉渠道", place: "党员活动室", startedAt: instantAt(day, "09:00"), endedAt: instantAt(day, "10:30"),
    hostId: roster[0]!.id, hostName: roster[0]!.name, recorderId: roster[1]?.id ?? null, recorderName: roster[1]?.name ?? "文书",
    sections: [{ kind: "theme_day", extras: { ...emptyExtras("theme_day"), segments: ["volunteer"] } }],
    attendance: roster.map((one) => ({ memberId: one.id, ...presetMark(one) })), excluded: [], observers: [], agenda: [], decisions: [{ content: "清淤一百米", ownerId: roster[2]?.id ?? null, ownerName: roster[2]?.name ?? "甲三", dueOn: "2026-11-05" }],
    followUp: "", priorReviewed: true, summary: "清出渠道三百米，定下清淤分工。", lateReason: "", explanations: { [`truth.twice:${day}`]: "测试里同一天另有一次" },
    ...rest,
  };
}

export const at = { branchId: "qh007", communityId: "shiqiao", groupId: null };

export async function begin(record: MeetingRecord, who = "clerk.qh007", now: Instant = NOW, branchId = "qh007", once: string | null = null): Promise<string> {
  return beginMeeting(permit(await as(who, now), "meeting.begin", { kind: "branch", id: branchId, branch: branchId, group: record.groupId }, once), record);
}

/** The permit for what is there now, with the record. */
export async function allow<A extends Action>(viewer: Viewer, action: A, id: string) {
  const found = await findMeetingInHand(await as("office.town", viewer.now), id);
  return { permit: permit(viewer, action, found.subject), found };
}

export async function rowOf(id: string) {
  const [row] = await db().select().from(meeting).where(eq(meeting.id, id));
  return row!;
}

/** Brings a fresh theme day into a state. */
export async function bring(to: Exclude<MeetingState, "archived" | "cancelled">, more: Parameters<typeof themeDay>[0] = {}, now: Instant = NOW): Promise<string> {
  const branchId = more.branchId ?? "qh007";
  const id = await begin(await themeDay(more), `clerk.${branchId}`, now, branchId);
  if (to === "held") return id;
  const clerk = await allow(await as(`clerk.${branchId}`, now), "meeting.submit", id);
  await submitMeeting(clerk.permit, clerk.found);
  if (to === "submitted") return id;
  const secretary = await as(`secretary.${branchId}`, now);
  if (to === "returned") {
    const back = await allow(secretary, "meeting.return", id);
    await returnMeeting(back.permit, back.found, "请补写分工");
    return id;
  }
  const confirming = await allow(secretary, "meeting.confirm", id);
  await confirmMeeting(confirming.permit, confirming.found, more.lateReason ? "文书住院，书记说明" : "");
  if (to === "confirmed") return id;
  const office = await as("office.town", now);
  if (more.lateReason) {
    const consenting = await allow(office, "meeting.consent", id);
    await consentToBackfill(consenting.permit, consenting.found).catch(() => {});
  }
  const filing = await allow(office, "meeting.file", id);
  await fileMeeting(filing.permit, filing.found);
  return id;
}
