import { z } from "zod";
import { AnswersPage, type Released } from "@/components/public/answers-page";
import { findPublicNotice } from "@/db/publications/notice";
import { listPublicReleases } from "@/db/questions/public";
import { partsOf, weightOf } from "@/domain/disclosure/parts";
import { page } from "@/app/public-page";
import { countSchema, idSchema, optional, readParams } from "@/app/public-params";

const params = z.object({ part: optional(countSchema) });
const weigh = ({ question, answer }: Released) => weightOf(question) + weightOf(answer);

/** Questions about a notice that were answered in public, as long as the notice is shown. */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await context.params;
  return page(request, async (view, today) => {
    const given = readParams(request, params);
    if (!given) return "malformed";
    const notice = idSchema.safeParse(id).success ? await findPublicNotice(id, null, today) : null;
    const released = notice?.shown ? await listPublicReleases({ noticeId: id }) : [];
    const parts = partsOf(released, weigh);
    const part = given.part ?? 1;
    if (!notice?.shown || released.length === 0 || part > parts.length) return "unknown";
    return <AnswersPage view={view} path={`/notices/${id}`} title={notice.shown.content.title} parts={parts} part={part} />;
  });
}
