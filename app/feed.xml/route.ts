import { atomFeed, type Entry } from "@/components/public/atom";
import { townProfile } from "@/db/organization";
import { listPublicChainHeads, type ChainHead } from "@/db/publications/chain";
import { listPublicNotices } from "@/db/publications/list";
import { instantAt, sayDay } from "@/domain/calendar/day";
import { sayPublicityState } from "@/domain/disclosure/publicity";
import type { PublicLine } from "@/domain/disclosure/public-notice";
import { environment } from "@/server/environment";
import { publicAnswer } from "@/server/public-answer";

const NEWEST = 30;
const HEADS = 7;

/** The newest notices, and the daily heads of the audit chain: whoever reads the feed keeps a copy of them (ruling 26). */
export async function GET(request: Request): Promise<Response> {
  return publicAnswer(request, { "Content-Type": "application/atom+xml; charset=utf-8", "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'" }, async ({ today }) => {
    const { name } = await townProfile();
    const { lines } = await listPublicNotices({ village: null, category: null, year: null }, null, today, NEWEST);
    const entries = [
      // Readers of feeds keep what they got: lists of persons, which must leave the web, are not handed out.
      ...lines.filter((line) => !line.personList).map((line) => noticeEntry(line, today)),
      ...(await listPublicChainHeads(HEADS)).map((head) => headEntry(head, name)),
    ].sort((a, b) => (a.updated < b.updated ? 1 : -1));
    return { body: atomFeed({ url: `${environment().publicUrl}/feed.xml`, title: `${name}三务公开`, updated: entries[0]?.updated ?? instantAt(today), entries }) };
  });
}

function noticeEntry(line: PublicLine, today: string): Entry {
  const url = `${environment().publicUrl}/notices/${line.noticeId}`;
  const marks = [line.versionNo > 1 ? `第 ${line.versionNo} 版（更正）` : "", line.forced ? "未经监督审核，强制公开" : ""].filter(Boolean);
  return {
    id: `${url}?version=${line.versionNo}`, url, title: line.title, updated: line.publishedAt, author: line.ownerName,
    summary: [`${sayDay(line.publishedOn)}公开`, sayPublicityState({ from: line.publishedOn, to: line.publicityEnd }, today, line.postedOn !== null), ...marks].join("；"),
  };
}

function headEntry(head: ChainHead, town: string): Entry {
  const url = `${environment().publicUrl}/chain`;
  return { id: `${url}#${head.day}`, url: `${url}#${head.day}`, title: `防篡改记录 ${head.day}`, updated: head.at, author: town, summary: `第 ${head.seq} 条，链头 ${head.hash}` };
}
