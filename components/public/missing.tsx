import { Page } from "./page";
import { href, type View } from "./view";

/** What a wrong or outdated address gets: what is wrong, and where to go on (ruling 35). */
export function Missing({ view, title, says }: { view: View; title: string; says: string }) {
  return (
    <Page view={view} title={title} unlisted>
      <h1>{title}</h1>
      <p>{says}</p>
      <ul className="list">
        <li><a href={href(view, "/")}>首页：选择您的社区</a></li>
        <li><a href={href(view, "/notices")}>查公开：按社区、类别、年份找</a></li>
        <li><a href={href(view, "/verify")}>验真伪：输入公告上的校验码</a></li>
      </ul>
      <p>仍然找不到，请打电话问{view.town}党建办公室：<a href={`tel:${view.officePhone}`}>{view.officePhone}</a>。</p>
    </Page>
  );
}
