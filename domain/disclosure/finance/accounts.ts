/**
 * Account names of books and files (科目) to rows of F02. A name is mapped once per community and remembered (ruling 13);
 * a name that is neither remembered nor known here is reported, never guessed.
 */
import { z } from "zod";
import { lineRows, lineSides, statementRows, type LineRow, type LineSide } from "./rows";

/**
 * Other names in use for the rows, beside the row's own name. 租赁 belongs to 经营收入 by 农村集体经济组织会计制度【识】.
 * Names that could mean two rows (税金及附加, 工程支出) are left out on purpose.
 */
const synonyms: Record<LineRow, readonly string[]> = {
  operating_income: ["租赁收入", "租金收入", "出租收入", "销售收入", "服务收入", "劳务收入"],
  investment_income: ["投资收入", "投资分红", "投资分红收入"],
  subsidy_income: ["财政补助", "财政补助收入", "政府补助收入", "上级补助收入"],
  contracting_income: ["发包收入", "上交收入", "发包上交收入", "承包收入", "承包金收入"],
  interest_income: ["利息", "存款利息", "存款利息收入", "银行利息"],
  other_income: ["其他"],
  operating_expense: ["经营性支出"],
  administration: ["管理费", "管理支出", "管理费用支出", "办公费"],
  public_welfare: ["公益性支出", "公益事业支出"],
  personnel: ["干部报酬", "误工补贴", "人员工资", "干部报酬及误工补贴", "人员报酬支出"],
  construction: ["基本建设支出", "基建工程支出"],
  debt_repayment: ["偿还借款", "归还借款", "偿还债务支出"],
  interest_expense: ["利息", "借款利息", "借款利息支出"],
  remittance: ["上缴", "上缴款项", "上交支出"],
  other_expense: ["其他"],
};

/** What one community has decided about its own account names; keys are made by `accountKey`. */
export const rememberedAccountsSchema = z.record(z.string().max(100), z.enum(lineRows as [LineRow, ...LineRow[]]));
export type RememberedAccounts = z.infer<typeof rememberedAccountsSchema>;

const LONGEST = 80;

export type AccountName = { name: string; side: LineSide | null };

/** An account as written: spaces and full-width forms do not matter, `收入：租赁收入` tells its side. */
export function readAccount(text: string): AccountName {
  const plain = text.slice(0, LONGEST).normalize("NFKC").replace(/\s+/g, "");
  for (const side of Object.keys(lineSides) as LineSide[]) {
    const prefix = `${lineSides[side].zh}:`;
    if (plain.startsWith(prefix)) return { name: plain.slice(prefix.length), side };
  }
  return { name: plain, side: null };
}

function accountKey(name: string, side: LineSide): string {
  return `${side}:${name}`;
}

/** The community's own decision, added to what it has decided before. */
export function rememberAccount(remembered: RememberedAccounts, name: string, row: LineRow): RememberedAccounts {
  return { ...remembered, [accountKey(readAccount(name).name, statementRows[row].side!)]: row };
}

function rowsNamed(name: string, side: LineSide, remembered: RememberedAccounts): LineRow[] {
  const decided = remembered[accountKey(name, side)];
  if (decided) return [decided];
  return lineRows.filter((row) => statementRows[row].side === side && (statementRows[row].zh === name || synonyms[row].includes(name)));
}

/**
 * The row of an account name, or null when it is not known, or known on both sides (`利息`) and the side is not told.
 * @param side told by the file (类别, or the column of the amount); a side in the name itself counts too.
 */
export function mapAccount(text: string, remembered: RememberedAccounts, side: LineSide | null = null): LineRow | null {
  const account = readAccount(text);
  if (account.side && side && account.side !== side) return null;
  const told = account.side ?? side;
  const sides = told ? [told] : (Object.keys(lineSides) as LineSide[]);
  const found = sides.flatMap((s) => rowsNamed(account.name, s, remembered)).filter((row) => !told || statementRows[row].side === told);
  return found.length === 1 ? found[0]! : null;
}
