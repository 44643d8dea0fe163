import { sayDay, type Day } from "@/domain/calendar/day";
import { Page } from "./page";
import { href, type View } from "./view";

type Props = { view: View; heads: readonly { day: Day; seq: number; hash: string }[]; sealKey: string };

/** Why anybody can notice when the records were tampered with, in plain words, and the figures for it. */
export function ChainPage({ view, heads, sealKey }: Props) {
  return (
    <Page view={view} title="防篡改记录">
      <h1>防篡改记录</h1>
      <p>本站每办一件事（公开、更正、撤下、审核、授权……）都留一条记录，一条扣着一条，像链子一样。谁想偷偷改掉或删掉中间一条，后面的就全对不上。</p>
      <p>每天把链子最后一环的“链头”登在这里，也放进<a href="/feed.xml">订阅源</a>。您今天抄下一个链头，以后随时可以要求核对：如果记录被动过，链头就对不上了。</p>
      <h2>每天的链头</h2>
      {heads.length === 0 ? <p>还没有登出链头，每天夜里登一次。</p> : (
        <ul className="list">{heads.map((head) => <li key={head.day} id={head.day}><b>{sayDay(head.day)}</b>　到第 {head.seq} 条<span className="small digest">{head.hash}</span></li>)}</ul>
      )}
      <h2>年度归档的封签</h2>
      <p>党支部的年度归档带有本站的封签。核对封签用的公钥（Ed25519）：<span className="small digest">{sealKey}</span></p>
      <h2>每份公开也有自己的指纹</h2>
      <p>每份公开页面最下边有校验码和“防篡改指纹”。纸上的校验码和网上的一样，内容就是同一版。<a href={href(view, "/verify")}>去核对校验码</a></p>
    </Page>
  );
}
