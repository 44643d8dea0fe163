/** What a reader sees of a statement: F02 with last period beside it, the five plain questions, money with accounts masked, spoken lines. */
import { periodDays } from "../../calendar/period";
import { spokenNumber, spokenYuan } from "../../money/words";
import { sum, type Fen } from "../../money/fen";
import { reckonRows } from "./reckon";
import { lineRows, rowCodes, sayFormula, statementRows, type LineSide, type RowCode } from "./rows";
import { plainQuestions, type BankBalance, type Statement, type StatementLine } from "./statement";

export type SummaryRow = {
  no: number;
  code: RowCode;
  zh: string;
  side: LineSide | null;
  formula: string;
  /** Fen, reckoned from the lines; null while the opening is not known. */
  amount: Fen | null;
  /** The same row of the last period; null when there is none. */
  last: Fen | null;
  change: Fen | null;
};

/** The twenty rows of F02 in order, reckoned from the lines, compared with the last period. */
export function summaryTable(statement: Statement, last: Statement | null): SummaryRow[] {
  const now = reckonRows(statement.opening, statement.lines);
  const then = last && reckonRows(last.opening, last.lines);
  return rowCodes.map((code) => {
    const { no, zh, side } = statementRows[code];
    const [amount, before] = [now[code], then ? then[code] : null];
    const change = amount === null || before === null ? null : amount - before;
    return { no, code, zh, side, formula: sayFormula(code), amount, last: before, change };
  });
}

/** The five plain questions of an expense in the villagers' words, answered from its fields. */
export function plainAnswers(line: StatementLine): { question: string; answer: string }[] {
  return (Object.keys(plainQuestions) as (keyof typeof plainQuestions)[]).map((key) => ({
    question: plainQuestions[key].zh,
    answer: key === "voucherPlace" ? [`凭证 ${line.voucherNo}`, line.voucherPlace].filter(Boolean).join("，") : line[key],
  }));
}

/** An account as insiders see it (`镇信用社 ****5678`). The public side shows the bank only (handbook §12.2). */
export function sayAccount({ bank, tail }: Pick<BankBalance, "bank" | "tail">): string {
  return tail ? `${bank} ****${tail}` : bank;
}

/** The statement without what the public must not get: account digits and holders (handbook §12.2, F05). For snapshots. */
export function publicStatement(statement: Statement): Statement {
  return { ...statement, banks: statement.banks.map((bank) => ({ ...bank, holder: "", tail: "" })) };
}

const MOST_SPOKEN = 3;

/** The largest rows of a side, spoken: `公益支出三万九千七百五十元`. */
function largestRows(statement: Statement, side: LineSide): string[] {
  const amounts = reckonRows(statement.opening, statement.lines);
  return lineRows
    .filter((row) => statementRows[row].side === side && amounts[row]! > 0)
    .sort((a, b) => amounts[b]! - amounts[a]!)
    .slice(0, MOST_SPOKEN)
    .map((row) => `${statementRows[row].zh}${spokenYuan(amounts[row]!)}`);
}

/**
 * For the loudspeaker: the key line (what is left) and the details, most important first. Rows and totals only: no payee, no
 * handler, no account can come in (handbook §10.3). Throws while the opening is not known: a wrong balance must not be said.
 */
export function spokenStatement(statement: Statement): { keyLine: string; details: string[] } {
  const amounts = reckonRows(statement.opening, statement.lines);
  const say = (code: RowCode) => {
    const amount = amounts[code];
    if (amount === null) throw new Error("a statement without an opening balance cannot be spoken");
    return spokenYuan(amount);
  };
  const month = spokenNumber(+periodDays(statement.period).to.slice(5, 7));
  const income = largestRows(statement, "income");
  const expense = largestRows(statement, "expense");
  const banked = sum(statement.banks.map((bank) => bank.amount ?? 0));
  return {
    keyLine: `到${month}月底，集体账上还有${say("closing")}`,
    details: [
      `期初余额${say("opening")}`,
      `本期收入${say("income_total")}`,
      `本期支出${say("expense_total")}`,
      ...(expense.length ? [`支出较多的是，${expense.join("，")}`] : []),
      ...(income.length ? [`收入较多的是，${income.join("，")}`] : []),
      `账上的钱，现金${spokenYuan(statement.cash ?? 0)}，银行存款${spokenYuan(banked)}`,
    ],
  };
}
