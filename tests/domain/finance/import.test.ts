import fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { checkStatement } from "@/domain/disclosure/finance/balance";
import { rememberAccount } from "@/domain/disclosure/finance/accounts";
import { applyImport, previewImport, type ImportPreview, type ImportRequest } from "@/domain/disclosure/finance/import";
import type { Cell, Sheet } from "@/domain/disclosure/finance/import-cells";
import { answerExpenses, startStatement } from "@/domain/disclosure/finance/statement";
import { quietContext, sheetsOf, thirdQuarter } from "./sample";

let sheets: Sheet[];
let secondQuarter: Sheet[];
beforeAll(async () => {
  sheets = await sheetsOf("finance-2026-q3.xlsx");
  secondQuarter = await sheetsOf("finance-2026-q2.xlsx");
});

const [DETAILS, SUMMARY] = [0, 1];
const preview = (changed: readonly Sheet[], more: Partial<ImportRequest> = {}) =>
  previewImport({ sheets: changed, period: "2026-Q3", communityName: "石桥社区", remembered: {}, ...more });
const reasons = (p: ImportPreview) => (p.outcome.applicable ? [] : p.outcome.reasons);
const statementOf = (p: ImportPreview) => {
  if (!p.outcome.applicable) throw new Error(p.outcome.reasons.join("\n"));
  return p.outcome.statement;
};

/** The sample with one sheet's rows changed. */
const changed = (sheet: number, change: (rows: Cell[][]) => readonly (readonly Cell[])[], name?: string): Sheet[] =>
  sheets.map((s, i) => (i === sheet ? { name: name ?? s.name, rows: change(s.rows.map((row) => [...row])) } : s));
/** The sample with one cell changed, named as in the spreadsheet (`I12`). */
const cell = (sheet: number, at: string, value: Cell): Sheet[] =>
  changed(sheet, (rows) => {
    rows[+at.slice(1) - 1]![at.charCodeAt(0) - 65] = value;
    return rows;
  });

describe("the sample file", () => {
  it("is recognized sheet by sheet, with its header rows", () => {
    expect(preview(sheets).sheets).toEqual([
      { name: "收支明细", kind: "details", headerRow: 2 },
      { name: "收支总表", kind: "summary", headerRow: 1 },
    ]);
  });
  it("gives every line, and the figures to the fen", () => {
    const statement = statementOf(preview(sheets));
    const facts = ({ lines }: typeof statement) => lines.map(({ day, voucherNo, side, row, summary, amount }) => [day, voucherNo, side, row, summary, amount]);
    expect(facts(statement)).toEqual(facts(thirdQuarter));
    expect(statement).toMatchObject({ opening: 18_642_050, cash: 253_120, closing: 25_053_120, banks: [{ bank: "", amount: 24_800_000 }] });
    expect(statement.lines[0]).toMatchObject({ id: "2026-Q3:记-001", account: "租赁收入", counterparty: "石桥粮油加工有限公司", handledBy: "牛耘嘉", approvedBy: "", fundSource: "" });
  });
  it("decides every row and compares every total", () => {
    const { rows, totals, doubts } = preview(sheets);
    const count = (decision: string) => rows.filter((row) => row.decision === decision).length;
    expect([count("accepted"), count("total"), count("refused"), count("skipped")]).toEqual([14, 17, 0, 0]);
    expect(totals).toHaveLength(14);
    expect(totals.every((total) => total.difference === 0)).toBe(true);
    expect(doubts).toEqual([]);
  });
  it("stands when the plain questions and the bank are answered", () => {
    const known = { ...startStatement("2026-Q3", thirdQuarter), opening: null };
    let statement = applyImport(known, statementOf(preview(sheets)));
    statement = answerExpenses(answerExpenses(statement, "approvedBy", "牛耘嘉"), "fundSource", "集体自有资金");
    statement = { ...statement, banks: statement.banks.map((bank) => ({ ...bank, agreesWithStatement: true })) };
    expect(checkStatement(statement, { ...quietContext, publishedPayees: ["村组干部"] })).toEqual([]);
  });
  it("of the second quarter closes with what the third opens with", () => {
    expect(statementOf(preview(secondQuarter, { period: "2026-Q2" })).closing).toBe(statementOf(preview(sheets)).opening);
  });
});

