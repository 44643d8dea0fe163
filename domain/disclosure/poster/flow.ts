/** What is printed for the village board, in order: headings, paragraphs and tables, before it is cut into sheets (handbook §4.6). */
import { sayShortDay } from "../../calendar/day";
import { sayYuan, type Fen } from "../../money/fen";
import { textBlocks, type BodyOf, type NoticeBody } from "../body";
import { lineSides, type LineSide, type RowCode } from "../finance/rows";
import { plainAnswers, summaryTable } from "../finance/summary";
import { plainQuestions, type PlainQuestion, type Statement, type StatementLine } from "../finance/statement";
import { readableRows } from "../table-cells";

export type PosterTable = { kind: "table"; heading: string; columns: readonly { name: string; number: boolean }[]; rows: readonly (readonly string[])[] };
export type PosterBlock = { kind: "heading" | "paragraph" | "item"; text: string } | PosterTable;

/** @param last the statement of the period before, for comparison */
export function posterFlow(body: NoticeBody, last: Statement | null): PosterBlock[] {
  switch (body.kind) {
    case "text":
      return textBlocks(body.text).flatMap((block): PosterBlock[] => (block.kind === "list" ? block.items.map((text) => ({ kind: "item", text })) : [block]));
    case "table":
      return [tableFlow(body), ...note(body.note)];
    case "beneficiaries":
      return [beneficiariesFlow(body), ...note(body.note)];
    case "finance":
      return financeFlow(body.statement, last);
    case "nil":
      return [{ kind: "paragraph", text: "本期没有这项内容。" }, ...note(body.note)];
  }
}

const note = (text: string): PosterBlock[] => (text.trim() === "" ? [] : [{ kind: "paragraph", text: `说明：${text}` }]);

function tableFlow(body: BodyOf<"table">): PosterTable {
  return { kind: "table", heading: "", columns: body.columns.map(({ name, type }) => ({ name, number: type === "money" || type === "number" })), rows: readableRows(body) };
}

function beneficiariesFlow({ rows }: BodyOf<"beneficiaries">): PosterTable {
  const amounts = rows.some((row) => row.amount !== null);
  return {
    kind: "table", heading: "",
    columns: [{ name: "户主", number: false }, { name: "人数", number: true }, { name: "保障类别", number: false }, { name: "所在村居、小组", number: false }, ...(amounts ? [{ name: "金额（元）", number: true }] : [])],
    rows: rows.map((row) => [row.householder, String(row.people), row.category, row.place, ...(amounts ? [sayFen(row.amount)] : [])]),
  };
}

function financeFlow(statement: Statement, last: Statement | null): PosterBlock[] {
  const rows = summaryTable(statement, last).filter((row) => row.side === null || (row.amount ?? 0) !== 0 || (row.last ?? 0) !== 0);
  const money = [["库存现金", sayFen(statement.cash)], ...statement.banks.map((bank) => [bank.bank, sayFen(bank.amount)])];
  const of = (code: RowCode) => sayFen(rows.find((row) => row.code === code)?.amount ?? null);
  return [
    { kind: "heading", text: `期末还剩 ${of("closing")} 元` },
    { kind: "paragraph", text: `这一期收进 ${of("income_total")} 元，花出 ${of("expense_total")} 元。` },
    {
      kind: "table", heading: "收支总表",
      columns: [{ name: "项目", number: false }, { name: "本期（元）", number: true }, ...(last ? [{ name: "上期（元）", number: true }] : [])],
      rows: rows.map((row) => [row.zh, sayFen(row.amount), ...(last ? [sayFen(row.last)] : [])]),
    },
    { kind: "table", heading: "钱放在哪里", columns: [{ name: "放在", number: false }, { name: "金额（元）", number: true }], rows: money },
    ...(Object.keys(lineSides) as LineSide[]).flatMap((side) => linesFlow(side, statement.lines.filter((line) => line.side === side))),
  ];
}

const sayFen = (fen: Fen | null) => (fen === null ? "" : sayYuan(fen));

/** Every line. What is the same for all expenses is said once above the table, so that the sheet stays readable from a step away. */
function linesFlow(side: LineSide, lines: readonly StatementLine[]): PosterBlock[] {
  if (lines.length === 0) return [];
  const common = side === "expense" ? commonAnswers(lines) : new Map<PlainQuestion, string>();
  const columns = [{ name: "日期", number: false }, { name: side === "expense" ? "办了啥、给了谁" : "什么钱、谁交来的", number: false }, { name: "金额（元）", number: true }];
  const rows = [...lines].sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? -1 : 1)).map((line) => [sayLineDay(line), sayLine(line, common), sayFen(line.amount)]);
  const said = [...common].map(([question, answer]) => `${plainQuestions[question].zh}：${answer}`).join("；");
  return [
    ...(said ? [{ kind: "paragraph" as const, text: `下面每一笔支出，${said}。` }] : []),
    { kind: "table", heading: `${lineSides[side].zh}明细（${lines.length} 笔）`, columns, rows },
  ];
}

const sayLineDay = (line: StatementLine) => (line.day ? sayShortDay(line.day).replace(/（.*/, "") : "");

function sayLine(line: StatementLine, common: ReadonlyMap<PlainQuestion, string>): string {
  if (line.side === "income") return `${line.summary}，${line.counterparty}（${line.voucherNo}）`;
  const rest = plainAnswers(line).filter(({ question }) => ![plainQuestions.summary.zh, plainQuestions.counterparty.zh, ...[...common.keys()].map((key) => plainQuestions[key].zh)].includes(question as never));
  const voucher = common.has("voucherPlace") ? `（${line.voucherNo}）` : "";
  return `${line.summary}，给${line.counterparty}${voucher}${rest.map(({ question, answer }) => `；${question}：${answer}`).join("")}`;
}

const commonQuestions: readonly PlainQuestion[] = ["fundSource", "approvedBy", "voucherPlace"];

/** Answers that two or more lines share without exception. */
function commonAnswers(lines: readonly StatementLine[]): Map<PlainQuestion, string> {
  const same = commonQuestions.filter((key) => lines.length > 1 && lines[0]![key] !== "" && lines.every((line) => line[key] === lines[0]![key]));
  return new Map(same.map((key) => [key, lines[0]![key]]));
}
