/** An Atom feed as text: plain templates, everything escaped. */
import { fitForXml } from "@/domain/text/xml";

export type Entry = { id: string; url: string; title: string; updated: string; summary: string; author: string };

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string) => fitForXml(text).replace(/[&<>"']/g, (c) => escapes[c]!);

export function atomFeed(feed: { url: string; title: string; updated: string; entries: readonly Entry[] }): string {
  const entries = feed.entries.map(
    (entry) => `<entry><id>${escaped(entry.id)}</id><title>${escaped(entry.title)}</title><link href="${escaped(entry.url)}"/><updated>${entry.updated}</updated><author><name>${escaped(entry.author)}</name></author><summary>${escaped(entry.summary)}</summary></entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><id>${escaped(feed.url)}</id><title>${escaped(feed.title)}</title><link rel="self" href="${escaped(feed.url)}"/><updated>${feed.updated}</updated>
${entries.join("\n")}
</feed>
`;
}
