import { sayDay, type Day } from "@/domain/calendar/day";
import { sayPeriod } from "@/domain/calendar/period";
import { trustFigures, type TrustFigure, type TrustLine } from "@/domain/duties/trust-line";
import { DataTable } from "./data-table";
import { href, type View } from "./view";

export type TrustInPublic = TrustLine & { published: number; forced: number; corrected: number };
type Props = { view: View; trust: readonly TrustInPublic[]; unanswered: { waiting: number; overdue: number }; today: Day };

const share = (part: number, whole: number) => (whole === 0 ? "还没有" : `${part} / ${whole}`);

/** 公开做得怎么样: plain counts over their denominators, each with what it means; no rates, no ranking (RL-1). */
export function Trust({ view, trust, unanswered, today }: Props) {
  const rows = [
    ...(Object.keys(trustFigures) as TrustFigure[]).map((key) => [trustFigures[key].zh, ...trust.map((line) => share(line[key], line.due))]),
    ["更正过", ...trust.map((line) => share(line.corrected, line.published))],
    ["强制公开", ...trust.map((line) => share(line.forced, line.published))],
  ];
  return (
    <section aria-labelledby="trust">
      <h2 id="trust">全镇公开做得怎么样</h2>
      <DataTable caption={`到${sayDay(today)}为止`} columns={[{ name: "情况" }, ...trust.map((line, i) => ({ name: `${sayPeriod(line.period)}${i === trust.length - 1 ? "（到今天）" : ""}` }))]} rows={rows} narrow />
      <p>群众提问等待答复 {unanswered.waiting} 件，其中超过期限 {unanswered.overdue} 件。<a href={href(view, "/unanswered")}>看未答复清单</a></p>
      <h3>这些数是怎么算的</h3>
      <ul className="small">
        <li>前四行，斜线后面是应公开日在这个季度、而且已经过了应公开日的事项，不含已豁免的和还没到期的。</li>
        {Object.values(trustFigures).map((figure) => <li key={figure.zh}>{figure.zh}：{figure.means}。</li>)}
        <li>后两行，斜线后面是这个季度在网上公开的份数（含更正后的新版）。更正过：其中更正后重新公开的。强制公开：其中没有经过村务监督委员会审核、由镇里直接公开的。</li>
      </ul>
    </section>
  );
}
