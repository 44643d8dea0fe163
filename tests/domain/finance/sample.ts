/** The statement of 石桥社区 for 2026 Q3 (handbook §14.6) as typed in and complete, a context in which nothing stands against it, and its file. */
import readXlsx from "read-excel-file/node";
import type { BalanceContext } from "@/domain/disclosure/finance/finding";
import type { Cell, Sheet } from "@/domain/disclosure/finance/import-cells";
import type { LineRow, RowCode } from "@/domain/disclosure/finance/rows";
import { blankLine, type Statement, type StatementLine } from "@/domain/disclosure/finance/statement";
import { defaultSettings } from "@/domain/settings";

type Entry = [voucherNo: string, day: string, row: LineRow, summary: string, counterparty: string, fen: number];

const income: Entry[] = [
  ["记-001", "2026-07-06", "operating_income", "沿街仓房三季度租金", "石桥粮油加工有限公司", 6_000_000],
  ["记-002", "2026-07-22", "contracting_income", "机动地承包款（下半年）", "农户承包组", 2_480_000],
  ["记-003", "2026-08-11", "subsidy_income", "人居环境整治奖补", "镇财政所", 5_000_000],
  ["记-004", "2026-09-21", "interest_income", "三季度结息", "镇信用社", 12_630],
  ["记-005", "2026-09-25", "other_income", "废旧物资处置", "再生资源回收站", 320_000],
];
const expense: Entry[] = [
  ["记-006", "2026-07-31", "personnel", "误工补贴（7月）", "牛耘嘉、任汀野", 620_000],
  ["记-007", "2026-08-31", "personnel", "误工补贴（8月）", "牛耘嘉、任汀野", 620_000],
  ["记-008", "2026-09-30", "personnel", "误工补贴（9月）", "牛耘嘉、任汀野", 620_000],
  ["记-009", "2026-09-10", "administration", "水电办公", "镇供电所等", 438_560],
  ["记-010", "2026-08-05", "public_welfare", "路灯维修42盏", "清河照明服务部", 1_275_000],
  ["记-011", "2026-09-28", "public_welfare", "保洁费（三季度）", "石桥保洁队", 2_100_000],
  ["记-012", "2026-07-18", "operating_expense", "仓房屋面维修", "清河建筑修缮队", 986_000],
  ["记-013", "2026-08-01", "public_welfare", "走访慰问老党员老军人", "慰问对象12户", 600_000],
  ["记-014", "2026-09-15", "other_expense", "档案盒及打印耗材", "镇文印店", 142_000],
];

function entry(side: "income" | "expense", [voucherNo, day, row, summary, counterparty, amount]: Entry): StatementLine {
  const answers = side === "expense" ? { fundSource: "集体自有资金", approvedBy: "牛耘嘉" } : {};
  return { ...blankLine(voucherNo, side), voucherNo, day, row, summary, counterparty, amount, handledBy: "苏岫安", ...answers };
}

const declared: [RowCode, number][] = [
  ["operating_income", 6_000_000], ["contracting_income", 2_480_000], ["subsidy_income", 5_000_000], ["interest_income", 12_630],
  ["other_income", 320_000], ["income_total", 13_812_630], ["personnel", 1_860_000], ["administration", 438_560],
  ["public_welfare", 3_975_000], ["operating_expense", 986_000], ["other_expense", 142_000], ["expense_total", 7_401_560],
];

export const thirdQuarter: Statement = {
  period: "2026-Q3",
  opening: 18_642_050,
  openingEvidence: "",
  lines: [...income.map((line) => entry("income", line)), ...expense.map((line) => entry("expense", line))],
  declared: declared.map(([row, amount], i) => ({ row, amount, place: `“收支总表”第 ${i + 3} 行` })),
  cash: 253_120,
  banks: [{ bank: "镇信用社", holder: "石桥社区股份经济合作社", tail: "5678", amount: 24_800_000, agreesWithStatement: true, note: "" }],
  closing: 25_053_120,
};

export const quietContext: BalanceContext = {
  chain: [
    { period: "2026-Q1", opening: 10_000_000, closing: 17_120_330 },
    { period: "2026-Q2", opening: 17_120_330, closing: 18_642_050 },
  ],
  earlierLines: [],
  publishedPayees: ["牛耘嘉", "任汀野"],
  contracts: [],
  personNames: ["牛耘嘉", "任汀野", "苏岫安"],
  settings: defaultSettings(),
};

/** The statement with one line (by voucher number) changed. */
export function withLine(voucherNo: string, change: Partial<StatementLine>, statement = thirdQuarter): Statement {
  return { ...statement, lines: statement.lines.map((line) => (line.voucherNo === voucherNo ? { ...line, ...change } : line)) };
}

/** The sheets of a fixture file, dates as days. */
export async function sheetsOf(file: "finance-2026-q2.xlsx" | "finance-2026-q3.xlsx"): Promise<Sheet[]> {
  const sheets = await readXlsx(`tests/fixtures/${file}`);
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map((cell): Cell => (cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell as Cell)))),
  }));
}
