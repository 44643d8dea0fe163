import { sayPeriod } from "@/domain/calendar/period";
import { barChart, chartSeries, type BarGroup } from "@/domain/disclosure/finance/chart";
import { lineSides, type LineSide, type RowCode } from "@/domain/disclosure/finance/rows";
import { sayAccount, summaryTable, type SummaryRow } from "@/domain/disclosure/finance/summary";
import type { Statement } from "@/domain/disclosure/finance/statement";
import { sayYuan, type Fen } from "@/domain/money/fen";
import { DataTable } from "./data-table";

/** The four figures everybody asks for, in the order of the sentence “原来有、收进来、花出去、还剩”. */
const keyFigures: [RowCode, string][] = [["opening", "上期结余"], ["income_total", "这一期收进"], ["expense_total", "这一期花出"], ["closing", "现在还剩"]];
const totals = new Set<RowCode>(["opening", "income_total", "expense_total", "net_change", "closing"]);

/** The statement at a glance: key figures, a chart, the twenty rows beside the last period, where the money is. */
export function FinanceSummary({ statement, last }: { statement: Statement; last: Statement | null }) {
  const rows = summaryTable(statement, last);
  const of = (code: RowCode) => rows.find((row) => row.code === code)!;
  return (
    <>
      <ul className="key">{keyFigures.map(([code, zh]) => <li key={code}><div>{zh}<b>{sayFen(of(code).amount)} 元</b>{code !== "opening" && sayChange(of(code))}</div></li>)}</ul>
      <Chart rows={rows} last={last} />
      <h2>收支总表</h2>
      <SummaryTable rows={rows} last={last} />
      <h2>钱放在哪里</h2>
      <DataTable caption="期末的钱" columns={[{ name: "放在" }, { name: "金额（元）", number: true }, { name: "和银行对账单" }]} rows={[["库存现金", sayFen(statement.cash), ""], ...statement.banks.map((bank) => [sayAccount(bank), sayFen(bank.amount), agreement(bank)])]} />
    </>
  );
}

const sayFen = (fen: Fen | null) => (fen === null ? "—" : sayYuan(fen));

/** 比上期多 4,110.70 元 */
function sayChange({ change }: SummaryRow): string {
  if (change === null) return "";
  return change === 0 ? "和上期一样" : `比上期${change > 0 ? "多" : "少"} ${sayYuan(Math.abs(change))} 元`;
}

function agreement({ agreesWithStatement, note }: Statement["banks"][number]): string {
  const says = agreesWithStatement === null ? "" : agreesWithStatement ? "一致" : "不一致";
  return [says, note].filter(Boolean).join("：");
}

/** Rows in which nothing moved in either period are left out; the totals always stand. */
function SummaryTable({ rows, last }: { rows: readonly SummaryRow[]; last: Statement | null }) {
  const moved = rows.filter((row) => totals.has(row.code) || (row.amount ?? 0) !== 0 || (row.last ?? 0) !== 0);
  const columns = [{ name: "项目" }, { name: "本期（元）", number: true }, ...(last ? [{ name: `上期（元）`, number: true }, { name: "和上期比" }] : [])];
  const cells = moved.map((row) => [row.zh, sayFen(row.amount), ...(last ? [sayFen(row.last), row.code === "opening" ? "" : sayChange(row).replace("比上期", "")] : [])]);
  return (
    <>
      <DataTable caption={last ? `和${sayPeriod(last.period)}比` : "没有上期可比"} columns={columns} rows={cells} sums={moved.map((row) => totals.has(row.code))} />
      {moved.length < rows.length && <p className="small">没有列出的 {rows.length - moved.length} 个项目，{last ? "本期和上期都是 0 元" : "本期是 0 元"}。</p>}
    </>
  );
}

/** Labels and figures are text, so that they grow with the reader's type and can be heard; only the bars are drawn. */
function Chart({ rows, last }: { rows: readonly SummaryRow[]; last: Statement | null }) {
  const chart = barChart(rows);
  if (chart.groups.length === 0) return null;
  return (
    <>
      <h2>钱从哪来、花到哪去</h2>
      <p className="small" aria-hidden="true"><Sample series="this" />{chartSeries.this.zh}{last && <>　<Sample series="last" />{chartSeries.last.zh}</>}</p>
      {(Object.keys(lineSides) as LineSide[]).map((side) => {
        const groups = chart.groups.filter((group) => group.side === side);
        return groups.length > 0 && <div key={side}><h3>{lineSides[side].zh}</h3><ul className="bars">{groups.map((group) => <Bars key={group.code} group={group} width={chart.width} />)}</ul></div>;
      })}
    </>
  );
}

const colours = { this: "now", last: "then" } as const;

function Sample({ series }: { series: keyof typeof chartSeries }) {
  return <svg className="sample" viewBox="0 0 1 1"><rect className={colours[series]} width="1" height="1" /></svg>;
}

/** Dark above is this period, pale below the last; said in words in front. */
function Bars({ group, width }: { group: BarGroup; width: number }) {
  const top = group.bars[0]!.y;
  const height = group.bars.reduce((sum, bar) => sum + bar.height, 0);
  return (
    <li>
      <b>{group.zh}</b>　{group.bars.map((bar) => `${chartSeries[bar.series].zh} ${sayYuan(bar.amount)} 元`).join("，")}
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {group.bars.map((bar) => bar.amount !== 0 && <rect key={bar.series} className={colours[bar.series]} x={bar.x} y={bar.y - top} width={Math.max(bar.width, 1)} height={bar.height - 1} />)}
      </svg>
    </li>
  );
}