describe("refused with an exact sentence", () => {
  test.each<[string, () => Sheet[], string]>([
    ["a letter in an amount", () => cell(DETAILS, "I12", "12，75O"), "“收支明细”第 12 行 I 列：金额“12，75O”不是数字，请写成 1234.50 的样子"],
    ["part of a fen", () => cell(DETAILS, "I11", 4385.605), "“收支明细”第 11 行 I 列：金额“4385.605”有分以下的小数，请核对后写到分，例如 1234.50"],
    ["no amount", () => cell(DETAILS, "I12", null), "“收支明细”第 12 行 I 列：金额是空的，请补填"],
    ["an amount of nothing", () => cell(DETAILS, "I12", 0), "“收支明细”第 12 行 I 列：金额是 0，请核对或删去这一行"],
    ["two amounts in a row", () => cell(DETAILS, "H12", 1), "“收支明细”第 12 行 I 列：收入和支出都填了金额，一行只能填一个"],
    ["too much money", () => cell(DETAILS, "I12", 99_999_999_999), "“收支明细”第 12 行 I 列：金额太大"],
    ["a day outside the period", () => cell(DETAILS, "A10", "2026-10-01"), "“收支明细”第 10 行 A 列：日期 2026-10-01 不在2026年第三季度（2026-07-01 至 2026-09-30）内，请核对日期，或放到所属的期间"],
    ["a day before the period", () => cell(DETAILS, "A10", 46203), "“收支明细”第 10 行 A 列：日期 2026-06-30 不在2026年第三季度（2026-07-01 至 2026-09-30）内，请核对日期，或放到所属的期间"],
    ["a row below the total that is half filled", () => changed(DETAILS, (rows) => [...rows, ["2026-09-30", "记-015", "支出", "其他支出", "漏记", "镇文印店", "苏岫安", null, null]]), "“收支明细”第 18 行 I 列：金额是空的，请补填"],
    ["a day without a year", () => cell(DETAILS, "A3", "7月6日"), "“收支明细”第 3 行 A 列：日期“7月6日”看不懂，请写成 2026-07-01 的样子"],
    ["no day", () => cell(DETAILS, "A3", null), "“收支明细”第 3 行 A 列：没有日期，请补填"],
    ["an unknown account", () => cell(DETAILS, "D16", "杂项开支"), "“收支明细”第 16 行 D 列：科目“杂项开支”还没有对应到收支总表，请先选择归类"],
    ["no account", () => cell(DETAILS, "D16", ""), "“收支明细”第 16 行 D 列：没有科目，请补填"],
    ["an account of the other side", () => cell(DETAILS, "D16", "租赁收入"), "“收支明细”第 16 行 D 列：科目“租赁收入”属于收入（经营收入），这一行却是支出，请核对科目和金额所在的列"],
    ["an account that names the other side", () => cell(DETAILS, "D16", "收入：租赁收入"), "“收支明细”第 16 行 D 列：科目“收入：租赁收入”属于收入（经营收入），这一行却是支出，请核对科目和金额所在的列"],
    ["a side that the amount denies", () => cell(DETAILS, "C3", "支出"), "“收支明细”第 3 行 C 列：类别写的是“支出”，金额却填在“收入”列，请改一致"],
    ["a side that is none", () => cell(DETAILS, "C3", "转账"), "“收支明细”第 3 行 C 列：类别“转账”看不懂，请写“收入”或“支出”"],
    ["a summary that is too long", () => cell(DETAILS, "E3", "长".repeat(201)), "“收支明细”第 3 行 E 列：最多 200 个字"],
    ["the same row twice", () => changed(DETAILS, (rows) => [...rows.slice(0, 5), rows[4]!, ...rows.slice(5)]), "“收支明细”第 6 行：与第 5 行完全相同（凭证号“记-003”），像是重复录入，请删去一行；确实是两笔的，请在摘要里写出区别"],
    ["an unreadable total", () => cell(DETAILS, "I17", "7万4千"), "“收支明细”第 17 行 I 列：合计金额“7万4千”不是数字，请写成 1234.50 的样子"],
    ["a wrong total under the lines", () => cell(DETAILS, "I17", 74015.61), "“收支明细”第 17 行“支出合计”写的是 74,015.61 元，逐笔明细加起来是 74,015.60 元，多 0.01 元。涉及 记-006、记-007、记-008、记-009、记-010、记-011 等 9 笔。请核对这几笔和合计，改正不对的一处。"],
    ["a wrong total in the summary", () => cell(SUMMARY, "B9", 18600.01), "“收支总表”第 9 行“人员报酬”写的是 18,600.01 元，逐笔明细加起来是 18,600.00 元，多 0.01 元。涉及 记-006、记-007、记-008。请核对这几笔和合计，改正不对的一处。"],
    ["a summary without a row", () => changed(SUMMARY, (rows) => rows.filter((_, i) => i !== 12)), "收支总表里没有“其他支出”，明细里这一类有 1,420.00 元：记-014。请在总表补上这一行，或改这几笔的归类。"],
    ["a wrong closing", () => cell(SUMMARY, "B15", 250531.21), "期末余额写的是 250,531.21 元，按明细计算：期初 186,420.50 元 ＋ 收入 138,126.30 元 − 支出 74,015.60 元 = 250,531.20 元，期末余额多 0.01 元。请核对期初、各笔金额和期末余额。"],
    ["wrong cash", () => cell(SUMMARY, "B16", 2531.21), "现金 2,531.21 元加银行存款 248,000.00 元是 250,531.21 元，比期末余额 250,531.20 元多 0.01 元。请核对现金盘点、银行对账单和期末余额。"],
    ["an unknown item in the summary", () => cell(SUMMARY, "A13", "支出：杂项"), "“收支总表”第 13 行 A 列：项目“支出：杂项”还没有对应到收支总表，请先选择归类；只是说明的，请从总表里删去这一行"],
    ["a closing told twice", () => cell(SUMMARY, "A16", "期末余额"), "“收支总表”第 16 行 A 列：“期末余额”写了两次，请只留一行"],
    ["an amount without a name", () => cell(SUMMARY, "A16", null), "“收支总表”第 16 行 A 列：有金额，没有项目名称，请补填"],
    ["no details", () => [sheets[SUMMARY]!], "没有找到“收支明细”。表头要有“日期、凭证号、科目、摘要、收入、支出”这些列名，请检查工作表是否缺失或表头是否改了名。"],
    ["an empty workbook", () => [{ name: "Sheet1", rows: [] }], "没有找到“收支明细”。表头要有“日期、凭证号、科目、摘要、收入、支出”这些列名，请检查工作表是否缺失或表头是否改了名。"],
    ["two sheets of details", () => [...sheets, { ...sheets[DETAILS]!, name: "副本" }], "有 2 张表都像收支明细：“收支明细”、“副本”。请只留要导入的一张。"],
    ["two summaries", () => [...sheets, { ...sheets[SUMMARY]!, name: "副本" }], "有 2 张表都像收支总表：“收支总表”、“副本”。请只留要导入的一张。"],
    ["a column without its heading", () => cell(DETAILS, "I2", "备注"), "“收支明细”第 2 行的表头缺少“支出”列。请补上这一列再导入。"],
    ["a column twice", () => cell(DETAILS, "G2", "摘要"), "“收支明细”第 2 行的表头有 2 列都像“摘要”。请只留一列。"],
    ["another unit in a heading", () => cell(DETAILS, "I2", "支出（万元）"), "“收支明细”的金额单位是万元。请换算成元再导入。"],
    ["another unit above the header", () => cell(DETAILS, "I1", "单位：万元"), "“收支明细”的金额单位是万元。请换算成元再导入。"],
    ["the file of another period", () => secondQuarter, "“收支明细”的标题写的是2026年第二季度，现在导入的是2026年第三季度。请换成本期的文件，或改正标题。"],
    ["amounts that do not pair", () => changed(SUMMARY, ([head, ...rows]) => [[...head!, "金额（元）"], ...rows]), "“收支总表”第 1 行的表头里“项目”和“金额”列数不同，分不清哪个金额属于哪个项目。请只留本期金额一列。"],
  ])("%s", (_what, file, says) => {
    const refused = preview(file());
    expect(refused.outcome.applicable).toBe(false);
    expect(reasons(refused)).toContain(says);
  });

  it("when income and expense are swapped, the columns are named, not only the rows", () => {
    const swapped = changed(DETAILS, (rows) => rows.map((row, i) => (i === 1 ? [...row.slice(0, 7), row[8]!, row[7]!] : row)));
    expect(reasons(preview(swapped))[0]).toBe("“收支明细”的“收入（元）”和“支出（元）”两列像是放反了：14 行全部对不上（表头在第 2 行 C 列）。请核对表头和内容。");
  });
  it("when days and vouchers are swapped", () => {
    const swapped = changed(DETAILS, (rows) => rows.map((row, i) => (i === 1 ? ["凭证号", "日期", ...row.slice(2)] : row)));
    expect(reasons(preview(swapped))[0]).toBe("“收支明细”的“日期”列像是放错了：14 行全部对不上（表头在第 2 行 B 列）。请核对表头和内容。");
  });
  it("while a row is refused, totals are not complained about: they cannot fit yet", () => {
    expect(reasons(preview(cell(DETAILS, "I12", "12，75O")))).toHaveLength(1);
  });
  it("one wrong row does not hide another, and good rows are still shown as good", () => {
    const rows = preview(changed(DETAILS, (r) => r.map((row, i) => (i === 4 || i === 8 ? row.map((c, at) => (at === 0 ? "哪天" : c)) : row)))).rows;
    expect(rows.filter((row) => row.decision === "refused").map((row) => row.row)).toEqual([5, 9]);
    expect(rows.filter((row) => row.decision === "accepted")).toHaveLength(12);
  });
});

