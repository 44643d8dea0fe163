import { Page } from "@/components/public/page";
import { stylesheet } from "@/components/public/stylesheet";
import { href } from "@/components/public/view";
import { listPublicCommunities } from "@/db/organization";
import { publicPage } from "@/server/public-page";
import { publicView } from "./public-view";

/** Home: choose a community. */
export async function GET(request: Request): Promise<Response> {
  return publicPage(request, stylesheet, async () => {
    const view = await publicView(request);
    const communities = await listPublicCommunities();
    return {
      element: (
        <Page view={view} title="首页">
          <h1>选择您的社区</h1>
          <ul className="list">
            {communities.map((c) => <li key={c.id}><a href={href(view, `/villages/${c.id}`)}>{c.name}</a></li>)}
          </ul>
        </Page>
      ),
    };
  });
}
