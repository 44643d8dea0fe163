/** A long body in parts, each a body of the same kind that one light page can show (ruling 31). */
import { sayYuan } from "../money/fen";
import type { NoticeBody } from "./body";
import type { StatementLine } from "./finance/statement";
import { partsOf, piecesOf, weightOf } from "./parts";

/** Markup around a row and between its cells weighs too. */
const ROW = 12;
const rowWeight = (cells: readonly string[]) => cells.reduce((weight, cell) => weight + weightOf(cell) + 4, ROW);

const LONGEST_LINE = 1200;

export function bodyParts(body: NoticeBody): NoticeBody[] {
  switch (body.kind) {
    case "text":
      return partsOf(body.text.split(/\r?\n/).flatMap((line) => (line === "" ? [""] : piecesOf(line, LONGEST_LINE))), weightOf, { rows: 400, weight: 3600 }).map((lines) => ({ ...body, text: lines.join("\n") }));
    case "table":
      return partsOf(body.rows, rowWeight).map((rows) => ({ ...body, rows }));
    case "beneficiaries":
      return partsOf(body.rows, (row) => rowWeight([row.householder, row.category, row.place])).map((rows) => ({ ...body, rows }));
    case "finance":
      return partsOf(inReadingOrder(body.statement.lines), lineWeight).map((lines) => ({ ...body, statement: { ...body.statement, lines } }));
    case "nil":
      return [body];
  }
}

function lineWeight(line: StatementLine): number {
  return rowWeight([line.summary, line.counterparty, line.fundSource, line.approvedBy, line.voucherPlace, line.voucherNo, line.handledBy, line.amount === null ? "" : sayYuan(line.amount)]);
}

/** What came in, then what went out, each by day. */
function inReadingOrder(lines: readonly StatementLine[]): StatementLine[] {
  const order = (line: StatementLine) => `${line.side === "income" ? 0 : 1} ${line.day ?? ""} ${line.voucherNo}`;
  return [...lines].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}