describe("read as people write it", () => {
  test.each<[string, () => Sheet[]]>([
    ["other sheet names", () => sheets.map((sheet, i) => ({ ...sheet, name: `Sheet${i + 1}` }))],
    ["an empty sheet and a sheet of notes beside", () => [{ name: "Sheet9", rows: [[null]] }, ...sheets, { name: "说明", rows: [["本表由报账员填写"]] }]],
    ["headings with spaces and full-width brackets", () => changed(DETAILS, (rows) => rows.map((row, i) => (i === 1 ? row.map((c) => ` ${String(c).split("").join("　")} `) : row)))],
    ["serial days", () => cell(DETAILS, "A3", 46209)],
    ["full-width days", () => cell(DETAILS, "A3", "２０２６年７月６日")],
    ["full-width amounts with 元", () => cell(DETAILS, "I10", "６，２００．００元")],
    ["dashes and zeros in the other column", () => cell(DETAILS, "H10", "—")],
    ["a nought in the other column", () => cell(DETAILS, "I3", 0)],
    ["blank rows between", () => changed(DETAILS, (rows) => [...rows.slice(0, 6), [], [null, " "], ...rows.slice(6)])],
    ["subtotals", () => changed(DETAILS, (rows) => [...rows.slice(0, 7), ["7月小计", null, null, null, null, null, null, 1, 1], ...rows.slice(7)])],
    ["the header again on the second page", () => changed(DETAILS, (rows) => [...rows.slice(0, 7), rows[1]!, ...rows.slice(7)])],
    ["no total row", () => changed(DETAILS, (rows) => rows.slice(0, -1))],
    ["a total written in another column", () => changed(DETAILS, (rows) => [...rows.slice(0, -1), [null, null, null, null, "合　计：", null, null, 138126.3, 74015.6]])],
    ["signatures below the total", () => changed(DETAILS, (rows) => [...rows, ["制表人：苏岫安", null, null, "审核人：任汀野"]])],
    ["sides by their first character", () => cell(DETAILS, "C3", "收")],
    ["no 类别 column", () => changed(DETAILS, (rows) => rows.map((row) => [...row.slice(0, 2), ...row.slice(3)]))],
    ["sections in the summary", () => changed(SUMMARY, (rows) => [rows[0]!, rows[1]!, ["一、收入", null], ...rows.slice(2, 7).map(([name, amount]) => [String(name).slice(3).replace("其他收入", "其他"), amount!]), ...rows.slice(7)])],
    ["numbered items", () => cell(SUMMARY, "A3", "（一）租赁收入")],
    ["income on the left, expense on the right", () => changed(SUMMARY, (rows) => [["项目", "金额", "项目", "金额"], ...rows.slice(1, 8).map((row, i) => [...row, ...(rows[8 + i] ?? [])]), ...rows.slice(15).map((row) => [...row])])],
  ])("%s", (_what, file) => {
    const read = statementOf(preview(file()));
    expect(read.lines.map((line) => [line.voucherNo, line.day, line.side, line.amount])).toEqual(thirdQuarter.lines.map((line) => [line.voucherNo, line.day, line.side, line.amount]));
    expect(read).toMatchObject({ opening: 18_642_050, closing: 25_053_120, cash: 253_120 });
  });

  it("columns in any order give the same statement", () => {
    fc.assert(fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9 }), (order) => {
      const shuffled = changed(DETAILS, ([title, ...rows]) => [title!, ...rows.map((row) => order.map((at) => row[at]!))]);
      expect(statementOf(preview(shuffled))).toEqual(statementOf(preview(sheets)));
    }));
  });
  it("one amount column with 类别", () => {
    const single = changed(DETAILS, ([title, , ...rows]) => [title!, ["日期", "凭证号", "类别", "科目", "摘要", "收款方", "经手人", "金额"], ...rows.slice(0, -1).map((row) => [...row.slice(0, 7), row[7] ?? row[8]!])]);
    expect(statementOf(preview(single)).lines.map((line) => line.amount)).toEqual(thirdQuarter.lines.map((line) => line.amount));
  });
  it("answers of the plain questions, where the file has them", () => {
    const answered = changed(DETAILS, (rows) => rows.map((row, i) => [...row, ...(i === 1 ? ["审批人", "钱从哪来", "单据在哪"] : i > 1 && i < 16 ? ["任汀野", "集体自有资金", "镇农经站"] : [])]));
    expect(statementOf(preview(answered)).lines[5]).toMatchObject({ approvedBy: "任汀野", fundSource: "集体自有资金", voucherPlace: "镇农经站" });
  });
  it("banks by name, without ever keeping an account number", () => {
    const named = statementOf(preview(cell(SUMMARY, "A17", "其中：银行存款（镇信用社 6228480402564890018）")));
    expect(named.banks).toEqual([{ bank: "镇信用社", tail: "0018", holder: "", amount: 24_800_000, agreesWithStatement: null, note: "" }]);
    expect(JSON.stringify(named)).not.toContain("6228");
  });
});

