/** Records as lists: what the viewer may read, the newest first. Counts are made for the page that is shown only. */
import { and, asc, desc, eq, exists, gte, inArray, lte, ne, sql } from "drizzle-orm";
import type { Day, Instant } from "@/domain/calendar/day";
import { attendanceKinds, type Tally } from "@/domain/meetings/attendance";
import type { Band } from "@/domain/meetings/clocks";
import type { MeetingKind } from "@/domain/meetings/kinds";
import type { MeetingState } from "@/domain/meetings/lifecycle";
import type { Viewer } from "@/domain/permissions/actor";
import { db } from "../client";
import { pageOf, PAGE_ROWS, type Page } from "../page";
import { meeting, meetingAttendance, meetingSection } from "../schema/meetings";
import { branch } from "../schema/organization";
import { bandsOf } from "./check";
import { withinReach } from "./rows";

export type MeetingLine = {
  id: string; branchId: string; branchName: string; groupId: string | null; title: string; theme: string; heldOn: Day; startedAt: Instant; state: MeetingState; stateSince: Instant;
  firstSubmittedAt: Instant | null; kinds: MeetingKind[]; tally: Tally; band: Band;
};
export type MeetingFilter = { branchId?: string; kind?: MeetingKind; state?: MeetingState; from?: Day; to?: Day; after?: string };

const columns = {
  id: meeting.id, branchId: meeting.branchId, branchName: branch.name, groupId: meeting.groupId, title: meeting.title, theme: meeting.theme, heldOn: meeting.heldOn,
  startedAt: meeting.startedAt, state: meeting.state, stateSince: meeting.stateSince, firstSubmittedAt: meeting.firstSubmittedAt,
};
/** The columns of a line, to be narrowed. */
export const lines = () => db().select(columns).from(meeting).innerJoin(branch, eq(branch.id, meeting.branchId));
type Bare = Omit<MeetingLine, "kinds" | "tally" | "band">;

/** One page of records; cancelled ones only when they are asked for. */
export async function listMeetings(viewer: Viewer, filter: MeetingFilter): Promise<Page<MeetingLine>> {
  const [on, id] = (filter.after ?? "").split("~");
  const rows = await lines()
    .where(and(
      withinReach(viewer, "meeting.read"),
      filter.branchId ? eq(meeting.branchId, filter.branchId) : undefined,
      filter.state ? eq(meeting.state, filter.state) : ne(meeting.state, "cancelled"),
      filter.from ? gte(meeting.heldOn, filter.from) : undefined,
      filter.to ? lte(meeting.heldOn, filter.to) : undefined,
      filter.kind ? exists(db().select().from(meetingSection).where(and(eq(meetingSection.meetingId, meeting.id), eq(meetingSection.kind, filter.kind)))) : undefined,
      on && id ? sql`(${meeting.heldOn}, ${meeting.id}) < (${on}, ${id})` : undefined,
    ))
    .orderBy(desc(meeting.heldOn), desc(meeting.id))
    .limit(PAGE_ROWS + 1);
  const page = pageOf(rows, (row) => `${row.heldOn}~${row.id}`);
  return { ...page, rows: await complete(viewer, page.rows) };
}

/** The branch's last record of a kind: where its next one begins (place, times). */
export async function findLastOfKind(viewer: Viewer, branchId: string, kind: MeetingKind): Promise<{ place: string; startedAt: Instant; endedAt: Instant } | null> {
  const [last] = await db()
    .select({ place: meeting.place, startedAt: meeting.startedAt, endedAt: meeting.endedAt })
    .from(meetingSection).innerJoin(meeting, eq(meeting.id, meetingSection.meetingId))
    .where(and(eq(meetingSection.branchId, branchId), eq(meetingSection.kind, kind), ne(meeting.state, "cancelled"), withinReach(viewer, "meeting.read")))
    .orderBy(desc(meetingSection.heldOn))
    .limit(1);
  return last ?? null;
}

/** Kinds, figures and bands of the rows of one page: one look each, by the ids shown. */
export async function complete(viewer: Viewer, rows: readonly Bare[]): Promise<MeetingLine[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const sections = await db().select({ meetingId: meetingSection.meetingId, kind: meetingSection.kind }).from(meetingSection).where(inArray(meetingSection.meetingId, ids)).orderBy(asc(meetingSection.kind));
  const counts = await db().select({ meetingId: meetingAttendance.meetingId, kind: meetingAttendance.kind, n: sql<number>`count(*)` }).from(meetingAttendance).where(inArray(meetingAttendance.meetingId, ids)).groupBy(meetingAttendance.meetingId, meetingAttendance.kind);
  const tallies = new Map<string, Tally>();
  for (const { meetingId, kind, n } of counts) {
    const tally = tallies.get(meetingId) ?? { ...none };
    tally.due += n;
    tally[attendanceKinds[kind].counts] += n;
    tallies.set(meetingId, tally);
  }
  const bands = await bandsOf(viewer, rows);
  return rows.map((row) => ({ ...row, kinds: sections.filter(({ meetingId }) => meetingId === row.id).map(({ kind }) => kind), tally: tallies.get(row.id) ?? none, band: bands.get(row.id)! }));
}

const none: Tally = { due: 0, present: 0, away: 0, leave: 0, absent: 0, exempt: 0 };
