/** Full-text search as the public gets it: what may be shown, newest first, with the text around the hit. */
import { desc, eq, inArray } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { PublicLine } from "@/domain/disclosure/public-notice";
import { plainText } from "@/domain/disclosure/texts";
import { contains, excerptOf, isExact, isTooShort, readQuery, type Excerpt, type Query } from "@/domain/text/query";
import { db } from "../client";
import { noticeVersion } from "../schema/publications";
import { branch, community } from "../schema/organization";
import { findCandidates, type SearchFilter } from "../search";
import { lineColumns, listPublicNotices, PAGE, type Cursor, type PublicPage } from "./list";
import { isListable, withStanding } from "./standing";

export type FoundLine = PublicLine & { excerpt: Excerpt | null };
export type Found = PublicPage<FoundLine> & {
  /** `most`: there are more than `n`. Null where it was not counted (later pages). */
  count: { n: number; most: boolean } | null;
  /** Single characters are looked for in the titles of this many newest notices only. */
  titlesOnly: number | null;
};

const MOST_COUNTED = 100;
const CHUNK = 40;
const CHUNKS = 5;

/** @param typed anything; only the first words count. @throws never: what cannot be found is not found. */
export async function searchPublic(typed: string, filter: SearchFilter, after: Cursor | null, today: Day): Promise<Found> {
  const query = readQuery(typed);
  if (query.words.length === 0) return { lines: [], next: null, count: { n: 0, most: false }, titlesOnly: null };
  if (isTooShort(query)) return searchTitles(query, filter, today);
  const found = await page(query, filter, after?.seq ?? null, today);
  return { ...found, count: after ? null : await countFound(query, filter, found, today), titlesOnly: null };
}

async function page(query: Query, filter: SearchFilter, after: number | null, today: Day): Promise<PublicPage<FoundLine>> {
  const lines: FoundLine[] = [];
  let before = after;
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    const seqs = await findCandidates(query.grams, filter, before, CHUNK);
    const rows = seqs.length === 0 ? [] : await db()
      .select({ ...lineColumns, content: noticeVersion.content })
      .from(noticeVersion)
      .leftJoin(community, eq(community.id, noticeVersion.communityId))
      .leftJoin(branch, eq(branch.id, noticeVersion.branchId))
      .where(inArray(noticeVersion.seq, seqs))
      .orderBy(desc(noticeVersion.seq));
    for (const { content, ...row } of await withStanding(rows, today)) {
      if (lines.length === PAGE) return { lines, next: { day: row.publishedOn, seq: before! } };
      before = row.seq;
      const text = isListable(row) ? `${row.title}。${content.item}。${plainText(content.body)}` : null;
      if (text !== null && (isExact(query) || contains(text, query))) lines.push({ ...row, excerpt: excerptOf(text, query) });
    }
    if (seqs.length < CHUNK) return { lines, next: null };
  }
  return { lines, next: before === null ? null : { day: today, seq: before } };
}

/** Exact where the index decides alone, up to a hundred; otherwise as far as the first page knows. */
async function countFound(query: Query, filter: SearchFilter, first: PublicPage, today: Day): Promise<Found["count"]> {
  if (first.next === null || !isExact(query)) return { n: first.lines.length, most: first.next !== null };
  const seqs = await findCandidates(query.grams, filter, null, MOST_COUNTED + 1);
  const rows = await db().select(standingColumns).from(noticeVersion).where(inArray(noticeVersion.seq, seqs));
  const shown = (await withStanding(rows, today)).filter(isListable).length;
  return { n: Math.min(shown, MOST_COUNTED), most: seqs.length > MOST_COUNTED };
}

const { id, noticeId, versionNo, audience, personList, publicityTo, forced } = noticeVersion;
const standingColumns = { id, noticeId, versionNo, audience, personList, publicityTo, forced };

const NEWEST_TITLES = 200;

/** A single character is in nearly every text: the newest titles are looked through instead. */
async function searchTitles(query: Query, filter: SearchFilter, today: Day): Promise<Found> {
  const { lines } = await listPublicNotices(filter, null, today, NEWEST_TITLES);
  const found = lines.filter((line) => contains(line.title, query)).slice(0, PAGE);
  return { lines: found.map((line) => ({ ...line, excerpt: null })), next: null, count: { n: found.length, most: false }, titlesOnly: NEWEST_TITLES };
}