describe("said, but not refused", () => {
  test.each<[string, () => Sheet[], RegExp]>([
    ["no summary", () => [sheets[DETAILS]!], /没有找到“收支总表”/],
    ["a summary without closing and cash", () => changed(SUMMARY, (rows) => rows.filter((_, i) => i !== 14 && i !== 15)), /收支总表里没有“期末余额”、“库存现金”，导入后要手工填写/],
    ["one voucher for two lines", () => cell(DETAILS, "B9", "记-006"), /凭证号“记-006”用了 2 次：第 8、9 行/],
    ["a column that nothing is read from", () => changed(DETAILS, (rows) => rows.map((row, i) => [...row, i === 1 ? "备注" : null])), /“收支明细”的“备注”列没有读取/],
    ["the title of another place", () => cell(DETAILS, "A1", "河湾社区 2026年第三季度收支明细表"), /标题里没有“石桥社区”，请确认没有拿错别处的文件/],
  ])("%s", (_what, file, says) => {
    const read = preview(file());
    expect(read.doubts.join("\n")).toMatch(says);
    expect(read.outcome.applicable).toBe(true);
  });
  it("a negative amount comes in as it is: which line it takes back is for a person to say", () => {
    const red = changed(DETAILS, (rows) => [...rows.slice(0, 16), ["2026-09-30", "记-015", "支出", "其他支出", "冲销记-014", "镇文印店", "苏岫安", null, -1420], ["合计", null, null, null, null, null, null, 138126.3, 72595.6]]);
    const read = preview([red[DETAILS]!]);
    expect(statementOf(read).lines.at(-1)).toMatchObject({ amount: -142_000, reversalOf: null });
  });
});

