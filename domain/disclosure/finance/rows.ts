/** The income and expense summary (收支总表, F02): its twenty rows in order, and how each is reckoned (handbook §4.5【核】). */
export const lineSides = {
  income: { zh: "收入" },
  expense: { zh: "支出" },
} as const;
export type LineSide = keyof typeof lineSides;

/** `lines`: the sum of the lines put in this row; `carried`: taken over; `sum`: rows (by number) added and subtracted. */
type Formula = { from: "carried" } | { from: "lines" } | { from: "sum"; plus: readonly number[]; minus: readonly number[] };
type RowDefinition = { no: number; zh: string; side: LineSide | null; formula: Formula };

const lines: Formula = { from: "lines" };
const sum = (plus: readonly number[], minus: readonly number[] = []): Formula => ({ from: "sum", plus, minus });

const definitions = {
  opening: { no: 1, zh: "期初余额", side: null, formula: { from: "carried" } },
  operating_income: { no: 2, zh: "经营收入", side: "income", formula: lines },
  investment_income: { no: 3, zh: "投资收益", side: "income", formula: lines },
  subsidy_income: { no: 4, zh: "补助收入", side: "income", formula: lines },
  contracting_income: { no: 5, zh: "发包及上交收入", side: "income", formula: lines },
  interest_income: { no: 6, zh: "利息收入", side: "income", formula: lines },
  other_income: { no: 7, zh: "其他收入", side: "income", formula: lines },
  income_total: { no: 8, zh: "收入合计", side: null, formula: sum([2, 3, 4, 5, 6, 7]) },
  operating_expense: { no: 9, zh: "经营支出", side: "expense", formula: lines },
  administration: { no: 10, zh: "管理费用", side: "expense", formula: lines },
  public_welfare: { no: 11, zh: "公益支出", side: "expense", formula: lines },
  personnel: { no: 12, zh: "人员报酬", side: "expense", formula: lines },
  construction: { no: 13, zh: "基建支出", side: "expense", formula: lines },
  debt_repayment: { no: 14, zh: "偿还债务", side: "expense", formula: lines },
  interest_expense: { no: 15, zh: "利息支出", side: "expense", formula: lines },
  remittance: { no: 16, zh: "上缴支出", side: "expense", formula: lines },
  other_expense: { no: 17, zh: "其他支出", side: "expense", formula: lines },
  expense_total: { no: 18, zh: "支出合计", side: null, formula: sum([9, 10, 11, 12, 13, 14, 15, 16, 17]) },
  net_change: { no: 19, zh: "本期增减", side: null, formula: sum([8], [18]) },
  closing: { no: 20, zh: "期末余额", side: null, formula: sum([1, 19]) },
} as const satisfies Record<string, RowDefinition>;

export type RowCode = keyof typeof definitions;
export const statementRows: Record<RowCode, RowDefinition> = definitions;
export const rowCodes = (Object.keys(statementRows) as RowCode[]).sort((a, b) => statementRows[a].no - statementRows[b].no);

/** The rows that lines are put in; the others are reckoned. */
export type LineRow = { [K in RowCode]: (typeof definitions)[K]["side"] extends null ? never : K }[RowCode];
export const lineRows = rowCodes.filter((code): code is LineRow => statementRows[code].side !== null);

/** How a row is reckoned, as printed beside it: `明细合计`, `= 第 8 行 − 第 18 行`, `= 第 2 行至第 7 行之和`. */
export function sayFormula(code: RowCode): string {
  const { formula } = statementRows[code];
  if (formula.from === "carried") return "= 上期第 20 行";
  if (formula.from === "lines") return "明细合计";
  const { plus, minus } = formula;
  if (plus.length > 2) return `= 第 ${plus[0]} 行至第 ${plus.at(-1)} 行之和`;
  return `= ${plus.map((no) => `第 ${no} 行`).join(" ＋ ")}${minus.map((no) => ` − 第 ${no} 行`).join("")}`;
}
