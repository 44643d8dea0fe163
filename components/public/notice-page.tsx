import type { Day } from "@/domain/calendar/day";
import { sayPeriod } from "@/domain/calendar/period";
import { bodyParts } from "@/domain/disclosure/body-parts";
import type { Recheck } from "@/domain/disclosure/finance/continuity";
import type { Statement } from "@/domain/disclosure/finance/statement";
import { categories } from "@/domain/disclosure/lifecycle";
import type { PublicNotice, Shown } from "@/domain/disclosure/public-notice";
import { Attachments } from "./attachments";
import { FinanceSummary } from "./finance-summary";
import { NoticeBodyView } from "./notice-body";
import { NoticeFacts, Facts } from "./notice-facts";
import { Hands, Proof } from "./notice-proof";
import { NoticeStatus } from "./notice-status";
import { Page } from "./page";
import { PartLinks } from "./part-links";
import { PublicityResult } from "./publicity-result";
import { href, type View } from "./view";

type Props = {
  view: View;
  notice: PublicNotice;
  today: Day;
  part: number;
  /** How many questions about it were answered in public. */
  answered: number;
  /** Of a finance statement: the period before, and whether its opening still follows from it. */
  beside: { last: Statement | null; recheck: Recheck | null } | null;
};

/** A notice, whole or one part of it; what may not be shown is replaced by the reason. */
export function NoticePage(props: Props) {
  const { view, notice, today } = props;
  const { communityId, category, ownerName, shown, personList } = notice;
  const title = notice.title ?? notice.itemTitle;
  return (
    <Page view={view} title={title} wide unlisted={personList || !shown}>
      <p className="crumb small">{communityId ? <a href={href(view, `/villages/${communityId}`)}>{ownerName}</a> : ownerName} › <a href={href(view, "/notices", { village: communityId, category })}>{categories[category].zh}</a></p>
      <h1>{title}</h1>
      <NoticeStatus view={view} notice={notice} today={today} />
      <NoticeFacts notice={notice} today={today} />
      {shown && <Content {...props} shown={shown} title={title} />}
      <Proof view={view} notice={notice} />
    </Page>
  );
}

function Content({ view, notice, part, answered, beside, shown, title }: Props & { shown: Shown; title: string }) {
  const { body } = shown.content;
  const parts = bodyParts(body);
  const shownPart = parts[part - 1] ?? body;
  const path = `/notices/${notice.noticeId}`;
  const version = notice.versionNo < notice.newestNo ? notice.versionNo : null;
  return (
    <>
      {beside?.recheck && <div className="warn"><p><b>待复核：</b>{sayPeriod(beside.recheck.since)}起，期初余额和更正后的上期期末余额对不上，等待逐期更正。</p></div>}
      <p className="noprint">
        <a className="button" href={href(view, "/ask", { notice: notice.noticeId })}>有疑问，点这里问</a>
        <a className="button plain" href={href(view, `${path}/poster`)}>打印张贴稿</a>
        <a className="button plain" href={href(view, `${path}/broadcast`)}>大喇叭稿</a>
      </p>
      {part === 1 && body.kind === "finance" && <FinanceSummary statement={body.statement} last={beside?.last ?? null} />}
      {body.kind !== "finance" && <h2>公开的内容</h2>}
      <NoticeBodyView body={shownPart} caption={title} />
      <PartLinks view={view} path={path} params={{ version }} part={part} of={parts.length} />
      <Attachments view={view} noticeId={notice.noticeId} files={shown.content.files} />
      <PublicityResult result={shown.result} />
      <Objection view={view} notice={notice} shown={shown} />
      {answered > 0 && <p><a className="button plain" href={href(view, `${path}/answers`)}>大家问过的（{answered} 条答复）</a></p>}
      <Hands hands={shown.hands} />
    </>
  );
}

/** 异议渠道, 责任人, 依据: where to turn, who answers, why it is public. */
function Objection({ view, notice, shown: { content } }: { view: View; notice: PublicNotice; shown: Shown }) {
  return (
    <>
      <h2>看不明白、觉得不对，找谁</h2>
      <Facts
        rows={[
          ["责任人", content.responsiblePerson],
          ["电话", <a key="tel" href={`tel:${content.contact}`}>{content.contact}</a>],
          ["有异议", content.objectionChannel],
          ["网上提问", <a key="ask" href={href(view, "/ask", { notice: notice.noticeId })}>就这份公开提问（不用注册）</a>],
          ["个人信息", <a key="privacy" href={href(view, "/ask", { notice: notice.noticeId, about: "privacy" })}>这里有不该公开的个人信息？要求撤下</a>],
          ["公开依据", content.basis.join("；")],
        ]}
      />
    </>
  );
}
