/** 更正单: what was confirmed is never rewritten; a correction stands beside it, asked by one, approved by another (handbook §2.3). */
import { and, asc, eq } from "drizzle-orm";
import { amendablesOf, amendedTask, withAmendments, type Amended } from "@/domain/meetings/amendable";
import { conditionsOf } from "@/domain/meetings/ready";
import type { MeetingRecord } from "@/domain/meetings/record";
import type { Viewer } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import { db } from "../client";
import { idFrom, newId } from "../id";
import { meetingAmendment, meetingAttendance, meetingDecision } from "../schema/meetings";
import { member } from "../schema/members";
import { atomically, exactlyOne, type Guarded } from "../write";
import { toCheck } from "./check";
import { recordOf } from "./content";
import { findMeetingInHand, type MeetingInHand } from "./rows";
import { deedRow } from "./steps";

export type Amendment = typeof meetingAmendment.$inferSelect;
type Present = Amended & { record: MeetingRecord };
/** `field`: a key of `amendablesOf`. What stands there now is read from the record. */
export type NewAmendment = { field: string; after: string; reason: string };

/** @throws Refusal "rule" when the new value cannot be read as the field's, is what stands there already, makes a record that could not be handed in, or another one waits for the same field */
export async function amendMeeting(permit: Permit<"meeting.amend">, found: MeetingInHand, { field, after, reason }: NewAmendment): Promise<void> {
  const amendments = await listAmendments(permit.viewer, found);
  const present = await presentRecord(found, amendments);
  const part = amendablesOf(present).find(({ key }) => key === field);
  if (!part) throw new Refusal("rule", "这份记录没有这一栏。", { field: "请从列表里选择" });
  if (amendments.some((one) => one.field === field && one.state === "asked")) throw new Refusal("rule", `“${part.zh}”已有一张更正单等批准，请等批准后再提。`);
  const read = part.read(after);
  if ("fault" in read) throw new Refusal("rule", read.fault, { after: read.fault });
  if (read.said === part.now) throw new Refusal("rule", "更正前后一样，没有要更正的内容。", { after: `现在写的就是“${part.now}”` });
  await refuseWorse(permit, found, present, part.put(present, read.said));
  const id = permit.once ? idFrom(permit.once) : newId();
  await atomically(permit, [
    db().insert(meetingAmendment).values({ id, meetingId: found.row.id, field, before: part.now, after: read.said, reason, by: permit.actor, at: permit.now, state: "asked", decidedBy: null, decidedAt: null }),
    deedRow(permit, found.row.id, "amend", reason),
  ]);
}

/** What stands in a record now: as confirmed, with what was approved since. */
async function presentRecord({ row }: MeetingInHand, amendments: readonly Amendment[]): Promise<Present> {
  const people = await db().select({ memberId: meetingAttendance.memberId, name: member.name, kind: meetingAttendance.kind, reason: meetingAttendance.reason })
    .from(meetingAttendance).innerJoin(member, eq(member.id, meetingAttendance.memberId)).where(eq(meetingAttendance.meetingId, row.id)).orderBy(asc(meetingAttendance.seq));
  return withAmendments({ record: await recordOf(row), people }, amendments.filter(({ state }) => state === "approved"));
}

/** An amendment says no more than a record may: a vote that did not pass, a day that cannot be (ruling 9). What stood in the way before it does not count. */
async function refuseWorse({ now, today }: Permit, { row, branch, roster, single }: MeetingInHand, present: Present, amended: Present): Promise<void> {
  const stoppedBy = async ({ record, people }: Present) => {
    const attendance = people.map(({ memberId, kind, reason }) => ({ memberId, kind, reason }));
    const given = await toCheck({ id: row.id, branch, roster, single, firstSubmittedAt: row.firstSubmittedAt }, { ...record, attendance }, { now, today });
    return conditionsOf(given).filter(({ level }) => level === "block").map(({ message }) => message);
  };
  const before = await stoppedBy(present);
  const worse = (await stoppedBy(amended)).filter((message) => !before.includes(message));
  if (worse.length > 0) throw new Refusal("rule", `这样更正以后，记录就不成立了：${worse.join("；")}`, { after: worse[0]! });
}

/** An amendment that waits, with the record it is about and who asked for it. @throws Refusal "hidden" */
export async function findAmendment(viewer: Viewer, id: string): Promise<{ amendment: Amendment; found: MeetingInHand; subject: Subject }> {
  const [amendment] = await db().select().from(meetingAmendment).where(eq(meetingAmendment.id, id));
  if (!amendment) throw hidden();
  const found = await findMeetingInHand(viewer, amendment.meetingId);
  return { amendment, found, subject: { ...found.subject, people: { amender: found.single ? [] : [amendment.by] } } };
}

/** Approved, it moves the task too; the record keeps its words (`recordOf`). */
export async function decideAmendment(permit: Permit<"meeting.decide_amendment">, amendment: Amendment, approved: boolean): Promise<void> {
  const found = await findMeetingInHand(permit.viewer, amendment.meetingId);
  const change = { state: approved ? ("approved" as const) : ("refused" as const), decidedBy: permit.actor, decidedAt: permit.now };
  await atomically(permit, [
    exactlyOne(db().update(meetingAmendment).set(change).where(and(eq(meetingAmendment.id, amendment.id), eq(meetingAmendment.state, "asked"))), "这张更正单已经有人处理过了。"),
    deedRow(permit, amendment.meetingId, approved ? "approve_amendment" : "refuse_amendment", amendment.reason),
    ...(approved ? movedTask(found, amendment) : []),
  ]);
}

/** The task that an amendment is about, as it says now: its day, or who does it. A name that is not exactly one member's stands as it is written. */
function movedTask({ row, roster }: MeetingInHand, { field, after }: Amendment): Guarded[] {
  const about = amendedTask(field);
  if (!about) return [];
  const named = roster.filter(({ name }) => name === after);
  const owner = about.part === "ownerName" ? { ownerId: named.length === 1 ? named[0]!.id : null } : {};
  return [exactlyOne(db().update(meetingDecision).set({ [about.part]: after, ...owner }).where(and(eq(meetingDecision.meetingId, row.id), eq(meetingDecision.seq, about.i + 1))))];
}

/** The amendments of a record that the viewer has found, in order. */
export async function listAmendments(_viewer: Viewer, { row }: MeetingInHand): Promise<Amendment[]> {
  return db().select().from(meetingAmendment).where(eq(meetingAmendment.meetingId, row.id)).orderBy(asc(meetingAmendment.at), asc(meetingAmendment.id));
}
