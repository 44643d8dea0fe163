/** Records of meetings as the facts from which signals are computed: a fixed number of queries, however many branches. */
import { and, eq, exists, inArray, isNotNull, isNull, or, sql, type SQL } from "drizzle-orm";
import { byKey } from "@/domain/members/by-key";
import { attendanceKinds } from "@/domain/meetings/attendance";
import { parseExtras } from "@/domain/meetings/extras";
import { recordText } from "@/domain/meetings/record";
import type { MeetingFact, PhotoFact, VoteFact } from "@/domain/signals/facts";
import { album } from "@/domain/signals/album";
import { db } from "../client";
import { alias } from "../dialect/columns";
import { storedFile } from "../schema/files";
import { meeting, meetingAgenda, meetingAttendance, meetingDecision, meetingSection, meetingSentence, meetingSnapshot } from "../schema/meetings";
import { branch } from "../schema/organization";
import { oddPeople, onSiteTwice } from "./people-facts";
import { handedIn, inBranches, type Scope } from "./scope";

/** Sentences that so many wrote are everybody's (domain/signals/copied.ts): they lead to no candidate. */
const MOST_SOURCES = 41;

/** The records of a scope, and of others those that could be the other side: same sentence, same person on the same day, same photo. */
export async function gatherMeetings(scope: Scope, photoBits: number): Promise<MeetingFact[]> {
  const own = and(handedIn, inBranches(scope));
  const twice = await onSiteTwice(scope === "all" ? undefined : own);
  if (scope === "all") return factsOf(handedIn, twice);
  const others = [...new Set([...twice.map(({ meetingId }) => meetingId), ...(await sharingSentences(own)), ...(await sharingPhotos(own, photoBits))])];
  return factsOf(and(handedIn, or(inBranches(scope), inArray(meeting.id, others))), twice);
}

/** The records behind a case, as they are now. */
export async function meetingFactsOf(ids: readonly string[]): Promise<MeetingFact[]> {
  if (ids.length === 0) return [];
  const where = inArray(meeting.id, [...ids]);
  return factsOf(where, (await onSiteTwice(where)).filter(({ meetingId }) => ids.includes(meetingId)));
}

async function sharingSentences(own: SQL | undefined): Promise<string[]> {
  const mine = db().select({ digest: meetingSentence.digest }).from(meetingSentence).innerJoin(meeting, eq(meeting.id, meetingSentence.meetingId)).where(own);
  const shared = db().select({ digest: meetingSentence.digest }).from(meetingSentence).where(inArray(meetingSentence.digest, mine)).groupBy(meetingSentence.digest).having(sql`count(*) between 2 and ${MOST_SOURCES}`);
  const rows = await db().selectDistinct({ id: meetingSentence.meetingId }).from(meetingSentence).where(inArray(meetingSentence.digest, shared));
  return rows.map(({ id }) => id);
}

async function sharingPhotos(own: SQL | undefined, photoBits: number): Promise<string[]> {
  const mine = [...(await photosOf(own)).values()].flat();
  if (mine.length === 0) return [];
  const ours = album<true>(mine.length);
  for (const photo of mine) ours.add(photo, true);
  return [...(await photosOf(handedIn))].filter(([, photos]) => photos.some((photo) => ours.find(photo, photoBits))).map(([id]) => id);
}

async function photosOf(where: SQL | undefined): Promise<Map<string, PhotoFact[]>> {
  const rows = await db().select({ meetingId: storedFile.ownerId, fileId: storedFile.id, imageHash: storedFile.imageHash, capturedAt: storedFile.capturedAt }).from(storedFile)
    .innerJoin(meeting, eq(meeting.id, storedFile.ownerId)).where(and(where, eq(storedFile.ownerKind, "meeting"), isNotNull(storedFile.imageHash), isNull(storedFile.removedAt)));
  return new Map([...byKey(rows, ({ meetingId }) => meetingId)].map(([id, list]) => [id, list.map(({ fileId, imageHash, capturedAt }) => ({ fileId, hashes: imageHash!.split(","), capturedAt }))]));
}

