/** The statement adds up: FIN-02, FIN-03, FIN-04, FIN-10 and what F02 and F05 must say (handbook §4.5). */
import { sum, type Fen } from "../../money/fen";
import { concern, inYuan, sayDifference, sayLines, type Check, type Concern } from "./finding";
import { reckonRows, rowsBehind } from "./reckon";
import { lineRows, lineSides, statementRows, type RowCode } from "./rows";
import type { DeclaredTotal, Statement, StatementLine } from "./statement";

/** F02: opening, closing, and a row for every line. */
export const summaryIsComplete: Check = (statement) => {
  const missing = (["opening", "closing"] as const).filter((row) => statement[row] === null);
  const unplaced = statement.lines.filter((line) => line.row === null);
  const misplaced = statement.lines.filter((line) => line.row !== null && statementRows[line.row].side !== line.side);
  return [
    ...missing.map((row) => concern("block", `没有填${statementRows[row].zh}。请按账簿填写；确实没有余额的填 0。`, { rows: [row] })),
    ...(unplaced.length ? [concern("block", `有 ${unplaced.length} 笔没有归到收支总表的哪一行：${sayLines(unplaced, statement)}。请选择归类。`, { lineIds: ids(unplaced) })] : []),
    ...misplaced.map((line) =>
      concern("block", `${sayLines([line], statement)} 是${lineSides[line.side].zh}，却归到了“${statementRows[line.row!].zh}”。请改归类，或改收支方向。`, { lineIds: [line.id], rows: [line.row!] })),
  ];
};

/** FIN-02: closing = opening + income − expense, in fen. */
export function closingReckons(statement: Statement): Concern[] {
  const { closing, lines } = statement;
  const rows = reckonRows(statement.opening, lines);
  if (closing === null || rows.closing === null || rows.closing === closing) return [];
  const difference = closing - rows.closing;
  const sums = `期初 ${inYuan(rows.opening!)} ＋ 收入 ${inYuan(rows.income_total!)} − 支出 ${inYuan(rows.expense_total!)} = ${inYuan(rows.closing)}`;
  return [
    concern("block", `期末余额写的是 ${inYuan(closing)}，按明细计算：${sums}，期末余额${sayDifference(difference)}。${suspects(lines, difference, statement)}请核对期初、各笔金额和期末余额。`, {
      rows: ["opening", "income_total", "expense_total", "closing"], lineIds: ids(lines), difference,
    }),
  ];
}

export type ComparedTotal = { row: RowCode; place: string; declared: Fen; reckoned: Fen; difference: Fen };

/** Every total that the file declares beside the sum of the lines; several declarations of one row in one place add up. */
export function compareTotals(statement: Statement): ComparedTotal[] {
  const rows = reckonRows(statement.opening, statement.lines);
  const groups = new Map<string, DeclaredTotal[]>();
  for (const total of statement.declared) {
    const key = statementRows[total.row].side ? total.row : `${total.row} ${total.place}`;
    groups.set(key, [...(groups.get(key) ?? []), total]);
  }
  return [...groups.values()].map((group) => {
    const { row } = group[0]!;
    const [declared, reckoned] = [sum(group.map((total) => total.amount)), rows[row] ?? 0];
    return { row, place: group.map((total) => total.place).join("、"), declared, reckoned, difference: declared - reckoned };
  });
}

/** FIN-03: each total of the summary = the sum of its lines; a row with lines must not be missing from a declared summary. */
export function declaredAgrees(statement: Statement): Concern[] {
  const rows = reckonRows(statement.opening, statement.lines);
  const wrong = compareTotals(statement)
    .filter(({ difference }) => difference !== 0)
    .map(({ row, place, declared, reckoned, difference }) => {
      const lines = linesBehind(statement, row);
      const named = lines.length ? `涉及 ${sayLines(lines, statement)}。` : "明细里没有这一类。";
      return concern("block", `${place}“${statementRows[row].zh}”写的是 ${inYuan(declared)}，逐笔明细加起来是 ${inYuan(reckoned)}，${sayDifference(difference)}。${named}${suspects(lines, difference, statement)}请核对这几笔和合计，改正不对的一处。`, {
        rows: [row], lineIds: ids(lines), difference,
      });
    });
  const declared = new Set(statement.declared.map((total) => total.row));
  const hasSummary = lineRows.some((row) => declared.has(row));
  const absent = hasSummary ? lineRows.filter((row) => rows[row] !== 0 && !declared.has(row)) : [];
  return [...wrong, ...absent.map((row) => absentRow(statement, row, rows[row]!))];
}

function absentRow(statement: Statement, row: RowCode, amount: Fen): Concern {
  const lines = linesBehind(statement, row);
  return concern("block", `收支总表里没有“${statementRows[row].zh}”，明细里这一类有 ${inYuan(amount)}：${sayLines(lines, statement)}。请在总表补上这一行，或改这几笔的归类。`, {
    rows: [row], lineIds: ids(lines), difference: 0 - amount,
  });
}

