/**
 * Invented years of organizational life for `npm run bench`, inserted directly: 40 branches of 清河镇, or as many more of the same
 * kind as are asked for, each with a few members and what ten years leave behind. The same seed gives the same records.
 */
import { sql } from "drizzle-orm";
import { instantAt, pad, type Day } from "@/domain/calendar/day";
import { emptyExtras } from "@/domain/meetings/extras";
import { meetingKinds, type MeetingKind } from "@/domain/meetings/kinds";
import { closeDatabase, db, inBulk } from "../client";
import { meetingPlan } from "../schema/meeting-plans";
import { meeting, meetingAttendance, meetingDecision, meetingSection } from "../schema/meetings";
import { member, memberPlace } from "../schema/members";
import { branch, partyGroup } from "../schema/organization";
import { indexingSentences } from "../truth/sentences";
import { chance } from "./history/random";
import { loadTown } from "./load-town";
import { draw } from "./bench-words";

const FIRST_YEAR = 2026;
const YEARS = 10;
/** The evening of the last day of which there are records. */
export const LAST: Day = `${FIRST_YEAR + YEARS - 1}-12-31`;
const MEMBERS = 8;
const INDEXED_AT_ONCE = 5_000;

type Slot = { kind: MeetingKind; month: number; day: number; group: number };
const monthly = (kind: MeetingKind, day: number, group = 0): Slot[] => Array.from({ length: 12 }, (_, i) => ({ kind, month: i + 1, day, group }));
const quarterly = (kind: MeetingKind, day: number): Slot[] => [3, 6, 9, 12].map((month) => ({ kind, month, day, group: 0 }));
/** 56 records a branch and year. */
const yearly: readonly Slot[] = [...monthly("theme_day", 5), ...monthly("committee_meeting", 10), ...monthly("group_meeting", 15, 1), ...monthly("group_meeting", 16, 2), ...quarterly("member_assembly", 25), ...quarterly("party_lecture", 22)];
export const recordsOf = (branches: number) => branches * YEARS * yearly.length;
/** Any record of the town; any of the seventh branch (石桥第一党支部), which is told before the new ones. */
export const someRecord = (n: number, branches: number) => `m-${(Math.abs(n) * 7919) % recordsOf(branches)}`;
export const ownRecord = (n: number) => `m-${6 * YEARS * yearly.length + ((Math.abs(n) * 37) % (YEARS * yearly.length))}`;
export const MIDDLE: Day = `${FIRST_YEAR + YEARS / 2}-06-30`;

/** Into an empty database. @param progress is told how many of how many branches are done */
export async function fillWithLife(branches: number, seed: number, progress: (done: number, all: number) => void): Promise<void> {
  await inBulk(async () => {
    await loadTown("s1.none.none", instantAt(`${FIRST_YEAR}-01-01`));
    const ids = await growTo(branches);
    for (const [i, id] of ids.entries()) {
      db().transaction(() => liveIn(id, i * YEARS * yearly.length, seed));
      progress(i + 1, ids.length);
    }
    db().run(sql`insert into ${meetingAttendance} (id, meeting_id, member_id, seq, held_on, kind, makeup)
      select m.id || p.member_id, m.id, p.member_id, cast(substr(p.id, -1) as integer), m.held_on, 'on_site', '' from ${meeting} m join ${memberPlace} p on p.branch_id = m.branch_id`);
    db().run(sql`update ${meeting} set state = case when filed_by is not null then 'filed' when confirmed_by is not null then 'confirmed' else 'submitted' end`); // handed in once its people are on it
    db().run(sql`analyze`);
  });
  closeDatabase();
}

/** The index of sentences that handing in writes: what a look at a few branches finds the others by. */
export async function indexLife(): Promise<void> {
  await inBulk(async () => {
    for (let from = 0; ; from += INDEXED_AT_ONCE) {
      const rows = await db().select({ id: meeting.id, summary: meeting.summary, theme: meeting.theme }).from(meeting).orderBy(meeting.id).limit(INDEXED_AT_ONCE).offset(from);
      if (rows.length === 0) break;
      const nothing = { agenda: [], decisions: [], followUp: "" };
      db().transaction(() => rows.forEach(({ id, ...written }) => indexingSentences(id, { ...nothing, ...written }).forEach((statement) => statement.run())));
    }
    db().run(sql`analyze`);
  });
  closeDatabase();
}

/** More branches like the town's own, without leading a community. */
async function growTo(count: number): Promise<string[]> {
  const own = await db().select().from(branch).orderBy(branch.seq);
  for (let n = own.length; n < count; n++) {
    const like = own[n % own.length]!;
    db().insert(branch).values({ ...like, id: `b${n}`, code: `B${n}`, name: `${like.name}${n}`, leadsCommunity: false, seq: n + 1 }).run();
    for (const group of [1, 2]) db().insert(partyGroup).values({ id: `b${n}-${group}`, branchId: `b${n}`, name: `第${group}党小组`, seq: group, closedOn: null }).run();
  }
  return [...own.map(({ id }) => id), ...Array.from({ length: count - own.length }, (_, i) => `b${own.length + i}`)];
}

