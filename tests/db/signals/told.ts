/** Records handed in, as rows, and cases made of them. */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { newId } from "@/db/id";
import { storedFile } from "@/db/schema/files";
import { meeting, meetingAgenda, meetingAttendance, meetingSection, meetingSnapshot } from "@/db/schema/meetings";
import { findCase, listCases, type CaseInHand } from "@/db/signals/cases";
import { indexingSentences } from "@/db/truth/sentences";
import { lookForSignals, type Looked } from "@/db/signals/look";
import { askBranch, decideCase, explainCase } from "@/db/signals/steps";
import { addDays, addMinutes, instantAt, type Day, type Instant } from "@/domain/calendar/day";
import { emptyExtras } from "@/domain/meetings/extras";
import type { MeetingKind } from "@/domain/meetings/kinds";
import { permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import type { Action } from "@/domain/permissions/table";
import type { VoteFact } from "@/domain/signals/facts";
import type { CaseOutcome } from "@/domain/signals/lifecycle";
import type { SignalCode } from "@/domain/signals/signal";
import { as, NOW } from "../../database";

let seconds = 0;
/** The clock goes on by a second with everything that is written. */
const tick = () => addSeconds(NOW, ++seconds);
const addSeconds = (at: Instant, n: number): Instant => new Date(Date.parse(at) + n * 1000).toISOString();

type Record = { branchId?: string; kind?: MeetingKind; on: Day; from?: string; minutes?: number; summary?: string; submittedAt?: Instant; people?: readonly string[]; absent?: readonly string[]; votes?: readonly VoteFact[]; photo?: { imageHash: string; capturedAt: string | null } };

/** One record, handed in on the evening of its day unless said otherwise. */
export async function recorded({ branchId = "qh012", kind = "theme_day", on, from = "09:00", minutes = 90, summary = "", submittedAt = instantAt(on, "20:00"), people = [], absent = [], votes = [], photo }: Record): Promise<string> {
  const id = newId();
  const startedAt = instantAt(on, from);
  await db().insert(meeting).values({
    id, branchId, groupId: null, plannedId: null, title: "主题党日", theme: "", place: "活动室", heldOn: on, startedAt, endedAt: addMinutes(startedAt, minutes), hostId: null, hostName: "甲", recorderId: null, recorderName: "乙",
    observers: [], followUp: "", priorReviewed: true, summary, lateReason: "", explanations: {}, state: "held", stateSince: submittedAt, revision: 1, authorId: "system", createdAt: submittedAt, updatedBy: "system", updatedAt: tick(),
    firstSubmittedAt: submittedAt, submittedBy: "system", submittedAt, confirmedBy: null, confirmedAt: null, singlePersonFlow: false, backfillReason: "", consentBy: null, consentAt: null, filedBy: null, filedAt: null, archivedAt: null, digest: null,
  });
  await db().insert(meetingSection).values({ id: newId(), meetingId: id, kind, branchId, groupId: null, heldOn: on, extras: emptyExtras(kind) });
  const roll = [...people.map((memberId) => ({ memberId, kind: "on_site" as const })), ...absent.map((memberId) => ({ memberId, kind: "absent" as const }))];
  for (const [i, mark] of roll.entries()) await db().insert(meetingAttendance).values({ id: newId(), meetingId: id, ...mark, seq: i + 1, heldOn: on, reason: null, excluded: null, makeup: "", makeupOn: null });
  if (votes.length > 0) await voted(id, kind, votes);
  if (photo) await db().insert(storedFile).values({ id: newId(), digest: newId(), name: "现场.jpg", kind: "jpeg", bytes: 1, ...photo, hasText: false, findings: [], use: "evidence", ownerKind: "meeting", ownerId: id, by: "system", at: submittedAt, removedAt: null });
  for (const statement of indexingSentences(id, { theme: "", agenda: [], decisions: [], summary, followUp: "" })) statement.run();
  await db().update(meeting).set({ state: "submitted" }).where(eq(meeting.id, id));
  return id;
}

/** Votes as the snapshot keeps them, and the items that say there was one. */
async function voted(meetingId: string, section: MeetingKind, votes: readonly VoteFact[]): Promise<void> {
  for (const [i, { topic, oppose, abstain }] of votes.entries()) await db().insert(meetingAgenda).values({ id: newId(), meetingId, seq: i + 1, section, kind: "election", topic, speaker: "", discussion: "", vote: { mode: "ballot", agree: 0, oppose, abstain } as never });
  const content = { record: { agenda: votes.map(({ topic }) => ({ topic })) }, votes: votes.map(({ dueVoting, presentVoting, oppose, abstain }, item) => ({ item, voting: { due: dueVoting, present: presentVoting, oppose, abstain } })) };
  await db().insert(meetingSnapshot).values({ id: newId(), meetingId, seq: 1, content: content as never, digest: newId(), by: "system", at: NOW });
}

/** As if somebody had worked on a branch's records again. */
export async function touched(branchId: string): Promise<void> {
  await db().update(meeting).set({ updatedAt: tick() }).where(eq(meeting.branchId, branchId));
}

/** Six theme days on one afternoon: X01. @returns the ids */
export async function burst(branchId: string, on: Day = "2026-10-11"): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 1; i <= 6; i++) ids.push(await recorded({ branchId, on: addDays(on, -i), submittedAt: instantAt(on, "15:00") }));
  return ids;
}

export async function look(username = "office.town", now: Instant = tick()): Promise<Looked> {
  const person = await as(username, now);
  return lookForSignals(permit(person, "signal.look", { ...town, kind: "signal_look" }));
}

export const casesOf = async (branchId: string) => (await listCases(await as("leader.town"), { branchId })).rows.map(({ row }) => row);

/** A fresh case of X01 in a branch. */
export async function found(branchId: string, code: SignalCode = "X01"): Promise<string> {
  const known = new Set((await casesOf(branchId)).map(({ id }) => id));
  await burst(branchId);
  await look();
  return (await casesOf(branchId)).find((row) => row.code === code && !known.has(row.id))!.id;
}

/** One act by one of the cast, through the permission as it stands. */
export async function act<A extends Action>(username: string, action: A, id: string, deed: (p: ReturnType<typeof permit<A>>, found: CaseInHand) => Promise<unknown>, now: Instant = NOW): Promise<void> {
  const person = await as(username, now);
  const one = await findCase(person, id);
  await deed(permit(person, action, one.subject), one);
}

export const ask = (id: string, username = "office.town") => act(username, "signal.ask", id, (p, f) => askBranch(p, f, "请说明六份记录为什么同一天提交"));
export const explain = (id: string, username: string) => act(username, "signal.explain", id, (p, f) => explainCase(p, f, "文书住院，出院以后照签到表一起补录"));
export const decide = (id: string, username: string, outcome: CaseOutcome = "formal_error", now?: Instant) => act(username, "signal.decide", id, (p, f) => decideCase(p, f, { outcome, reason: "看过六张签到表，与记录一致" }), now);
