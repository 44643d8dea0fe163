import { z } from "zod";
import { numberedSheets, type NumberedSheet } from "@/components/public/poster";
import { PosterPage, printJobs } from "@/components/public/poster-page";
import { posterStylesheet } from "@/components/public/poster-stylesheet";
import { findPublicCommunity } from "@/db/organization";
import { listPublicBoard } from "@/db/publications/board";
import type { Day } from "@/domain/calendar/day";
import { periodKind, sayPeriod, type Period } from "@/domain/calendar/period";
import { printable } from "@/app/printable";
import { page, unlisted } from "@/app/public-page";
import { countSchema, idSchema, optional, readParams } from "@/app/public-params";
import { environment } from "@/server/environment";

const params = z.object({ month: optional(z.string().refine((text) => periodKind(text) === "month")), part: optional(countSchema) });

/** A month's board of a community, all sheets one after the other. */
export async function GET(request: Request, context: { params: Promise<{ code: string }> }): Promise<Response> {
  const { code } = await context.params;
  return page(request, async (view, today) => {
    const given = readParams(request, params);
    if (!given) return "malformed";
    const community = idSchema.safeParse(code).success ? await findPublicCommunity(code) : null;
    if (!community) return "unknown";
    const month = given.month ?? today.slice(0, 7);
    const jobs = printJobs(await boardSheets(code, month, today));
    const job = given.part ?? 1;
    if (job > jobs.length) return "unknown";
    const title = `${community.name}${sayPeriod(month)}公开栏`;
    const back = { path: `/villages/${code}`, says: `回到${community.name}` };
    return {
      element: <PosterPage view={view} title={title} back={back} jobs={jobs} job={job} path={`/villages/${code}/board?month=${month}`} today={today} publicUrl={environment().publicUrl} />,
      css: posterStylesheet,
      headers: unlisted,
    };
  });
}

async function boardSheets(communityId: string, month: Period, today: Day): Promise<NumberedSheet[]> {
  const sheets: NumberedSheet[] = [];
  for (const notice of await listPublicBoard(communityId, month, today)) {
    const ready = await printable(notice, today);
    if (ready) sheets.push(...numberedSheets(ready));
  }
  return sheets;
}
