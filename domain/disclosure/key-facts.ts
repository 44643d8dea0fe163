/** The few facts of a notice that a person can compare by eye with a sheet of paper. */
import { parseYuan, sayYuan, sum } from "../money/fen";
import type { NoticeBody } from "./body";
import { reckonRows } from "./finance/reckon";
import { statementRows, type RowCode } from "./finance/rows";

export type KeyFact = { label: string; text: string };

const totals: RowCode[] = ["opening", "income_total", "expense_total", "closing"];
const FIRST_WORDS = 30;

export function keyFacts(body: NoticeBody): KeyFact[] {
  switch (body.kind) {
    case "finance": {
      const amounts = reckonRows(body.statement.opening, body.statement.lines);
      return [
        ...totals.map((code) => ({ label: statementRows[code].zh, text: amounts[code] === null ? "—" : `${sayYuan(amounts[code])} 元` })),
        { label: "明细", text: `${body.statement.lines.length} 笔` },
      ];
    }
    case "table":
      return [
        { label: "行数", text: `${body.rows.length} 行` },
        ...body.columns.flatMap((column, c) => (column.type === "money" ? [{ label: `${column.name}合计`, text: `${sayYuan(sum(body.rows.map((row) => parseYuan(row[c] ?? "") ?? 0)))} 元` }] : [])),
      ];
    case "beneficiaries":
      return [{ label: "户数", text: `${body.rows.length} 户` }, { label: "人数", text: `${sum(body.rows.map((row) => row.people))} 人` }];
    case "text": {
      const text = body.text.replace(/^[#-] /gm, "").replace(/\s+/g, "");
      return [{ label: "开头", text: text.length > FIRST_WORDS ? `${text.slice(0, FIRST_WORDS)}…` : text }, { label: "字数", text: `${text.length} 字` }];
    }
    case "nil":
      return [{ label: "内容", text: "本期没有这项内容" }];
  }
}