/** A branch's people and its ten years. @param first the number of its first record */
function liveIn(branchId: string, first: number, seed: number): void {
  const at = instantAt(`${FIRST_YEAR}-01-01`);
  const people = Array.from({ length: MEMBERS }, (_, i) => `${branchId}p${i}`);
  db().insert(member).values(people.map((id, i) => ({
    id, name: `甲${branchId}${i}`, gender: "male" as const, ethnicity: "汉族", birthMonth: "1970-01", workUnit: "", residence: "", joinedOn: "2000-07-01", confirmedOn: "2001-07-01", stage: "full" as const, status: "normal" as const,
    difficult: false, elderlyInfirm: false, veteran: false, remark: "", revision: 1, createdAt: at, updatedAt: at,
  }))).run();
  db().insert(memberPlace).values(people.map((memberId, i) => ({ id: `${memberId}-${i}`, memberId, branchId, groupId: null, fromDay: "2000-07-01", toDay: null, by: "bench", at }))).run();
  for (let year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
    db().insert(meetingPlan).values([1, 2, 3, 4].map((quarter) => ({ id: `${branchId}-${year}-${quarter}`, branchId, period: `${year}-Q${quarter}`, by: "bench", at: instantAt(`${year}-${pad(quarter * 3 - 2)}-01`) }))).run();
    yearOf(branchId, year, first + (year - FIRST_YEAR) * yearly.length, seed, people[0]!);
  }
}

function yearOf(branchId: string, year: number, first: number, seed: number, ownerId: string): void {
  const groups = new Set(db().select({ id: partyGroup.id }).from(partyGroup).where(sql`branch_id = ${branchId}`).all().map(({ id }) => id));
  const rows = yearly.map((slot, i) => ({ slot, groupId: groups.has(`${branchId}-${slot.group}`) ? `${branchId}-${slot.group}` : null, row: recordOf(branchId, year, slot, first + i, seed) }));
  db().insert(meeting).values(rows.map(({ row, groupId }) => ({ ...row, groupId }))).run();
  db().insert(meetingSection).values(rows.map(({ row: { id, heldOn }, slot: { kind }, groupId }) => ({ id: `${id}-s`, meetingId: id, kind, branchId, groupId, heldOn, extras: emptyExtras(kind) }))).run();
  db().insert(meetingDecision).values(rows.filter(({ slot: { kind } }) => kind === "theme_day").map(({ row: { id, heldOn, summary }, groupId }) => ({
    id: `${id}-d`, meetingId: id, branchId, groupId, seq: 1, content: summary, ownerId, ownerName: "甲", dueOn: heldOn, active: true, state: heldOn > `${FIRST_YEAR + YEARS - 1}-09-30` ? "open" as const : "done" as const, outcome: "已办完", reportedBy: "bench", reportedAt: null, verifiedBy: "bench", verifiedAt: null,
  }))).run();
}

/** The newest are on their way, everything else is filed. */
function recordOf(branchId: string, year: number, { kind, month, day }: Slot, n: number, seed: number): typeof meeting.$inferInsert & { summary: string } {
  const heldOn: Day = `${year}-${pad(month)}-${pad(day)}`;
  const { title, text } = draw(seed, n);
  const startedAt = instantAt(heldOn, "09:00");
  const then = instantAt(heldOn, "16:00");
  const luck = heldOn > `${FIRST_YEAR + YEARS - 1}-12-09` ? chance(`${seed} ${n}`).next() : 1;
  const [confirmed, filed] = [luck > 0.2 ? then : null, luck > 0.4 ? then : null];
  return {
    id: `m-${n}`, branchId, groupId: null, plannedId: null, title: `${year}年${month}月${meetingKinds[kind].zh}`, theme: title, place: "会议室", heldOn, startedAt, endedAt: instantAt(heldOn, "10:40"),
    hostId: null, hostName: "甲", recorderId: null, recorderName: "乙", observers: [], followUp: "", priorReviewed: true, summary: text, lateReason: "", explanations: {},
    state: "held", stateSince: then, revision: 1, authorId: "bench", createdAt: then, updatedBy: "bench", updatedAt: then, firstSubmittedAt: then, submittedBy: "bench", submittedAt: then,
    confirmedBy: confirmed && "bench", confirmedAt: confirmed, singlePersonFlow: false, backfillReason: "", consentBy: null, consentAt: null, filedBy: filed && "bench", filedAt: filed, archivedAt: null, digest: null,
  };
}
