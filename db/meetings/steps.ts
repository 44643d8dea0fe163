/** How a record moves: one row that changes state, one row of history, both or nothing. */
import { and, eq } from "drizzle-orm";
import { nextMeetingState, type MeetingDeed, type MeetingStep } from "@/domain/meetings/lifecycle";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { newId } from "../id";
import { meeting, meetingDeed } from "../schema/meetings";
import { exactlyOne, type Guarded, type Statement } from "../write";
import type { MeetingRow } from "./rows";

const gone = "这份记录刚刚有了变化，请刷新页面看一看再继续。";

export function deedRow(permit: Permit, meetingId: string, deed: MeetingDeed, said = ""): Statement {
  return db().insert(meetingDeed).values({ id: newId(), meetingId, deed, said, by: permit.actor, at: permit.now });
}

/** The statements of one step, guarded: only if the record is still as it was seen. */
export function stepping(permit: Permit, row: MeetingRow, step: MeetingStep, also: Partial<MeetingRow> = {}, said = ""): (Statement | Guarded)[] {
  const state = nextMeetingState(row.state, step);
  if (!state) throw new Refusal("state", gone);
  const still = and(eq(meeting.id, row.id), eq(meeting.state, row.state), eq(meeting.revision, row.revision));
  return [exactlyOne(db().update(meeting).set({ ...also, state, stateSince: permit.now, revision: row.revision + 1 }).where(still), gone), deedRow(permit, row.id, step, said)];
}

/** Changes something without moving the record. */
export function changing(row: MeetingRow, change: Partial<MeetingRow>): Guarded {
  const still = and(eq(meeting.id, row.id), eq(meeting.state, row.state), eq(meeting.revision, row.revision));
  return exactlyOne(db().update(meeting).set({ ...change, revision: row.revision + 1 }).where(still), gone);
}
