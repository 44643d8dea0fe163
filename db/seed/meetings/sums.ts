/** What must be there when the year is loaded: how many of each kind, and every planted irregularity (handbook §14.6). */
import { and, asc, eq, inArray, like, sql } from "drizzle-orm";
import { db } from "../../client";
import { meetingPlan } from "../../schema/meeting-plans";
import { heartTalk, meeting, meetingAttendance, meetingSection } from "../../schema/meetings";
import { BURST, missing, ONLINE } from "./planted";
import { planSums } from "./plans";
import { talkSums } from "./talks";

/** 40 branches, 37 committees, 100 groups (17 of their 900 meetings were not held), 17 communities; January to the evening of 11 October. */
export const meetingSums = { committee_meeting: 346, democracy_day: 153, group_meeting: 883, joint_meeting: 1, member_assembly: 120, party_lecture: 120, theme_day: 392, villager_rep_meeting: 51 } as const;

function equal(what: string, is: unknown, shouldBe: unknown): void {
  if (JSON.stringify(is) !== JSON.stringify(shouldBe)) throw new Error(`演示数据对不上：${what} 是 ${JSON.stringify(is)}，应为 ${JSON.stringify(shouldBe)}`);
}

export async function assertMeetingSums(): Promise<void> {
  const kinds = await db().select({ kind: meetingSection.kind, n: sql<number>`count(*)` }).from(meetingSection).groupBy(meetingSection.kind).orderBy(asc(meetingSection.kind));
  equal("会议", Object.fromEntries(kinds.map(({ kind, n }) => [kind, n])), meetingSums);
  equal("计划和谈话", { plans: await db().$count(meetingPlan), talks: await db().$count(heartTalk) }, { ...planSums, ...talkSums });
  for (const [branchId, months] of Object.entries(missing)) equal(`${branchId} 的主题党日`, await countOf(branchId, "theme_day"), 10 - months.length);
  equal("不设支委会的支委会", await db().$count(meetingSection, and(eq(meetingSection.kind, "committee_meeting"), inArray(meetingSection.branchId, ["qh028", "qh033", "qh040"]))), 0);
  const [burst] = await db().select({ n: sql<number>`count(distinct ${meeting.heldOn})` }).from(meeting).where(and(eq(meeting.branchId, BURST.branchId), eq(meeting.submittedAt, `${BURST.on}T07:20:00.000Z`)));
  equal("集中补录的日子", burst!.n, BURST.records);
  const [branchId, month] = [ONLINE.slice(0, 5), ONLINE.slice(-7)];
  const online = await db().select({ how: meetingAttendance.kind }).from(meetingAttendance).innerJoin(meetingSection, eq(meetingSection.meetingId, meetingAttendance.meetingId)).where(and(eq(meetingSection.branchId, branchId), eq(meetingSection.kind, "member_assembly"), like(meetingSection.heldOn, `${month}%`)));
  equal("线上党员大会", online.map(({ how }) => how), ["video", "video", "video"]);
}

const countOf = (branchId: string, kind: "theme_day") => db().$count(meetingSection, and(eq(meetingSection.branchId, branchId), eq(meetingSection.kind, kind)));