async function factsOf(where: SQL | undefined, twice: Awaited<ReturnType<typeof onSiteTwice>>): Promise<MeetingFact[]> {
  const rows = await db()
    .select({
      id: meeting.id, branchId: meeting.branchId, branchName: branch.name, title: meeting.title, theme: meeting.theme, summary: meeting.summary, heldOn: meeting.heldOn,
      startedAt: meeting.startedAt, endedAt: meeting.endedAt, submittedAt: meeting.firstSubmittedAt,
    })
    .from(meeting).innerJoin(branch, eq(branch.id, meeting.branchId)).where(where);
  const [texts, tallies, people, votes, photos] = [await textsOf(where), await talliesOf(where), await oddPeople(where, twice), await votesOf(where), await photosOf(where)];
  return rows.map(({ theme, summary, submittedAt, ...row }): MeetingFact => {
    const { sections, agenda, decisions } = texts(row.id);
    return {
      ...row, submittedAt: submittedAt!, kinds: sections.map(({ kind }) => kind), text: recordText({ title: row.title, theme, summary, sections, agenda, decisions }),
      ...(tallies.get(row.id) ?? { due: 0, present: 0 }), onSite: people.get(row.id) ?? [], votes: votes.get(row.id) ?? [], photos: photos.get(row.id) ?? [],
    };
  });
}

/** What was written in the parts of each record. */
async function textsOf(where: SQL | undefined) {
  const sections = byKey(await db().select({ meetingId: meetingSection.meetingId, kind: meetingSection.kind, extras: meetingSection.extras }).from(meetingSection)
    .innerJoin(meeting, eq(meeting.id, meetingSection.meetingId)).where(where).orderBy(meetingSection.meetingId, meetingSection.kind), ({ meetingId }) => meetingId);
  const agenda = byKey(await db().select({ meetingId: meetingAgenda.meetingId, topic: meetingAgenda.topic, discussion: meetingAgenda.discussion }).from(meetingAgenda)
    .innerJoin(meeting, eq(meeting.id, meetingAgenda.meetingId)).where(where).orderBy(meetingAgenda.meetingId, meetingAgenda.seq), ({ meetingId }) => meetingId);
  const decisions = byKey(await db().select({ meetingId: meetingDecision.meetingId, content: meetingDecision.content }).from(meetingDecision)
    .innerJoin(meeting, eq(meeting.id, meetingDecision.meetingId)).where(where).orderBy(meetingDecision.meetingId, meetingDecision.seq), ({ meetingId }) => meetingId);
  return (id: string) => ({
    sections: (sections.get(id) ?? []).map(({ kind, extras }) => ({ kind, extras: parseExtras(kind, extras) })),
    agenda: agenda.get(id) ?? [], decisions: decisions.get(id) ?? [],
  });
}

/** 应到、实到, counted by the database. */
async function talliesOf(where: SQL | undefined): Promise<Map<string, { due: number; present: number }>> {
  const rows = await db().select({ meetingId: meetingAttendance.meetingId, kind: meetingAttendance.kind, n: sql<number>`count(*)` }).from(meetingAttendance)
    .innerJoin(meeting, eq(meeting.id, meetingAttendance.meetingId)).where(where).groupBy(meetingAttendance.meetingId, meetingAttendance.kind);
  const tallies = new Map<string, { due: number; present: number }>();
  for (const { meetingId, kind, n } of rows) {
    const { due, present } = tallies.get(meetingId) ?? { due: 0, present: 0 };
    tallies.set(meetingId, { due: due + n, present: present + (attendanceKinds[kind].counts === "present" ? n : 0) });
  }
  return tallies;
}

/** Votes with their voters as they were counted when the record was handed in; only records that voted are opened. */
async function votesOf(where: SQL | undefined): Promise<Map<string, VoteFact[]>> {
  const later = alias(meetingSnapshot, "later");
  const voted = db().select({ id: meetingAgenda.id }).from(meetingAgenda).where(and(eq(meetingAgenda.meetingId, meeting.id), isNotNull(meetingAgenda.vote)));
  const newest = eq(meetingSnapshot.seq, db().select({ seq: sql<number>`max(${later.seq})` }).from(later).where(eq(later.meetingId, meetingSnapshot.meetingId)));
  const rows = await db().select({ meetingId: meetingSnapshot.meetingId, content: meetingSnapshot.content }).from(meetingSnapshot).innerJoin(meeting, eq(meeting.id, meetingSnapshot.meetingId)).where(and(where, exists(voted), newest));
  return new Map(rows.map(({ meetingId, content }) => [meetingId, content.votes.map(({ item, voting }) => ({
    topic: content.record.agenda[item]?.topic ?? "", dueVoting: voting.due, presentVoting: voting.present, oppose: voting.oppose, abstain: voting.abstain,
  }))]));
}
