import { z } from "zod";
import { NoticePage } from "@/components/public/notice-page";
import { findPublicRecheck, findPublicStatementBefore } from "@/db/publications/finance";
import { findPublicNotice } from "@/db/publications/notice";
import { listPublicReleases } from "@/db/questions/public";
import type { Day } from "@/domain/calendar/day";
import { bodyParts } from "@/domain/disclosure/body-parts";
import type { PublicNotice } from "@/domain/disclosure/public-notice";
import { hiddenReasons } from "@/domain/disclosure/visibility";
import { page, unlisted } from "@/app/public-page";
import { countSchema, idSchema, optional, readParams } from "@/app/public-params";
import { noticeAsJson } from "./as-json";

const params = z.object({ version: optional(countSchema), part: optional(countSchema) });

type Context = { params: Promise<{ id: string }> };

/** A notice as a page, or with `.json` behind its id as data. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { id } = await context.params;
  if (id.endsWith(".json")) return noticeAsJson(request, id.slice(0, -".json".length));
  return page(request, async (view, today) => {
    const given = readParams(request, params);
    if (!given) return "malformed";
    const notice = idSchema.safeParse(id).success ? await findPublicNotice(id, given.version, today) : null;
    const part = given.part ?? 1;
    if (!notice || (part > 1 && part > partsOf(notice))) return "unknown";
    const answered = (await listPublicReleases({ noticeId: id })).length;
    return { element: <NoticePage view={view} notice={notice} today={today} part={part} answered={answered} beside={await beside(notice, today)} />, ...answering(notice) };
  });
}

const partsOf = ({ shown }: PublicNotice) => (shown ? bodyParts(shown.content.body).length : 1);

/** What a finance statement is read beside. */
async function beside({ shown, communityId, period }: PublicNotice, today: Day) {
  if (shown?.content.body.kind !== "finance" || !communityId) return null;
  return { last: await findPublicStatementBefore(communityId, period, today), recheck: await findPublicRecheck(communityId, period, today) };
}

function answering({ visibility: { because }, personList, shown }: PublicNotice) {
  return { status: because && hiddenReasons[because].gone ? 410 : 200, headers: personList || !shown ? unlisted : undefined };
}
