/** Publicity of a published version: how long it lasts, and the statement at its end (handbook §4.7, rulings 10, 14, 40). */
import { and, asc, eq } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { publicityEnd } from "@/domain/disclosure/publicity";
import { db } from "../client";
import { boardPosting } from "../schema/disclosure";
import type { Version } from "./shown";

export type Posting = typeof boardPosting.$inferSelect;

/** Where and when the version was posted, first posting first. */
export async function postingsOf({ noticeId, versionNo }: Pick<Version, "noticeId" | "versionNo">): Promise<Posting[]> {
  return db().select().from(boardPosting).where(and(eq(boardPosting.noticeId, noticeId), eq(boardPosting.versionNo, versionNo))).orderBy(asc(boardPosting.postedOn), asc(boardPosting.at));
}

/** The last day of the version's publicity, counted from the later of web and board. */
export async function publicityEndOf(version: Pick<Version, "noticeId" | "versionNo" | "publicityTo">): Promise<Day> {
  return publicityEnd(version.publicityTo, await postingsOf(version));
}
