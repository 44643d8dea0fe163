/** One row of the details sheet to one line of the statement, with every fault named by its cell. */
import { periodDays, sayPeriod, type Period } from "../../calendar/period";
import type { Fen } from "../../money/fen";
import { mapAccount, readAccount, type RememberedAccounts } from "./accounts";
import { cellText, plainName, quote, readAmount, readDay, sayCell, type Cell } from "./import-cells";
import type { DetailColumn, Header } from "./import-headers";
import { lineSides, statementRows, type LineRow, type LineSide } from "./rows";
import { blankLine, type StatementLine } from "./statement";
import { lineSchema } from "./statement-schema";

export type UnknownAccount = { name: string; side: LineSide | null };
export type LineRequest = { period: Period; remembered: RememberedAccounts };
export type Fault = { about: DetailColumn; message: string };
export type LineRead = { index: number; line: StatementLine; faults: Fault[]; unknown: UnknownAccount | null };
type Complain = (about: DetailColumn, message: string) => void;

/** One row with its cells found by the names of their columns. */
export type Reading = { index: number; has: (column: DetailColumn) => boolean; cell: (column: DetailColumn) => Cell | undefined; place: (column: DetailColumn) => string };

export function readingOf(header: Header<DetailColumn>, index: number): Reading {
  const column = (name: DetailColumn) => header.at[name]?.[0] ?? -1;
  return {
    index,
    has: (name) => column(name) >= 0,
    cell: (name) => header.sheet.rows[index]![column(name)],
    place: (name) => sayCell(index, Math.max(column(name), 0)),
  };
}

export function readLine(reading: Reading, request: LineRequest): LineRead {
  const { index, has, cell, place } = reading;
  const faults: Fault[] = [];
  const fault: Complain = (about, message) => faults.push({ about, message: `${place(about)}：${message}` });
  const day = readLineDay(cell("day"), request.period, (message) => fault("day", message));
  const { side, amount } = readSideAndAmount(reading, fault);
  const account = cellText(cell("account"));
  const row = side && mapAccount(account, request.remembered, side);
  const unknown = side && !row ? accountFault(account, side, request.remembered, fault) : null;
  const text = (column: DetailColumn) => cellText(cell(column));
  const line: StatementLine = {
    ...blankLine(`row-${index}`, side ?? "income"),
    day, row, account, amount,
    voucherNo: text("voucherNo"), summary: text("summary"), counterparty: text("counterparty"), handledBy: text("handledBy"),
    approvedBy: text("approvedBy"), fundSource: text("fundSource"), voucherPlace: text("voucherPlace"), majorMatterNo: text("majorMatterNo"),
  };
  for (const issue of lineSchema.safeParse(line).error?.issues ?? []) {
    const field = String(issue.path[0]);
    fault(field === "amount" && !has("amount") && side ? side : (field as DetailColumn), issue.message);
  }
  return { index, line, faults, unknown };
}

function readLineDay(cell: Cell | undefined, period: Period, fault: (message: string) => void) {
  const day = readDay(cell);
  const { from, to } = periodDays(period);
  if (cellText(cell) === "") fault("没有日期，请补填");
  else if (day === null) fault(`日期${quote(cell)}看不懂，请写成 ${from} 的样子`);
  else if (day < from || day > to) fault(`日期 ${day} 不在${sayPeriod(period)}（${from} 至 ${to}）内，请核对日期，或放到所属的期间`);
  else return day;
  return null;
}

type ToldSide = { side: LineSide | null; amount: Fen | null };

/** The side by 类别 and by the column of the amount; where both speak they must agree. */
function readSideAndAmount(reading: Reading, fault: Complain): ToldSide {
  const { has, cell } = reading;
  const told = readSide(cell("side"));
  const written = cellText(cell("side"));
  if (written !== "" && told === null) fault("side", `类别${quote(cell("side"))}看不懂，请写“收入”或“支出”`);
  if (has("amount")) return readSingleAmount(reading, told, written, fault);
  const read = { income: readAmount(cell("income")), expense: readAmount(cell("expense")) };
  const sides = Object.keys(read) as LineSide[];
  const unreadable = sides.filter((side) => read[side].fault);
  for (const side of unreadable) fault(side, read[side].fault!);
  if (unreadable.length > 0) return { side: told, amount: null };
  const filled = sides.filter((side) => read[side].fen);
  if (filled.length === 0) fault(told ?? "income", sides.some((side) => read[side].fen === 0) ? "金额是 0，请核对或删去这一行" : "金额是空的，请补填");
  if (filled.length === 2) fault("expense", "收入和支出都填了金额，一行只能填一个");
  if (filled.length !== 1) return { side: told, amount: null };
  const side = filled[0]!;
  if (told && told !== side) fault("side", `类别写的是“${lineSides[told].zh}”，金额却填在“${lineSides[side].zh}”列，请改一致`);
  return { side, amount: read[side].fen };
}

function readSingleAmount({ cell }: Reading, told: LineSide | null, written: string, fault: Complain): ToldSide {
  const { fen, fault: unreadable } = readAmount(cell("amount"));
  if (unreadable) fault("amount", unreadable);
  else if (fen === null) fault("amount", "金额是空的，请补填");
  else if (fen === 0) fault("amount", "金额是 0，请核对或删去这一行");
  if (written === "") fault("side", "没有写是收入还是支出，请补填");
  return { side: told, amount: fen };
}

function readSide(cell: Cell | undefined): LineSide | null {
  const text = plainName(cell);
  return (Object.keys(lineSides) as LineSide[]).find((side) => text === lineSides[side].zh || text === lineSides[side].zh[0]) ?? null;
}

/** An account without a row: empty, of the other side, or not known yet (then it can be mapped once and remembered). */
function accountFault(account: string, side: LineSide, remembered: RememberedAccounts, fault: Complain): UnknownAccount | null {
  const elsewhere = mapAccount(account, remembered);
  if (account === "") fault("account", "没有科目，请补填");
  else if (elsewhere && statementRows[elsewhere].side !== side) fault("account", `科目${quote(account)}属于${sayRow(elsewhere)}，这一行却是${lineSides[side].zh}，请核对科目和金额所在的列`);
  else {
    fault("account", `科目${quote(account)}还没有对应到收支总表，请先选择归类`);
    return { name: readAccount(account).name, side };
  }
  return null;
}

function sayRow(row: LineRow): string {
  return `${lineSides[statementRows[row].side!].zh}（${statementRows[row].zh}）`;
}
