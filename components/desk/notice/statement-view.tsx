import { sayDay } from "@/domain/calendar/day";
import { lineSides, statementRows, type LineSide } from "@/domain/disclosure/finance/rows";
import type { Statement, StatementLine } from "@/domain/disclosure/finance/statement";
import { plainAnswers, sayAccount, summaryTable } from "@/domain/disclosure/finance/summary";
import { sayYuan, type Fen } from "@/domain/money/fen";
import { Empty, Table } from "../show";

const yuan = (fen: Fen | null) => (fen === null ? "未填" : sayYuan(fen));

/** A finance statement as staff read it: the summary, every line with its five answers, where the money is. */
export function StatementView({ statement }: { statement: Statement }) {
  const summary = summaryTable(statement, null).filter((row) => row.side === null || row.amount !== 0);
  return (
    <>
      <h3 className="mb-1 font-bold">收支总表（元）</h3>
      <Table
        caption="收支总表"
        rows={summary}
        keyOf={(row) => row.code}
        columns={[{ name: "项目", cell: (row) => (row.side ? <span className="pl-4">{row.zh}</span> : <b>{row.zh}</b>) }, { name: "金额", number: true, cell: (row) => (row.side ? yuan(row.amount) : <b>{yuan(row.amount)}</b>) }]}
      />
      {(Object.keys(lineSides) as LineSide[]).map((side) => <Lines key={side} side={side} lines={statement.lines.filter((line) => line.side === side)} />)}
      <h3 className="mb-1 font-bold">期末的钱在哪里（元）</h3>
      <Table
        caption="货币资金"
        rows={[{ name: "库存现金", amount: statement.cash, note: "" }, ...statement.banks.map((bank) => ({ name: sayAccount(bank), amount: bank.amount, note: agreement(bank.agreesWithStatement, bank.note) }))]}
        keyOf={(row) => row.name}
        columns={[{ name: "存放", cell: (row) => row.name }, { name: "金额", number: true, cell: (row) => yuan(row.amount) }, { name: "与对账单", cell: (row) => row.note }]}
      />
    </>
  );
}

function agreement(agrees: boolean | null, note: string): string {
  if (agrees === null) return "未填";
  return agrees ? "一致" : `不一致：${note}`;
}

function Lines({ side, lines }: { side: LineSide; lines: StatementLine[] }) {
  return (
    <>
      <h3 className="mb-1 font-bold">{lineSides[side].zh}逐笔明细（{lines.length} 笔）</h3>
      {lines.length === 0 ? <Empty>没有{lineSides[side].zh}。</Empty> : (
        <ul className="mb-4 divide-y divide-line border-y border-line bg-white">
          {lines.map((line) => <Line key={line.id} line={line} />)}
        </ul>
      )}
    </>
  );
}

function Line({ line }: { line: StatementLine }) {
  const head = [line.day ? sayDay(line.day) : "日期未填", line.voucherNo || "凭证号未填", line.row ? statementRows[line.row].zh : "未归类"].join("　");
  return (
    <li className="px-2 py-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="text-sm text-soft">{head}</span>
        <b className="tabular-nums">{yuan(line.amount)}</b>
      </div>
      {line.side === "income" ? <p>{line.summary}（来源：{line.counterparty || "未填"}）</p> : (
        <dl className="grid grid-cols-[5.5rem_1fr] gap-x-2">
          {plainAnswers(line).map(({ question, answer }) => <div key={question} className="contents"><dt className="text-soft">{question}</dt><dd>{answer || "未填"}</dd></div>)}
          <dt className="text-soft">经手人</dt><dd>{line.handledBy || "未填"}</dd>
        </dl>
      )}
    </li>
  );
}
