import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { checkStatement, financeRules, type FinanceRule, type Finding } from "@/domain/disclosure/finance/balance";
import type { BalanceContext } from "@/domain/disclosure/finance/finding";
import { lineRows, statementRows, type LineRow } from "@/domain/disclosure/finance/rows";
import { blankLine, type Statement, type StatementLine } from "@/domain/disclosure/finance/statement";
import { quietContext, thirdQuarter, withLine } from "./sample";

const check = (statement: Statement, context: Partial<BalanceContext> = {}) => checkStatement(statement, { ...quietContext, ...context });
const only = (rule: FinanceRule, findings: Finding[]) => findings.filter((found) => found.rule === rule);
const bank = thirdQuarter.banks[0]!;

test("nothing stands against the sample", () => expect(check(thirdQuarter)).toEqual([]));

test("a one-fen error in the summary says which total, by how much, and which lines belong to it", () => {
  const declared = thirdQuarter.declared.map((total) => (total.row === "personnel" ? { ...total, amount: total.amount + 1 } : total));
  expect(check({ ...thirdQuarter, declared })).toEqual([
    {
      rule: "FIN-03",
      level: "block",
      message: "“收支总表”第 9 行“人员报酬”写的是 18,600.01 元，逐笔明细加起来是 18,600.00 元，多 0.01 元。涉及 记-006、记-007、记-008。请核对这几笔和合计，改正不对的一处。",
      lineIds: ["记-006", "记-007", "记-008"],
      rows: ["personnel"],
      difference: 1,
    },
  ]);
});

test("a one-fen error in a line shows in its row, in the total and in the closing", () => {
  const findings = check(withLine("记-009", { amount: 438_561 }));
  expect(findings.map(({ rule, rows, difference }) => [rule, rows[0], difference])).toEqual([
    ["FIN-03", "administration", -1],
    ["FIN-03", "expense_total", -1],
    ["FIN-02", "opening", 1],
  ]);
  expect(findings[2]!.message).toBe(
    "期末余额写的是 250,531.20 元，按明细计算：期初 186,420.50 元 ＋ 收入 138,126.30 元 − 支出 74,015.61 元 = 250,531.19 元，期末余额多 0.01 元。请核对期初、各笔金额和期末余额。",
  );
});

