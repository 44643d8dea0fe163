import { z } from "zod";
import { numberedSheets } from "@/components/public/poster";
import { PosterPage, printJobs } from "@/components/public/poster-page";
import { posterStylesheet } from "@/components/public/poster-stylesheet";
import { findPublicNotice } from "@/db/publications/notice";
import { printable } from "@/app/printable";
import { page, unlisted } from "@/app/public-page";
import { countSchema, idSchema, optional, readParams } from "@/app/public-params";
import { environment } from "@/server/environment";

const params = z.object({ part: optional(countSchema) });

/** The newest version as A4 sheets for the board. */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await context.params;
  return page(request, async (view, today) => {
    const given = readParams(request, params);
    if (!given) return "malformed";
    const found = idSchema.safeParse(id).success ? await findPublicNotice(id, null, today) : null;
    const ready = found && (await printable(found, today));
    if (!ready) return "unknown";
    const jobs = printJobs(numberedSheets(ready));
    const job = given.part ?? 1;
    if (job > jobs.length) return "unknown";
    const { title } = ready.notice.shown.content;
    const back = { path: `/notices/${id}`, says: "回到这份公开" };
    return {
      element: <PosterPage view={view} title={title} back={back} jobs={jobs} job={job} path={`/notices/${id}/poster`} today={today} publicUrl={environment().publicUrl} />,
      css: posterStylesheet,
      headers: unlisted,
    };
  });
}
