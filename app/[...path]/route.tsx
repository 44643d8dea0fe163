import { Page } from "@/components/public/page";
import { stylesheet } from "@/components/public/stylesheet";
import { href } from "@/components/public/view";
import { publicPage } from "@/server/public-page";
import { publicView } from "../public-view";

/** Every address that nothing else answers: our own plain page, never the framework's (ruling 35). */
export async function GET(request: Request): Promise<Response> {
  return publicPage(request, stylesheet, async () => {
    const view = await publicView(request);
    return {
      status: 404,
      element: (
        <Page view={view} title="没有这个页面">
          <h1>没有这个页面</h1>
          <p>网址可能抄错了，或者内容已经移走。请核对网址，或从下面的地方重新找：</p>
          <ul className="list">
            <li><a href={href(view, "/")}>首页：选择您的社区</a></li>
            <li><a href={href(view, "/notices")}>查公开</a></li>
            <li><a href={href(view, "/verify")}>验真伪：输入公告上的校验码</a></li>
          </ul>
          <p>仍然找不到，请打电话问{view.town}党建办公室：{view.officePhone}。</p>
        </Page>
      ),
    };
  });
}
