import { BroadcastPage } from "@/components/public/broadcast-page";
import { findPublicNotice } from "@/db/publications/notice";
import { settingsOn } from "@/db/settings";
import { broadcastScript } from "@/domain/disclosure/broadcast";
import { spokenNotice } from "@/domain/disclosure/spoken-notice";
import { page, unlisted } from "@/app/public-page";
import { idSchema } from "@/app/public-params";

/** The loudspeaker script of the newest version, as long as it is shown. */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await context.params;
  return page(request, async (view, today) => {
    const notice = idSchema.safeParse(id).success ? await findPublicNotice(id, null, today) : null;
    if (!notice?.shown) return "unknown";
    const { content } = notice.shown;
    const script = broadcastScript(spokenNotice(content, today <= notice.publicityEnd ? notice.publicityEnd : null), await settingsOn(today));
    return { element: <BroadcastPage view={view} noticeId={id} title={content.title} script={script} />, headers: notice.personList ? unlisted : undefined };
  });
}