test("a mapped account is remembered: the same file is then accepted", () => {
  const file = cell(DETAILS, "D16", "杂项开支").map((sheet, i) => (i === SUMMARY ? cell(SUMMARY, "A13", "支出：杂项开支")[SUMMARY]! : sheet));
  const first = preview(file);
  expect(first.unknownAccounts).toEqual([{ name: "杂项开支", side: "expense" }]);
  const remembered = rememberAccount({}, first.unknownAccounts[0]!.name, "other_expense");
  expect(statementOf(preview(file, { remembered })).lines.at(-1)).toMatchObject({ row: "other_expense", account: "杂项开支" });
});

test("any one-fen change of any amount in the file is refused and named", () => {
  const amounts = sheets.flatMap((sheet, s) => sheet.rows.flatMap((row, r) => row.flatMap((value, c) => (typeof value === "number" ? [{ s, r, c, value }] : []))));
  expect(amounts).toHaveLength(32);
  for (const { s, r, c, value } of amounts) {
    for (const by of [0.01, -0.01]) {
      const file = changed(s, (rows) => rows.map((row, i) => (i === r ? row.map((old, at) => (at === c ? Math.round((value + by) * 100) / 100 : old)) : row)));
      expect(reasons(preview(file)).join("\n"), `row ${r + 1} of sheet ${s}`).toContain("0.01 元");
    }
  }
});