/** FIN-04: closing = cash + all bank accounts. Nothing is said while one of the amounts is not known. */
export function closingIsThere({ closing, cash, banks }: Statement): Concern[] {
  const amounts = banks.map((bank) => bank.amount);
  if (closing === null || cash === null || amounts.includes(null)) return [];
  const inBanks = sum(amounts as Fen[]);
  const difference = cash + inBanks - closing;
  if (difference === 0) return [];
  return [
    concern("block", `现金 ${inYuan(cash)}加银行存款 ${inYuan(inBanks)}是 ${inYuan(cash + inBanks)}，比期末余额 ${inYuan(closing)}${sayDifference(difference)}。请核对现金盘点、银行对账单和期末余额。`, {
      rows: ["closing"], difference,
    }),
  ];
}

/** FIN-04: also, money below zero stops, and cash above the limit warns (default 5000 元【核·地】). */
export const moneyIsThere: Check = (statement, { settings }) => {
  const { cash, banks } = statement;
  const limit = settings.finance_cash_limit;
  const overLimit = (cash ?? 0) - limit;
  return [
    ...closingIsThere(statement),
    ...(cash !== null && cash < 0 ? [concern("block", `现金是 ${inYuan(cash)}，现金不会是负数。请核对现金日记账。`, { difference: cash })] : []),
    ...(overLimit > 0 ? [concern("warn", `现金 ${inYuan(cash!)}，超过库存现金限额 ${inYuan(limit)}，${sayDifference(overLimit)}。请及时存入银行，或说明原因。`, { difference: overLimit })] : []),
    ...banks
      .filter((bank) => (bank.amount ?? 0) < 0)
      .map((bank) => concern("block", `${bank.bank || "银行"}存款是 ${inYuan(bank.amount!)}，存款不会是负数。请核对银行对账单。`, { difference: bank.amount })),
  ];
};

/** F05: cash, every account with its bank, and whether it agrees with the bank's statement. */
export const moneyIsDescribed: Check = ({ cash, banks }) => [
  ...(cash === null ? [concern("block", "没有填期末现金。请按现金盘点填写；没有现金的填 0。")] : []),
  ...banks.flatMap((bank, i) => {
    const name = bank.bank || `第 ${i + 1} 个账户`;
    return [
      ...(bank.bank === "" ? [concern("block", `第 ${i + 1} 个账户没有填开户银行。请填写银行名称。`)] : []),
      ...(bank.amount === null ? [concern("block", `${name}没有填期末存款。请按银行对账单填写。`)] : []),
      ...(bank.agreesWithStatement === null ? [concern("block", `${name}没有写明与银行对账单是否一致。请选择“一致”或“不一致”。`)] : []),
      ...(bank.agreesWithStatement === false && bank.note === "" ? [concern("block", `${name}与银行对账单不一致，请写明原因，例如“9月30日的一笔支票银行尚未入账”。`)] : []),
    ];
  }),
];

/** FIN-10: 其他支出 above a share of all expense (default 10 %) asks for a breakdown. */
export const otherIsSmall: Check = (statement, { settings }) => {
  const { other_expense: other, expense_total: total } = reckonRows(0, statement.lines) as Record<RowCode, Fen>;
  if (total <= 0 || other * 10_000 <= total * settings.finance_other_share) return [];
  const lines = linesBehind(statement, "other_expense");
  return [
    concern("warn", `“其他支出”${inYuan(other)}，占支出合计 ${inYuan(total)}的 ${(Math.floor((other * 1000) / total) / 10).toFixed(1)}%，超过 ${settings.finance_other_share / 100}%。请把 ${sayLines(lines, statement)} 分到具体类别，或写明都花在哪里。`, {
      rows: ["other_expense"], lineIds: ids(lines),
    }),
  ];
};

function linesBehind(statement: Statement, row: RowCode): StatementLine[] {
  const rows = rowsBehind(row);
  return statement.lines.filter((line) => line.row !== null && rows.includes(line.row));
}

function ids(lines: readonly StatementLine[]): string[] {
  return lines.map((line) => line.id);
}

/** Where the eye should go first: a line as large as the difference (left out, counted twice), or half of it (wrong side). */
function suspects(lines: readonly StatementLine[], difference: Fen, statement: Statement): string {
  const gap = Math.abs(difference);
  const same = lines.filter((line) => Math.abs(line.amount ?? 0) === gap);
  if (same.length) return `差额正好等于 ${sayLines(same, statement)} 的金额，可能漏加或重复。`;
  const half = lines.filter((line) => Math.abs(line.amount ?? 0) * 2 === gap);
  return half.length ? `差额正好是 ${sayLines(half, statement)} 金额的两倍，可能收支方向记反。` : "";
}
