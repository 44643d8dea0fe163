/**
 * Publicity of a published version: from when to when, and with which versions it shares it (handbook §4.7, rulings 10, 14, 40).
 * No sequence of corrections, postings and takedowns ends it earlier than its rule says.
 */
import { and, desc, eq, inArray, isNotNull, lte } from "drizzle-orm";
import { dayOf, type Day, type Instant } from "@/domain/calendar/day";
import { extendedBy, publicityEnd, publicityStart, type Interruption, type PublicityPeriod } from "@/domain/disclosure/publicity";
import { db } from "../client";
import { boardPosting, noticeRemoval, noticeVersion } from "../schema/publications";
import type { RemovalRow, Version } from "./shown";

export type Posting = typeof boardPosting.$inferSelect;
type Which = Pick<Version, "noticeId" | "versionNo">;
/** What of a version decides its publicity. */
export type Dated = Which & Pick<Version, "id" | "publishedOn" | "publishedAt" | "publicityTo" | "content">;

/** The order in which postings were recorded. */
export const byRecording = (a: Posting, b: Posting) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1);

/** Where and when versions of a notice were posted, in the order in which it was recorded. */
async function postingsOfAny(noticeId: string, versionNos: number[]): Promise<Posting[]> {
  const rows = await db().select().from(boardPosting).where(and(eq(boardPosting.noticeId, noticeId), inArray(boardPosting.versionNo, versionNos)));
  return rows.sort(byRecording);
}

export async function postingsOf({ noticeId, versionNo }: Which): Promise<Posting[]> {
  return postingsOfAny(noticeId, [versionNo]);
}

/** The last day of the version's publicity: the later of web and board, and as much longer as it was taken down in between. */
export async function publicityEndOf(version: Which & Pick<Version, "publicityTo">): Promise<Day> {
  return extendedBy(publicityEnd(version.publicityTo, await postingsOf(version)), interruptionsOf(await liftedRemovals(version.noticeId), version.versionNo));
}

async function liftedRemovals(noticeId: string): Promise<RemovalRow[]> {
  return db().select().from(noticeRemoval).where(and(eq(noticeRemoval.noticeId, noticeId), isNotNull(noticeRemoval.liftedAt)));
}

/** The takedowns of a version that were lifted again. */
export function interruptionsOf(removals: readonly { upTo: number; at: Instant; liftedAt: Instant | null }[], versionNo: number): Interruption[] {
  return removals.flatMap(({ upTo, at, liftedAt }) => (liftedAt && upTo >= versionNo ? [{ from: dayOf(at), until: dayOf(liftedAt) }] : []));
}

/**
 * The versions of one publicity, the newest first: the given one, and before it those of which it corrected only a misspelling
 * (ruling 14). What was off the web when its correction appeared began anew.
 */
async function publicityRun(version: Dated): Promise<Dated[]> {
  const run = [version];
  const earlier = await db().select().from(noticeVersion).where(and(eq(noticeVersion.noticeId, version.noticeId), lte(noticeVersion.versionNo, version.versionNo - 1))).orderBy(desc(noticeVersion.versionNo));
  const removals = await db().select().from(noticeRemoval).where(eq(noticeRemoval.noticeId, version.noticeId));
  for (const before of earlier) {
    const last = run.at(-1)!;
    const wasHidden = removals.some(({ upTo, at, liftedAt }) => upTo >= before.versionNo && at <= last.publishedAt && (liftedAt === null || liftedAt > last.publishedAt));
    if (wasHidden || last.content.correction?.substantive !== false) break;
    run.push(before);
  }
  return run;
}

export type Publicity = {
  period: PublicityPeriod;
  /** When it began on the web, and on the board; null while no posting is recorded. */
  publishedOn: Day;
  postedOn: Day | null;
  places: string[];
  /** The version with which it began: its rule holds for all. */
  began: Dated;
  /** The versions that share it. */
  versionIds: string[];
};

/** The publicity to which a version belongs. No viewer: callers found the notice through one. */
export async function publicityOf(version: Dated): Promise<Publicity> {
  const run = await publicityRun(version);
  const began = run.at(-1)!;
  const { publishedOn } = began;
  const postings = await postingsOfAny(version.noticeId, run.map(({ versionNo }) => versionNo));
  const postedOn = postings[0]?.postedOn ?? null;
  return {
    period: { from: publicityStart({ publishedOn, postedOn }), to: await publicityEndOf(version) },
    publishedOn, postedOn,
    places: [...new Set(postings.map(({ location }) => location))],
    began,
    versionIds: run.map(({ id }) => id),
  };
}