test.each<[string, FinanceRule, Statement, RegExp, Partial<Finding>]>([
  ["opening is not the last closing", "FIN-01", { ...thirdQuarter, opening: 18_642_051 }, /期初余额写的是 186,420\.51 元，上期（2026年第二季度）公开的期末余额是 186,420\.50 元，多 0\.01 元/, { level: "block", difference: 1, rows: ["opening"] }],
  ["opening is less than the last closing", "FIN-01", { ...thirdQuarter, opening: 18_642_049 }, /少 0\.01 元。请改期初余额；如果是上期错了，请先更正上期/, { level: "block", difference: -1 }],
  ["no opening", "F02", { ...thirdQuarter, opening: null }, /没有填期初余额/, { level: "block" }],
  ["no closing", "F02", { ...thirdQuarter, closing: null }, /没有填期末余额/, { level: "block" }],
  ["a line without a row", "F02", withLine("记-014", { row: null }), /1 笔没有归到收支总表的哪一行：记-014/, { level: "block", lineIds: ["记-014"] }],
  ["an expense in a row of income", "F02", withLine("记-014", { row: "other_income" }), /记-014 是支出，却归到了“其他收入”/, { level: "block" }],
  ["income without source", "F03", withLine("记-002", { counterparty: "" }), /1 笔收入没有填“来源”：记-002/, { level: "block" }],
  ["income without day", "F03", withLine("记-002", { day: null }), /没有填“日期”/, { level: "block" }],
  ["a day of another period", "F04", withLine("记-008", { day: "2026-10-01" }), /记-008 的日期 2026年10月1日 不在2026年第三季度内/, { lineIds: ["记-008"] }],
  ["nobody approved", "F04", withLine("记-010", { approvedBy: "" }), /1 笔支出没有填“谁批的”：记-010/, { level: "block" }],
  ["no source of funds", "F04", withLine("记-010", { fundSource: "" }), /“钱从哪来”/, { level: "block" }],
  ["no payee", "F04", withLine("记-010", { counterparty: "" }), /“给了谁”/, { level: "block" }],
  ["no purpose", "F04", withLine("记-010", { summary: "" }), /“办了啥”/, { level: "block" }],
  ["no voucher: named by its place", "F04", withLine("记-006", { voucherNo: "" }), /“凭证号”：第 6 笔/, { lineIds: ["记-006"] }],
  ["a line of nothing", "F04", withLine("记-014", { amount: 0 }), /“金额”/, {}],
  ["cash is not counted", "F05", { ...thirdQuarter, cash: null }, /没有填期末现金/, { level: "block" }],
  ["a nameless account", "F05", { ...thirdQuarter, banks: [{ ...bank, bank: "" }] }, /第 1 个账户没有填开户银行/, { level: "block" }],
  ["not compared with the bank", "F05", { ...thirdQuarter, banks: [{ ...bank, agreesWithStatement: null }] }, /镇信用社没有写明与银行对账单是否一致/, { level: "block" }],
  ["disagrees without a reason", "F05", { ...thirdQuarter, banks: [{ ...bank, agreesWithStatement: false }] }, /请写明原因/, { level: "block" }],
  ["a row that the summary leaves out", "FIN-03", { ...thirdQuarter, declared: thirdQuarter.declared.filter((total) => total.row !== "other_expense") }, /收支总表里没有“其他支出”，明细里这一类有 1,420\.00 元：记-014/, { difference: -142_000 }],
  ["a row that the lines do not have", "FIN-03", { ...thirdQuarter, declared: [...thirdQuarter.declared, { row: "construction", amount: 5000, place: "“收支总表”第 18 行" }] }, /“基建支出”写的是 50\.00 元，逐笔明细加起来是 0\.00 元，多 50\.00 元。明细里没有这一类/, { difference: 5000, lineIds: [] }],
  ["more cash than there is", "FIN-04", { ...thirdQuarter, cash: 253_121 }, /现金 2,531\.21 元加银行存款 248,000\.00 元是 250,531\.21 元，比期末余额 250,531\.20 元多 0\.01 元/, { level: "block", difference: 1 }],
  ["cash below zero", "FIN-04", { ...thirdQuarter, cash: -1, banks: [{ ...bank, amount: 25_053_121 }] }, /现金不会是负数/, { level: "block", difference: -1 }],
  ["an account below zero", "FIN-04", { ...thirdQuarter, banks: [bank, { ...bank, bank: "农商行", amount: -1 }, { ...bank, amount: 1 }] }, /农商行存款是 -0\.01 元/, { level: "block" }],
  ["cash over the limit", "FIN-04", { ...thirdQuarter, cash: 500_001, banks: [{ ...bank, amount: 24_553_119 }] }, /超过库存现金限额 5,000\.00 元，多 0\.01 元/, { level: "warn", difference: 1 }],
  ["a negative amount", "FIN-05", withLine("记-014", { amount: -2000 }), /记-014 金额是 -20\.00 元。负数只能用于红字冲销/, { level: "block", lineIds: ["记-014"] }],
  ["a red letter that is not negative", "FIN-05", withLine("记-014", { reversalOf: "记-013" }), /金额却不是负数/, { level: "block" }],
  ["a major expense without decision", "FIN-06", withLine("记-011", { amount: 5_000_000 }), /记-011 支出 50,000\.00 元，达到 50,000\.00 元，没有填四议两公开编号/, { level: "warn" }],
  ["a person's account", "FIN-08", { ...thirdQuarter, banks: [{ ...bank, holder: "牛 耘嘉" }] }, /户名“牛 耘嘉”像是个人姓名/, { level: "warn" }],
  ["a person behind the organization", "FIN-08", { ...thirdQuarter, banks: [{ ...bank, holder: "石桥社区（苏岫安）" }] }, /像是个人姓名/, { level: "warn" }],
  ["too much 其他", "FIN-10", withLine("记-014", { amount: 850_000 }), /“其他支出”8,500\.00 元，占支出合计 81,095\.60 元的 10\.4%，超过 10%。请把 记-014 分到具体类别/, { level: "warn", lineIds: ["记-014"] }],
  ["paid to somebody unknown", "FIN-11", withLine("记-007", { counterparty: "牛耘嘉，柏舟行" }), /人员报酬发给“柏舟行”（记-007）/, { level: "warn", lineIds: ["记-007"] }],
])("%s: %s", (_what, rule, statement, says, about) => {
  const found = only(rule, check(statement));
  expect(found.map((finding) => finding.message).join("\n")).toMatch(says);
  expect(found).toContainEqual(expect.objectContaining(about));
});

test.each<[string, Statement, Partial<BalanceContext>]>([
  ["cash at the limit", { ...thirdQuarter, cash: 500_000, banks: [{ ...bank, amount: 24_553_120 }] }, {}],
  ["an explained difference with the bank", { ...thirdQuarter, banks: [{ ...bank, agreesWithStatement: false, note: "一张支票银行尚未入账" }] }, {}],
  ["no file, no declared totals", { ...thirdQuarter, declared: [] }, {}],
  ["holder not given", { ...thirdQuarter, banks: [{ ...bank, holder: "" }] }, {}],
  ["a contract as before", thirdQuarter, { contracts: [{ id: "1", subject: "仓房", annualRent: 70, previousAnnualRent: 100, years: 20 }] }],
  ["a correction of the last published period", thirdQuarter, { chain: [...quietContext.chain, { period: "2026-Q3", opening: 18_642_050, closing: 1 }] }],
])("nothing is said about %s", (_what, statement, context) => expect(check(statement, context)).toEqual([]));

