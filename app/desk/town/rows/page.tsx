import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/desk/button";
import { Empty, Table, Title } from "@/components/desk/show";
import { townFacts } from "@/db/overview/facts";
import { sayDay } from "@/domain/calendar/day";
import { sayPeriod } from "@/domain/calendar/period";
import { nothingIn } from "@/domain/overview/areas";
import { sayDefinition } from "@/domain/overview/metrics";
import { rowsFor, sayQuestion } from "@/domain/overview/rows";
import { mightDo } from "@/domain/permissions/desk-links";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { periodFor, readRowsQuestion, rowsAt, rowsNames, TOWN } from "../address";

export const metadata = { title: "全镇总览：一个数的记录" };
const SHOWN = 300;

/** Exactly the records that a figure counts, each with the way to it. */
export default async function RowsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("overview.read");
  const query = await asked(searchParams, rowsNames);
  const question = readRowsQuestion(query);
  if (!question) notFound();
  const period = periodFor(query.period, viewer.today);
  const facts = await townFacts(viewer, period.slice(0, 4));
  const rows = rowsFor(question.of === "metric" ? { ...question, period } : question, facts);
  const names = new Map(facts.branches.map(({ id, code, name }) => [id, `${code} ${name}`]));
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href={`${TOWN}?period=${period}`}>返回全镇总览</a></p>
      <Title lead={question.of === "metric" ? `${sayPeriod(period)}。${sayDefinition(question.code)}` : `${facts.year} 年，按支部代码和日期排列。`}>{sayQuestion(question, facts)}（{rows.length} 件）</Title>
      {question.of === "metric" && (
        <p className="mb-2 print:hidden">{(["hit", "miss", "all"] as const).filter((part) => part !== question.part).map((part) => <a key={part} className="mr-4 inline-block min-h-11 py-2 text-link underline" href={rowsAt({ ...question, part }, period)}>{{ hit: "看分子", miss: "看不在分子里的", all: "看分母" }[part]}</a>)}</p>
      )}
      {question.of === "cell" && question.state && <p className="mb-2 print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href={rowsAt({ ...question, state: null }, period)}>看这一栏的全部记录</a></p>}
      {question.of === "cell" && mightDo(viewer, "instruction.give") && <p className="mb-4 print:hidden"><ButtonLink href={`/desk/instructions/new?${new URLSearchParams({ branch: question.branchId, area: question.area })}`}>就这一栏作批示</ButtonLink></p>}
      {rows.length === 0 ? <Empty>{question.of === "cell" ? `${nothingIn(question.area, facts).words}。` : "没有这样的记录。"}</Empty> : (
        <Table
          caption="记录" rows={rows.slice(0, SHOWN)} keyOf={({ key }) => key}
          columns={[
            { name: "支部", cell: ({ branchId }) => names.get(branchId ?? "") ?? "（没有对应的支部）" },
            { name: "记录", cell: ({ what, href }) => <a className="inline-block min-h-11 min-w-40 sm:min-h-8 text-link underline wrap-anywhere" href={href}>{what}</a> },
            { name: "情况", cell: ({ words }) => words },
            { name: "日期", cell: ({ on }) => <span className="whitespace-nowrap">{on ? sayDay(on) : ""}</span> },
          ]}
        />
      )}
      {rows.length > SHOWN && <p>这里列出前 {SHOWN} 件；全部在导出的表格里。</p>}
    </>
  );
}
