/** Records that wait for the viewer to act, the longest waiting first: a few to begin with, how many there are, and the one after this one. */
import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { MeetingState } from "@/domain/meetings/lifecycle";
import { actorId, type Viewer } from "@/domain/permissions/actor";
import { db } from "../client";
import { meeting, meetingAmendment, meetingDeed } from "../schema/meetings";
import { branch } from "../schema/organization";
import { complete, lines, type MeetingLine } from "./list";
import { withinReach, type MeetingRow } from "./rows";

/** Who waits for what: the state of a record, and the action that takes it on. */
const waits = {
  toConfirm: { action: "meeting.confirm", state: "submitted" },
  returned: { action: "meeting.edit", state: "returned" },
  unfinished: { action: "meeting.edit", state: "held" },
  toFile: { action: "meeting.file", state: "confirmed" },
} as const satisfies Record<string, { action: string; state: MeetingState }>;
export type Wait = keyof typeof waits;
/** `said`: why a record came back, by its id. */
export type WaitingMeetings = { wait: Wait; state: MeetingState; rows: MeetingLine[]; total: number; said: ReadonlyMap<string, string> };

const FEW = 8;
const of = (viewer: Viewer, wait: Wait) => and(withinReach(viewer, waits[wait].action), eq(meeting.state, waits[wait].state));

/** Every kind of waiting in which something waits. `total` counts all, `rows` are the first few. */
export async function listWaitingMeetings(viewer: Viewer): Promise<WaitingMeetings[]> {
  const found: WaitingMeetings[] = [];
  for (const wait of Object.keys(waits) as Wait[]) {
    const rows = await lines().where(of(viewer, wait)).orderBy(asc(meeting.stateSince), asc(meeting.id)).limit(FEW);
    if (rows.length === 0) continue;
    const total = rows.length < FEW ? rows.length : await db().$count(meeting, of(viewer, wait));
    found.push({ wait, state: waits[wait].state, rows: await complete(viewer, rows), total, said: wait === "returned" ? await reasonsOf(rows.map(({ id }) => id)) : new Map() });
  }
  return found;
}

async function reasonsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const deeds = await db().select({ id: meetingDeed.meetingId, said: meetingDeed.said }).from(meetingDeed)
    .where(and(inArray(meetingDeed.meetingId, [...ids]), inArray(meetingDeed.deed, ["return", "return_filing"]))).orderBy(asc(meetingDeed.at), asc(meetingDeed.id));
  return new Map(deeds.map(({ id, said }) => [id, said])); // the last one said stands
}

/** 更正单 that wait for this viewer's word, the oldest first; never his own. */
export async function listWaitingAmendments(viewer: Viewer): Promise<{ meetingId: string; title: string; branchName: string; reason: string }[]> {
  return db()
    .select({ meetingId: meeting.id, title: meeting.title, branchName: branch.name, reason: meetingAmendment.reason })
    .from(meetingAmendment).innerJoin(meeting, eq(meeting.id, meetingAmendment.meetingId)).innerJoin(branch, eq(branch.id, meeting.branchId))
    .where(and(withinReach(viewer, "meeting.decide_amendment"), eq(meetingAmendment.state, "asked"), ne(meetingAmendment.by, actorId(viewer))))
    .orderBy(asc(meetingAmendment.at)).limit(MOST_AMENDMENTS);
}
const MOST_AMENDMENTS = 20;

/** The next record for whoever goes through them one by one: the one after this, or the first when this one is done. Null when none is left. */
export async function findNextWaiting(viewer: Viewer, wait: "toConfirm" | "toFile", here: MeetingRow): Promise<{ id: string; left: number } | null> {
  const others = and(of(viewer, wait), sql`${meeting.id} <> ${here.id}`);
  const left = await db().$count(meeting, others);
  if (left === 0) return null;
  const first = async (after: boolean) =>
    (await db().select({ id: meeting.id }).from(meeting)
      .where(and(others, after ? sql`(${meeting.stateSince}, ${meeting.id}) > (${here.stateSince}, ${here.id})` : undefined))
      .orderBy(asc(meeting.stateSince), asc(meeting.id)).limit(1))[0];
  const next = (here.state === waits[wait].state ? await first(true) : undefined) ?? (await first(false));
  return next ? { id: next.id, left } : null;
}
