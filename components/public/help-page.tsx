import { Page } from "./page";
import { href, type View } from "./view";

/** How to use the site, for somebody who has never used one. */
export function HelpPage({ view, disciplinePhone }: { view: View; disciplinePhone: string }) {
  const to = (path: string, text: string) => <a href={href(view, path)}>{text}</a>;
  return (
    <Page view={view} title="使用帮助">
      <h1>使用帮助</h1>
      <h2>字太小怎么办</h2>
      <p>点右上角的“大字版”，字和按钮都会变大，换页也一直是大字。要变回来，再点一次。</p>
      <h2>怎么看自己社区的账</h2>
      <ul>
        <li>第一步：在{to("/", "首页")}点自己社区的名字。</li>
        <li>第二步：点红框里的“最新的账”。</li>
      </ul>
      <p>每一笔支出都写着五件事：钱从哪来、给了谁、办了啥、谁批的、单据在哪。</p>
      <h2>怎么找一份公开</h2>
      <p>在{to("/notices", "查公开")}里输入词，比如“低保”“路灯”，再选社区、类别、年份。</p>
      <h2>公开栏上的纸是真的吗</h2>
      <p>纸的每一页下边印着 6 位校验码和二维码。扫二维码，或者在{to("/verify", "验真伪")}里输入校验码，把网上的数和纸上的数对一对。</p>
      <h2>看不明白、觉得不对</h2>
      <ul>
        <li>每份公开下边都有电话，也可以点“有疑问，点这里问”，不用注册，会给您一个取件码。</li>
        <li>凭取件码在{to("/questions", "查答复")}里看进展。过了期限还没答复的，都列在{to("/unanswered", "未答复清单")}里。</li>
        <li>要举报干部违纪违法，请打 {disciplinePhone}，本站不收举报内容。</li>
      </ul>
      <h2>页面上的词是什么意思</h2>
      <dl className="facts">
        {words.map(([word, means]) => <div key={word}><dt>{word}</dt><dd>{means}</dd></div>)}
      </dl>
      <h2>没有手机、不会上网</h2>
      <p>公开栏上贴着同样的内容；听不清大喇叭，可以打电话到社区问，或者打{view.town}党建办公室：<a href={`tel:${view.officePhone}`}>{view.officePhone}</a>。</p>
    </Page>
  );
}

const words = [
  ["公示期", "内容要公开多少天。公示期里觉得不对，可以提出异议。"],
  ["仅网上公开", "网上已经有了，公开栏还没有登记张贴，不算办完。"],
  ["迟办、逾期", "过了规定的日子才公开，叫迟办；过了日子还没公开，叫逾期。"],
  ["已更正", "公开后发现有错，改过重新公开。旧的一版还能看，改了什么写在最上面。"],
  ["已撤下", "不再显示内容，但是撤下的原因一直留着。"],
  ["强制公开", "没有经过村务监督委员会审核，由镇里直接公开的，一直带着这个记号。"],
  ["豁免", "这一期不用公开，写明了原因。"],
] as const;
