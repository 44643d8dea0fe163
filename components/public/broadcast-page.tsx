import { leftOutReasons, lengths, type BroadcastScript } from "@/domain/disclosure/broadcast";
import { Page } from "./page";
import { href, type View } from "./view";

type Props = { view: View; noticeId: string; title: string; script: BroadcastScript };

/** The loudspeaker script: one sentence a line, to be read as it stands. */
export function BroadcastPage({ view, noticeId, title, script }: Props) {
  return (
    <Page view={view} title={`大喇叭稿：${title}`}>
      <p className="crumb noprint"><a className="go" href={href(view, `/notices/${noticeId}`)}>回到这份公开</a></p>
      <h1>大喇叭稿：{title}</h1>
      <p>共 {script.characters} 字，照着念约 <b>{script.seconds} 秒</b>（{lengths[script.length].zh}）。播出前请先审稿，播完在系统里登记。</p>
      <h2>稿子</h2>
      <ul className="list">{script.sentences.map((sentence, i) => <li key={i}>{sentence}</li>)}</ul>
      {script.leftOut.length > 0 && (
        <div className="noprint">
          <h2>没有念的内容</h2>
          <ul>{script.leftOut.map(({ line, because }) => <li key={line}>{because === "name" ? "（含姓名的一条）" : line}：{leftOutReasons[because].zh}</li>)}</ul>
        </div>
      )}
    </Page>
  );
}
