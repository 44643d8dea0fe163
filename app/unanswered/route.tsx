import { publicView } from "@/app/public-view";
import { Page } from "@/components/public/page";
import { UnansweredList } from "@/components/public/questions/unanswered-list";
import { stylesheet } from "@/components/public/stylesheet";
import { href } from "@/components/public/view";
import { listPublicCommunities } from "@/db/organization";
import { countPublicUnanswered, listPublicUnanswered } from "@/db/questions/public";
import { publicPage } from "@/server/public-page";

/** What still waits for an answer: type, community, days; never a villager's words (ruling 17). */
export async function GET(request: Request): Promise<Response> {
  return publicPage(request, stylesheet, async ({ today }) => {
    const view = await publicView(request);
    const params = new URL(request.url).searchParams;
    const communities = await listPublicCommunities();
    const village = communities.find(({ id }) => id === params.get("village"));
    const { questions, next } = await listPublicUnanswered({ communityId: village?.id, after: params.get("after") });
    const { waiting, overdue } = await countPublicUnanswered({ communityId: village?.id, today });
    return {
      element: (
        <Page view={view} title="未答复清单">
          <h1>还没有答复的提问</h1>
          <p>{village?.name ?? `全${view.town}`}：等待答复 <b>{waiting}</b> 件，其中超过答复期限 <b>{overdue}</b> 件。这里只列类型、社区和日期，不列内容。</p>
          <form method="get" action="/unanswered">
            {view.big && <input type="hidden" name="big" value="1" />}
            <label htmlFor="village">只看一个社区</label>
            <select id="village" name="village" defaultValue={village?.id ?? ""}>
              <option value="">全部社区</option>
              {communities.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </select>
            <p><button type="submit" className="plain">查看</button></p>
          </form>
          {questions.length > 0 ? <UnansweredList questions={questions} today={today} /> : <p className="good">没有等待答复的提问。</p>}
          {next && <p><a className="button plain" href={href(view, "/unanswered", { village: village?.id, after: next })}>下一页</a></p>}
          <p className="small">答复期限从收到的次日算起。社区超过期限没有答复的，自动转到镇里，由镇里答复。</p>
        </Page>
      ),
    };
  });
}