describe("applied to a draft", () => {
  const bank = thirdQuarter.banks[0]!;
  const imported = () => statementOf(preview(sheets));
  it("keeps what was typed for the same voucher", () => {
    const draft = applyImport(startStatement("2026-Q3", null), imported());
    const typed = { ...draft, openingEvidence: "对账单", lines: draft.lines.map((line) => (line.voucherNo === "记-010" ? { ...line, approvedBy: "任汀野", majorMatterNo: "石桥-2026-03" } : line)) };
    const again = applyImport(typed, statementOf(preview(changed(DETAILS, (rows) => [rows[0]!, [], ...rows.slice(1)]))));
    expect(again.lines.find((line) => line.voucherNo === "记-010")).toMatchObject({ approvedBy: "任汀野", majorMatterNo: "石桥-2026-03" });
    expect(again.openingEvidence).toBe("对账单");
  });
  it("keeps what the file does not say", () => {
    const draft = { ...startStatement("2026-Q3", thirdQuarter), closing: 7, cash: 8 };
    const lines = applyImport(draft, statementOf(preview([sheets[DETAILS]!])));
    expect(lines).toMatchObject({ opening: 25_053_120, closing: 7, cash: 8, banks: draft.banks });
  });
  it("puts the one bank total to the one known account", () => {
    expect(applyImport(startStatement("2026-Q3", thirdQuarter), imported()).banks).toEqual([{ ...bank, amount: 24_800_000, agreesWithStatement: null }]);
  });
  it("does not split one total over two accounts", () => {
    const two = { ...thirdQuarter, banks: [bank, { ...bank, bank: "农商行" }] };
    expect(applyImport(startStatement("2026-Q3", two), imported()).banks.map(({ bank: name, amount }) => [name, amount])).toEqual([["镇信用社", null], ["农商行", null]]);
  });
});

test("a month takes a file of its month, and refuses one of another", () => {
  const month = (title: string): Sheet[] => [{ name: "明细", rows: [[title], ["日期", "凭证号", "科目", "摘要", "收入", "支出"], ["2026-09-21", "记-004", "利息", "结息", 126.3, null]] }];
  expect(preview(month("石桥社区2026年9月收支"), { period: "2026-09" }).outcome.applicable).toBe(true);
  expect(preview(month("石桥社区收支（编制日期：2026年10月8日）"), { period: "2026-09" }).outcome.applicable).toBe(true);
  expect(reasons(preview(month("石桥社区2026年8月收支"), { period: "2026-09" }))[0]).toMatch(/标题写的是2026年8月，现在导入的是2026年9月/);
});

test("anything at all in the cells gets a verdict, never an exception, and nothing bad gets in", () => {
  const any = fc.oneof(fc.constantFrom<Cell>("日期", "凭证号", "科目", "摘要", "收入", "支出", "金额", "类别", "项目", "合计", "租赁收入", "2026-07-06", "1,200.00", "期末余额", "银行存款（", null), fc.string(), fc.double(), fc.boolean());
  fc.assert(fc.property(fc.array(fc.array(any, { maxLength: 10 }), { maxLength: 12 }), (rows) => {
    const read = preview([{ name: "表", rows }, ...sheets.slice(1)]);
    if (read.outcome.applicable) expect(read.outcome.statement.lines.every((line) => line.amount && line.row && line.day! >= "2026-07-01" && line.day! <= "2026-09-30")).toBe(true);
    else expect(read.outcome.reasons.length).toBeGreaterThan(0);
  }));
});

test("a huge sheet is refused, not worked through", () => {
  const rows = [...sheets[DETAILS]!.rows.slice(0, 2), ...Array.from({ length: 5000 }, () => sheets[DETAILS]!.rows[2]!)];
  expect(reasons(preview([{ name: "大表", rows }]))).toContain("“大表”有 5002 行，一次最多导入 5000 行。请按月拆开。");
});