describe("red letters (FIN-05)", () => {
  const red = (change: Partial<StatementLine>): StatementLine => ({
    ...blankLine("red", "expense"), day: "2026-09-30", voucherNo: "记-015", row: "other_expense", summary: "冲销记-014", counterparty: "镇文印店",
    handledBy: "苏岫安", fundSource: "集体自有资金", approvedBy: "牛耘嘉", amount: -142_000, reversalOf: "记-014", ...change,
  });
  const faults = (lines: StatementLine[], context: Partial<BalanceContext> = {}) =>
    only("FIN-05", check({ ...thirdQuarter, lines: [...thirdQuarter.lines, ...lines] }, context)).map((found) => found.message);
  const earlier = { id: "q2", voucherNo: "记-009", side: "expense", row: "other_expense", amount: 5000, reversalOf: null } as const;

  it("take back a line of this period, wholly or in part", () => {
    expect(faults([red({})])).toEqual([]);
    expect(faults([red({ amount: -1 })])).toEqual([]);
  });
  it("take back a line of an earlier period", () => expect(faults([red({ reversalOf: "q2", amount: -5000 })], { earlierLines: [earlier] })).toEqual([]));
  it.each<[string, StatementLine[], RegExp]>([
    ["more than the original", [red({ amount: -142_001 })], /累计冲销 1,420\.01 元，比原笔 1,420\.00 元多 0\.01 元/],
    ["the same line twice", [red({}), red({ id: "red2", voucherNo: "记-016" })], /记-015、记-016 冲销 记-014，累计冲销 2,840\.00 元/],
    ["a line that is nowhere", [red({ reversalOf: "nowhere" })], /都找不到/],
    ["a line of another row", [red({ reversalOf: "记-013" })], /归在“公益支出”，两笔归类不同/],
    ["another red letter", [red({}), red({ id: "red2", reversalOf: "red", amount: -1 })], /本身不是正数/],
  ])("are refused when they take back %s", (_what, lines, says) => expect(faults(lines).join("\n")).toMatch(says));
  it("count once in a correction, where the published version has the same lines", () => {
    expect(faults([red({})], { earlierLines: [...thirdQuarter.lines, red({})] })).toEqual([]);
  });
  it("count what earlier periods have already taken back", () => {
    const before = { ...earlier, id: "q2red", amount: -3000, reversalOf: "q2" };
    expect(faults([red({ reversalOf: "q2", amount: -2001 })], { earlierLines: [earlier, before] }).join()).toMatch(/累计冲销 50\.01 元/);
  });
});

test("the eye is led to a line as large as the difference, or half of it", () => {
  const without = { ...thirdQuarter, lines: thirdQuarter.lines.filter((line) => line.voucherNo !== "记-014"), declared: [] };
  const twin = { ...thirdQuarter.lines.at(-1)!, id: "twin", voucherNo: "记-015" };
  expect(only("FIN-02", check({ ...without, lines: [...without.lines, twin, { ...twin, id: "twin2" }] }))[0]!.message).toContain("差额正好等于 记-015、记-015 的金额，可能漏加或重复");
  expect(only("FIN-02", check({ ...withLine("记-005", { side: "expense", row: "other_expense" }), declared: [] }))[0]!.message).toContain("差额正好是 记-005 金额的两倍，可能收支方向记反");
});

describe("clues from outside the statement", () => {
  it("FIN-09 asks about a rent that fell and a long term", () => {
    const contracts = [{ id: "1", subject: "沿街仓房", annualRent: 69_99, previousAnnualRent: 100_00, years: 21 }];
    expect(check(thirdQuarter, { contracts }).map(({ rule, level, message }) => `${rule} ${level} ${message}`)).toEqual([
      "FIN-09 warn 合同“沿街仓房”年租金由 100.00 元降到 69.99 元，降幅超过 30%。降价经过了什么程序？请说明。",
      "FIN-09 warn 合同“沿街仓房”租期 21 年，超过 20 年。期限是怎么定的？请说明。",
    ]);
  });
  it("FIN-11 asks to publish V14 first", () => {
    expect(check(thirdQuarter, { publishedPayees: null }).map(({ message }) => message)).toEqual(["有 3 笔人员报酬（记-006、记-007、记-008），但享受误工补贴人员和标准（V14）还没有公开。请先公开名单，或说明原因。"]);
  });
  it("settings move the limits", () => {
    const settings = { ...quietContext.settings, finance_cash_limit: 253_119, major_amount: 2_100_000, finance_other_share: 100 };
    expect(check(thirdQuarter, { settings }).map(({ rule }) => rule)).toEqual(["FIN-04", "FIN-06", "FIN-10"]);
  });
});

