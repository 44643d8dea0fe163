/** Everything that decides whether a published version may be shown, read for any number of rows at once. */
import { inArray, max } from "drizzle-orm";
import type { Day, Instant } from "@/domain/calendar/day";
import type { Audience } from "@/domain/disclosure/catalog/vocabulary";
import { extendedBy, publicityEnd } from "@/domain/disclosure/publicity";
import type { Forced, Standing } from "@/domain/disclosure/public-notice";
import { visibilityOf, type Removal } from "@/domain/disclosure/visibility";
import { db } from "../client";
import { byRecording, interruptionsOf } from "../notices/publicity";
import { boardPosting, forcedPublication, noticeRemoval, noticeVersion } from "../schema/publications";

type Version = { id: string; noticeId: string; versionNo: number; audience: string; personList: boolean; publicityTo: Day; forced: boolean };

/** Adds to every row how it stands on `today`; the caller shows nothing that `visibility` does not allow. */
export async function withStanding<R extends Version>(rows: readonly R[], today: Day): Promise<(Omit<R, keyof Standing> & Standing)[]> {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map((row) => row.noticeId))];
  const newest = await newestVersions(ids);
  const removals = await removalsOf(ids);
  const postings = await db().select().from(boardPosting).where(inArray(boardPosting.noticeId, ids));
  const forced = await forcedVersions(rows.filter((row) => row.forced).map((row) => row.id));
  return rows.map((row) => {
    const posted = postings.filter((posting) => posting.noticeId === row.noticeId && posting.versionNo === row.versionNo).sort(byRecording);
    const removed = removals.get(row.noticeId) ?? [];
    const end = extendedBy(publicityEnd(row.publicityTo, posted), interruptionsOf(removed, row.versionNo));
    const days = posted.map((posting) => posting.postedOn).sort();
    return {
      ...row,
      publicityEnd: end,
      postedOn: days[0] ?? null,
      newestNo: newest.get(row.noticeId) ?? row.versionNo,
      forced: forced.get(row.id) ?? null,
      visibility: visibilityOf({ audience: row.audience as Audience, personList: row.personList, publicityEnd: end }, covering(removed, row.versionNo), today),
    };
  });
}

/** Shown in lists, search and feed: visible, and not replaced by a correction. */
export function isListable({ versionNo, newestNo, visibility }: Standing & { versionNo: number }): boolean {
  return versionNo === newestNo && visibility.because === null;
}

async function newestVersions(ids: string[]): Promise<Map<string, number>> {
  const rows = await db().select({ id: noticeVersion.noticeId, no: max(noticeVersion.versionNo) }).from(noticeVersion).where(inArray(noticeVersion.noticeId, ids)).groupBy(noticeVersion.noticeId);
  return new Map(rows.map((row) => [row.id, row.no!]));
}

/** A removal covers the versions that existed then; a correction after it is shown. */
type Covering = Removal & { upTo: number; liftedAt: Instant | null };
const covering = (removals: readonly Covering[], versionNo: number) => removals.filter((removal) => removal.liftedAt === null && removal.upTo >= versionNo);

async function removalsOf(ids: string[]): Promise<Map<string, Covering[]>> {
  const rows = await db().select().from(noticeRemoval).where(inArray(noticeRemoval.noticeId, ids));
  const groups = new Map<string, Covering[]>();
  for (const { noticeId, kind, upTo, reason, at, confirmedBy, liftedAt } of rows) {
    groups.set(noticeId, [...(groups.get(noticeId) ?? []), { kind, upTo, reason, at, confirmed: confirmedBy !== null, liftedAt }]);
  }
  return groups;
}

async function forcedVersions(ids: string[]): Promise<Map<string, Forced>> {
  if (ids.length === 0) return new Map();
  const rows = await db().select().from(forcedPublication).where(inArray(forcedPublication.versionId, ids));
  return new Map(rows.map((row) => [row.versionId, { reason: row.reason, confirmed: row.confirmedBy !== null }]));
}
