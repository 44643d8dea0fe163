/** 更正单: what was confirmed is never rewritten; a correction stands beside it, asked by one, approved by another (handbook §2.3). */
import { and, asc, eq } from "drizzle-orm";
import type { Viewer } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import { db } from "../client";
import { idFrom, newId } from "../id";
import { meetingAmendment } from "../schema/meetings";
import { atomically, exactlyOne } from "../write";
import { findMeetingInHand, type MeetingInHand } from "./rows";
import { deedRow } from "./steps";

export type Amendment = typeof meetingAmendment.$inferSelect;
export type NewAmendment = { field: string; before: string; after: string; reason: string };

export async function amendMeeting(permit: Permit<"meeting.amend">, { row }: MeetingInHand, input: NewAmendment): Promise<void> {
  if (input.before.trim() === input.after.trim()) throw new Refusal("rule", "更正前后一样，没有要更正的内容。", { after: "请填写正确的内容" });
  const id = permit.once ? idFrom(permit.once) : newId();
  await atomically(permit, [
    db().insert(meetingAmendment).values({ id, meetingId: row.id, ...input, by: permit.actor, at: permit.now, state: "asked", decidedBy: null, decidedAt: null }),
    deedRow(permit, row.id, "amend", input.reason),
  ]);
}

/** An amendment that waits, with the record it is about and who asked for it. @throws Refusal "hidden" */
export async function findAmendment(viewer: Viewer, id: string): Promise<{ amendment: Amendment; found: MeetingInHand; subject: Subject }> {
  const [amendment] = await db().select().from(meetingAmendment).where(eq(meetingAmendment.id, id));
  if (!amendment) throw hidden();
  const found = await findMeetingInHand(viewer, amendment.meetingId);
  return { amendment, found, subject: { ...found.subject, people: { amender: found.single ? [] : [amendment.by] } } };
}

export async function decideAmendment(permit: Permit<"meeting.decide_amendment">, amendment: Amendment, approved: boolean): Promise<void> {
  const change = { state: approved ? ("approved" as const) : ("refused" as const), decidedBy: permit.actor, decidedAt: permit.now };
  await atomically(permit, [
    exactlyOne(db().update(meetingAmendment).set(change).where(and(eq(meetingAmendment.id, amendment.id), eq(meetingAmendment.state, "asked"))), "这张更正单已经有人处理过了。"),
    deedRow(permit, amendment.meetingId, approved ? "approve_amendment" : "refuse_amendment", amendment.reason),
  ]);
}

/** The amendments of a record that the viewer has found, in order. */
export async function listAmendments(_viewer: Viewer, { row }: MeetingInHand): Promise<Amendment[]> {
  return db().select().from(meetingAmendment).where(eq(meetingAmendment.meetingId, row.id)).orderBy(asc(meetingAmendment.at), asc(meetingAmendment.id));
}