/** A statement that balances, with any lines: the figures are reckoned here, not by the code under test. */
const balanced = fc
  .record({
    opening: fc.integer({ min: 0, max: 1_000_000_000 }),
    cash: fc.integer({ min: 0, max: 500_000 }),
    lines: fc.array(fc.record({ row: fc.constantFrom<LineRow>(...lineRows), amount: fc.integer({ min: 1, max: 4_999_999 }) }), { minLength: 1, maxLength: 12 }),
  })
  .map(({ opening, cash, lines }): Statement => {
    const template = thirdQuarter.lines.at(-1)!;
    const total = (test: (row: LineRow) => boolean) => lines.filter(({ row }) => test(row)).reduce((sum, { amount }) => sum + amount, 0);
    const income = total((row) => statementRows[row].side === "income");
    const expense = total((row) => statementRows[row].side === "expense");
    const closing = opening + income - expense;
    const used = lineRows.filter((row) => lines.some((line) => line.row === row));
    return {
      ...thirdQuarter, opening, cash, closing,
      lines: lines.map(({ row, amount }, i) => ({ ...template, id: `${i}`, voucherNo: `记-${i}`, side: statementRows[row].side!, row, amount })),
      declared: [
        ...used.map((row) => ({ row, amount: total((r) => r === row), place: "总表" })),
        { row: "income_total", amount: income, place: "总表" }, { row: "expense_total", amount: expense, place: "总表" }, { row: "net_change", amount: income - expense, place: "总表" },
      ],
      banks: [{ ...bank, amount: closing - cash }],
    };
  });

/** Every single amount of a statement, as a place that can be moved by some fen. */
function everyAmount(statement: Statement): ((by: number) => Statement)[] {
  const moved = <T extends { amount: number | null }>(list: readonly T[], at: number, by: number) => list.map((item, i) => (i === at ? { ...item, amount: item.amount! + by } : item));
  return [
    (by) => ({ ...statement, opening: statement.opening! + by }),
    (by) => ({ ...statement, closing: statement.closing! + by }),
    (by) => ({ ...statement, cash: statement.cash! + by }),
    ...statement.lines.map((_, i) => (by: number) => ({ ...statement, lines: moved(statement.lines, i, by) })),
    ...statement.declared.map((_, i) => (by: number) => ({ ...statement, declared: moved(statement.declared, i, by) })),
    ...statement.banks.map((_, i) => (by: number) => ({ ...statement, banks: moved(statement.banks, i, by) })),
  ];
}

describe("for every statement", () => {
  const context = (statement: Statement): BalanceContext => ({ ...quietContext, chain: [{ period: "2026-Q2", opening: 0, closing: statement.opening! }] });
  const arithmetic: FinanceRule[] = ["FIN-01", "FIN-02", "FIN-03", "FIN-04"];
  const blocking = (statement: Statement, around: BalanceContext) => checkStatement(statement, around, arithmetic).filter((found) => found.level === "block" && !/不会是负数/.test(found.message));

  it("that balances, nothing blocks", () => {
    fc.assert(fc.property(balanced, (statement) => {
      expect(blocking(statement, context(statement))).toEqual([]);
    }));
  });
  it("any one-fen change anywhere is found and named", () => {
    fc.assert(fc.property(balanced, fc.constantFrom(1, -1), (statement, by) => {
      for (const change of everyAmount(statement)) {
        const found = blocking(change(by), context(statement));
        expect(found).not.toEqual([]);
        expect(found.every(({ difference, message }) => Math.abs(difference!) === 1 && message.includes("0.01 元"))).toBe(true);
      }
    }));
  });
  it("any change of any size in one place is found", () => {
    fc.assert(fc.property(balanced, fc.integer({ min: -10_000_000, max: 10_000_000 }).filter((n) => n !== 0), (statement, by) => {
      for (const change of everyAmount(statement)) expect(blocking(change(by), context(statement))).not.toEqual([]);
    }));
  });
});

test("every rule of the table can be picked alone", () => {
  const broken = { ...withLine("记-006", { amount: -1, fundSource: "", counterparty: "柏舟行" }), opening: 1, cash: null, period: "2026-Q4" };
  for (const rule of Object.keys(financeRules) as FinanceRule[]) expect(checkStatement(broken, quietContext, [rule]).every((found) => found.rule === rule)).toBe(true);
});
