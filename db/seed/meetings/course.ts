/** Lets a record live through its course by the same code as a real one, with the clock of that day injected. */
import { and, eq, isNull } from "drizzle-orm";
import { addDays } from "@/domain/calendar/day";
import { meetingKinds } from "@/domain/meetings/kinds";
import type { MeetingRecord } from "@/domain/meetings/record";
import { calledBy } from "@/domain/meetings/voters";
import { permit, type Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import type { Action } from "@/domain/permissions/table";
import { db } from "../../client";
import { checkMeeting } from "../../meetings/check";
import { confirmMeeting, fileMeeting, returnMeeting } from "../../meetings/confirm";
import { beginMeeting, saveMeeting } from "../../meetings/record";
import { findMeetingInHand, type MeetingInHand } from "../../meetings/rows";
import { submitMeeting } from "../../meetings/submit";
import { wholeRosterOn } from "../../members/roster-on";
import { orgPosition } from "../../schema/members";
import { at } from "../history/run";
import { recordOf } from "./record-of";
import type { Story } from "./story";

/** The record's id; null where nobody is called (a branch whose committee is not in the roster). @throws Error that names the story */
export async function tellMeeting(story: Story, plannedId: string | null): Promise<string | null> {
  try {
    return await begin(story, plannedId);
  } catch (error) {
    if (error instanceof Refusal) throw new Error(`演示数据 ${story.branchId}/${story.kind}/${story.day} 过不了关：${error.message} ${JSON.stringify(error.fields)}`);
    throw error;
  }
}

async function begin(story: Story, plannedId: string | null): Promise<string | null> {
  const { branchId, groupId, kind, day } = story;
  const roster = await wholeRosterOn(branchId, day);
  if (calledBy(kind, roster, groupId).length === 0 && meetingKinds[kind].roll !== "outside") return null;
  const clerk = await who(story, "clerk", "14:50");
  const record = recordOf(story, roster, clerk.name, groupId && (await leaderOf(groupId)));
  const id = await beginMeeting(permit(clerk, "meeting.begin", { kind: "branch", id: branchId, branch: branchId, group: groupId }), record, plannedId);
  await goOn(story, id, record);
  return id;
}

async function leaderOf(groupId: string): Promise<string | null> {
  const [post] = await db().select({ memberId: orgPosition.memberId }).from(orgPosition).where(and(eq(orgPosition.orgKind, "group"), eq(orgPosition.orgId, groupId), isNull(orgPosition.endedOn)));
  return post?.memberId ?? null;
}

async function goOn(story: Story, id: string, record: MeetingRecord): Promise<void> {
  const { until, sentBack, late } = story;
  if (until === "held") return;
  await step(story, id, "clerk", "15:20", "meeting.submit", async (p, found) => submitMeeting(p, found, await answers(story, p, found)));
  if (until === "submitted") return;
  if (until === "returned") return step(story, id, "secretary", "16:00", "meeting.return", (p, found) => returnMeeting(p, found, "塌坡的位置没有写清，请补上再报"));
  if (sentBack) await correct(story, id, record);
  await step(story, id, "secretary", "17:00", "meeting.confirm", (p, found) => confirmMeeting(p, found, late === "" ? "" : "经手的人说明了情况，内容按签到表核对过"));
  if (until === "filed") await step(story, id, "office", "17:30", "meeting.file", fileMeeting);
}

/** Handed back for something small, completed and handed in again the same afternoon. */
async function correct(story: Story, id: string, record: MeetingRecord): Promise<void> {
  await step(story, id, "secretary", "16:00", "meeting.return", (p, found) => returnMeeting(p, found, "来列席的驻村干部没有写上，请补上再报"));
  const completed: MeetingRecord = { ...record, observers: [{ name: "镇驻村干部", as: "superior" }] };
  await step(story, id, "clerk", "16:20", "meeting.edit", (p, found) => saveMeeting(p, found, completed, found.row.revision));
  await step(story, id, "clerk", "16:30", "meeting.submit", async (p, found) => submitMeeting(p, found, await answers(story, p, found)));
}

/** What the honest say to warnings; whoever was planted as odd answers what he is asked. */
async function answers({ answer }: Story, p: Permit, found: MeetingInHand): Promise<Record<string, string>> {
  const usual = { "MTG-04": "国庆假期后补开", priorReviewed: "上次议定事项另行回看" };
  if (answer === "") return usual;
  const { unmet } = await checkMeeting(found, p);
  return { ...usual, ...Object.fromEntries(unmet.filter(({ level }) => level === "warn").map(({ key }) => [key, answer])) };
}

const who = ({ branchId, day, after }: Story, role: "clerk" | "secretary" | "office", time: string) => at(role === "office" ? "office.town" : `${role}.${branchId}`, addDays(day, after), time);

async function step<A extends Action>(story: Story, id: string, role: "clerk" | "secretary" | "office", time: string, action: A, deed: (p: Permit<A>, found: MeetingInHand) => Promise<unknown>): Promise<void> {
  const person = await who(story, role, time);
  const found = await findMeetingInHand(person, id);
  await deed(permit(person, action, found.subject), found);
}
