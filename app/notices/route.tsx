import { z } from "zod";
import { NoticeListPage } from "@/components/public/notice-list-page";
import { listPublicCommunities } from "@/db/organization";
import { listPublicNotices, type Cursor } from "@/db/publications/list";
import { searchPublic } from "@/db/publications/search";
import { daySchema } from "@/domain/calendar/day-schema";
import { categories, type Category } from "@/domain/disclosure/lifecycle";
import { page } from "../public-page";
import { idSchema, optional, readParams } from "../public-params";

/** Where the page before ended: `2026-10-12.1234`. */
const cursorSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}\.\d{1,12}$/).transform((text): Cursor => ({ day: text.slice(0, 10), seq: Number(text.slice(11)) })).refine(({ day }) => daySchema.safeParse(day).success);

const params = z.object({
  village: optional(idSchema),
  category: optional(z.enum(Object.keys(categories) as [Category])),
  year: optional(z.string().regex(/^20\d{2}$/)),
  q: z.string().optional().transform((text) => text?.trim().slice(0, 100) ?? ""),
  after: optional(cursorSchema),
});

/** All notices: filtered by a plain form, searched, page by page. */
export async function GET(request: Request): Promise<Response> {
  return page(request, async (view, today) => {
    const given = readParams(request, params);
    const communities = await listPublicCommunities();
    if (!given || (given.village && !communities.some((community) => community.id === given.village))) return "malformed";
    const { q, after, ...filter } = given;
    const found = q ? await searchPublic(q, filter, after, today) : { ...await listPublicNotices(filter, after, today), count: null, titlesOnly: null };
    return <NoticeListPage view={view} today={today} communities={communities} filter={filter} q={q} found={found} isFirst={after === null} />;
  });
}
