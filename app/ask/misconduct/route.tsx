import { publicView } from "@/app/public-view";
import { Page } from "@/components/public/page";
import { MisconductChannel } from "@/components/public/questions/misconduct";
import { stylesheet } from "@/components/public/stylesheet";
import { href } from "@/components/public/view";
import { townProfile } from "@/db/organization";
import { publicPage } from "@/server/public-page";

/** Where misconduct is reported: elsewhere. Nothing can be typed here (ruling 6). */
export async function GET(request: Request): Promise<Response> {
  return publicPage(request, stylesheet, async () => {
    const view = await publicView(request);
    const { disciplinePhone } = await townProfile();
    return {
      element: (
        <Page view={view} title="举报渠道">
          <h1>检举控告请走纪检渠道</h1>
          <MisconductChannel town={view.town} disciplinePhone={disciplinePhone} />
          <p>咨询、求助、建议，或者对公开内容有疑问，请<a href={href(view, "/ask")}>回到“我要问”</a>。</p>
        </Page>
      ),
    };
  });
}
