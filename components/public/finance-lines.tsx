import { sayShortDay } from "@/domain/calendar/day";
import { lineSides, type LineSide } from "@/domain/disclosure/finance/rows";
import { plainAnswers } from "@/domain/disclosure/finance/summary";
import { plainQuestions, type StatementLine } from "@/domain/disclosure/finance/statement";
import { sayYuan } from "@/domain/money/fen";
import { DataTable, type Column } from "./data-table";

const sides: Record<LineSide, { heading: string; columns: Column[]; cells: (line: StatementLine) => string[] }> = {
  income: {
    heading: "收进来的每一笔",
    columns: [{ name: "日期", whole: true }, { name: "什么钱" }, { name: "谁交来的" }, { name: "单据" }, { name: "金额（元）", number: true }],
    cells: (line) => [sayLineDay(line), line.summary, line.counterparty, line.voucherNo, sayAmount(line)],
  },
  expense: {
    heading: "花出去的每一笔",
    columns: [{ name: "日期", whole: true }, ...Object.values(plainQuestions).map(({ zh }) => ({ name: zh })), { name: "金额（元）", number: true }],
    cells: (line) => [sayLineDay(line), ...plainAnswers(line).map(({ answer }) => answer), sayAmount(line)],
  },
};

/** Every single line; for what was spent, the five plain questions and their answers. */
export function FinanceLines({ lines }: { lines: readonly StatementLine[] }) {
  return (
    <>
      {(Object.keys(lineSides) as LineSide[]).map((side) => {
        const own = lines.filter((line) => line.side === side);
        const { heading, columns, cells } = sides[side];
        return own.length > 0 && <div key={side}><h2>{heading}</h2><DataTable caption={`${own.length} 笔${lineSides[side].zh}`} columns={columns} rows={own.map(cells)} /></div>;
      })}
    </>
  );
}

const sayLineDay = (line: StatementLine) => (line.day ? sayShortDay(line.day).replace(/（.*/, "") : "");
const sayAmount = (line: StatementLine) => (line.amount === null ? "" : sayYuan(line.amount));
