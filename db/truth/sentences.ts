/** The index of sentences of minutes that were handed in: digests only, so that it says nothing by itself. */
import { and, desc, eq, inArray, isNotNull, lt, ne } from "drizzle-orm";
import { minutesOf } from "@/domain/truth/minutes";
import type { SameSentence } from "@/domain/truth/questions";
import { saysMoreThanTitles, type Reference } from "@/domain/truth/references";
import { sentencesOf } from "@/domain/truth/sentences";
import { db } from "../client";
import { newId } from "../id";
import type { MeetingRow } from "../meetings/rows";
import { meeting, meetingSentence } from "../schema/meetings";
import { branch } from "../schema/organization";
import { keyedDigest } from "../seal";
import type { Statement } from "../write";

/** More than a long evening's minutes hold; keeps one record from being a thousand rows. */
const MOST_SENTENCES = 200;
const MOST_SOURCES = 200;

type Minutes = Parameters<typeof minutesOf>[0];

const sentencesIn = (record: Minutes) => sentencesOf(minutesOf(record)).slice(0, MOST_SENTENCES).map((sentence) => ({ ...sentence, digest: keyedDigest("sentence", sentence.words) }));

/** Written with the handing in, in place of what was handed in before. */
export function indexingSentences(meetingId: string, record: Minutes): Statement[] {
  const rows = sentencesIn(record).map(({ digest }) => ({ id: newId(), meetingId, digest }));
  const forget = db().delete(meetingSentence).where(eq(meetingSentence.meetingId, meetingId));
  return rows.length > 0 ? [forget, db().insert(meetingSentence).values(rows)] : [forget];
}

/** Sentences of the record that were in minutes handed in before it, with their source, the newest source first. */
export async function sameSentences(row: MeetingRow, record: Minutes, library: readonly Reference[]): Promise<SameSentence[]> {
  const texts = new Map(sentencesIn(record).filter(({ text }) => saysMoreThanTitles(text, library)).map(({ digest, text }) => [digest, text]));
  if (texts.size === 0) return [];
  const found = await db()
    .select({ digest: meetingSentence.digest, meetingId: meeting.id, branchName: branch.name, heldOn: meeting.heldOn })
    .from(meetingSentence).innerJoin(meeting, eq(meeting.id, meetingSentence.meetingId)).innerJoin(branch, eq(branch.id, meeting.branchId))
    .where(and(
      inArray(meetingSentence.digest, [...texts.keys()]), ne(meeting.id, row.id), ne(meeting.state, "cancelled"),
      isNotNull(meeting.firstSubmittedAt), row.firstSubmittedAt ? lt(meeting.firstSubmittedAt, row.firstSubmittedAt) : undefined,
    ))
    .orderBy(desc(meeting.heldOn), meeting.id).limit(MOST_SOURCES);
  return found.map(({ digest, ...source }) => ({ text: texts.get(digest)!, ...source }));
}
