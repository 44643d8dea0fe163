import type { Day } from "@/domain/calendar/day";
import type { PublicLine } from "@/domain/disclosure/public-notice";
import { KeepMode } from "./keep-mode";
import { NoticeLineItem } from "./notice-line";
import { Page } from "./page";
import { Supervision } from "./supervision";
import { Trust, type TrustInPublic } from "./trust";
import type { OutcomeLine } from "@/domain/inspections/outcome";
import { href, type View } from "./view";

type Props = {
  view: View;
  today: Day;
  communities: readonly { id: string; name: string }[];
  latest: readonly PublicLine[];
  trust: readonly TrustInPublic[];
  supervision: OutcomeLine;
  unanswered: { waiting: number; overdue: number };
};

/** 河东社区 -> 河东: in a grid under the heading 社区, the short name reads faster. */
const shortName = (name: string) => name.replace(/社区$/, "");

export function HomePage({ view, today, communities, latest, trust, supervision, unanswered }: Props) {
  return (
    <Page view={view} title="首页">
      <h1>村里的事、村里的账，都在这里公开</h1>
      <h2 id="choose">您是哪个社区的？</h2>
      {communities.length === 0 ? <p>本站还没有设置完成，社区还没有录入，请过几天再来看。工作人员请<a href="/login">登录</a>，按“党组织”页面上的步骤设置。</p> : (
        <ul className="cols" aria-labelledby="choose">{communities.map((community) => <li key={community.id}><a href={href(view, `/villages/${community.id}`)}>{shortName(community.name)}</a></li>)}</ul>
      )}
      <form action="/notices" role="search">
        <KeepMode view={view} />
        <label htmlFor="q">想找什么？</label>
        <p className="hint" id="q-hint">比如：低保、路灯、收支</p>
        <input id="q" name="q" type="search" maxLength={100} aria-describedby="q-hint" />
        <button type="submit">找一找</button>
      </form>
      <h2>最新公开</h2>
      {latest.length === 0 ? <p>还没有公开的内容。</p> : <ul className="list">{latest.map((line) => <NoticeLineItem key={line.noticeId} view={view} line={line} today={today} />)}</ul>}
      <p><a className="go" href={href(view, "/notices")}>看全部公开</a></p>
      <Trust view={view} trust={trust} unanswered={unanswered} today={today} />
      <Supervision whose="全镇" line={supervision} />
    </Page>
  );
}
