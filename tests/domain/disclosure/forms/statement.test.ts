import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blankLine, type Statement } from "@/domain/disclosure/finance/statement";
import type { EarlierLine } from "@/domain/disclosure/finance/finding";
import { addBank, addLine, forgetDeclared, removeBank, removeLine, usualAnswers } from "@/domain/disclosure/finance/edit";
import { lineField, linesTyped, readStatement, statementValues } from "@/domain/disclosure/forms/statement";
import { thirdQuarter, withLine } from "../../finance/sample";

const free = { openingIsGiven: false, earlierLines: [] };
const values = statementValues(thirdQuarter, []);

describe("a statement as a form", () => {
  test("what is shown is read as it was", () => {
    expect(readStatement(values, thirdQuarter, free)).toEqual({ value: thirdQuarter, errors: {} });
  });

  test("any part of the lines may be on the page, the others stay", () => {
    fc.assert(
      fc.property(fc.subarray(thirdQuarter.lines.map((_, i) => i)), (shown) => {
        const onPage = Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith("line.") || shown.includes(+name.split(".")[1]!)));
        const typed = Object.fromEntries(Object.entries(onPage).map(([name, text]) => [name, name.endsWith(".summary") ? `${text}。` : text]));
        const { value } = readStatement(typed, thirdQuarter, free);
        expect(value.lines).toEqual(thirdQuarter.lines.map((line, i) => (shown.includes(i) ? { ...line, summary: `${line.summary}。` } : line)));
      }),
    );
  });

  test("a line is known by its id, not by its place", () => {
    const withoutFirst = removeLine(thirdQuarter, "记-001");
    const { value } = readStatement({ ...values, [lineField(1, "amount")]: "24,800.01" }, withoutFirst, free);
    expect(value.lines.find(({ id }) => id === "记-002")?.amount).toBe(2_480_001);
    expect(value.lines.map(({ id }) => id)).toContain("记-001"); // removed meanwhile, but still in this form
  });

  test("the row decides the side", () => {
    const { value } = readStatement({ ...values, [lineField(0, "row")]: "other_expense" }, thirdQuarter, free);
    expect(value.lines[0]).toMatchObject({ row: "other_expense", side: "expense" });
    expect(readStatement({ ...values, [lineField(0, "row")]: "closing" }, thirdQuarter, free).value.lines[0]).toMatchObject({ row: null, side: "income" });
  });

  test.each([
    [lineField(0, "amount"), "六万", "不是金额"], [lineField(0, "amount"), "1.234", "不是金额"], [lineField(0, "amount"), "99999999999", "不是金额"], [lineField(0, "day"), "7月6日", "看不懂"],
    ["closing", "abc", "不是金额"], ["bank.0.tail", "6222", ""], ["bank.0.tail", "62225", "最多 4 个字"], ["bank.0.tail", "尾号", "末四位"], ["bank.0.amount", "-", "不是金额"],
    [lineField(0, "summary"), "长".repeat(201), "最多 200 个字"], [lineField(0, "reversalOf"), "记-099", "没有找到"],
  ])("%s: %s", (field, text, says) => {
    const message = readStatement({ ...values, [field]: text }, thirdQuarter, free).errors[field] ?? "";
    if (says) expect(message).toContain(says);
    else expect(message).toBe("");
  });

  test("days and amounts are understood as people write them", () => {
    const { value } = readStatement({ ...values, [lineField(0, "day")]: "2026/7/6", [lineField(0, "amount")]: "￥60,000" }, thirdQuarter, free);
    expect(value.lines[0]).toMatchObject({ day: "2026-07-06", amount: 6_000_000 });
  });

  test("an emptied field is not known, a field that is not on the page stays", () => {
    expect(readStatement({ ...values, closing: "", [lineField(0, "amount")]: "", [lineField(0, "day")]: "" }, thirdQuarter, free).value).toMatchObject({ closing: null, lines: expect.arrayContaining([expect.objectContaining({ amount: null, day: null })]) });
    expect(readStatement({}, thirdQuarter, free).value).toEqual(thirdQuarter);
  });

  test("a given opening cannot be typed", () => {
    expect(readStatement({ ...values, opening: "1.00" }, thirdQuarter, { ...free, openingIsGiven: true }).value.opening).toBe(thirdQuarter.opening);
    expect(readStatement({ ...values, opening: "1.00" }, thirdQuarter, free).value.opening).toBe(100);
  });

  test("a red letter names its original by voucher number; where several have it, by id", () => {
    const red: Statement = addLine(thirdQuarter, "red", "expense");
    const index = red.lines.length - 1;
    const earlier: [EarlierLine] = [{ id: "2026-Q2:记-010", voucherNo: "记-010", side: "expense", row: "personnel", amount: 100, reversalOf: null }];
    const typed = { ...statementValues(red, []), [lineField(index, "row")]: "public_welfare", [lineField(index, "amount")]: "-1", [lineField(index, "reversalOf")]: "记-010" };
    expect(readStatement(typed, red, { ...free, earlierLines: earlier }).value.lines[index]?.reversalOf).toBe("记-010"); // its id in this statement
    const twin: EarlierLine = { ...earlier[0], row: "public_welfare" };
    const renamed = { ...red, lines: red.lines.map((line) => (line.id === "记-010" ? { ...line, id: "own" } : line)) };
    const again = { ...typed, ...statementValues(renamed, []), [lineField(index, "row")]: "public_welfare", [lineField(index, "reversalOf")]: "记-010" };
    expect(readStatement(again, renamed, { ...free, earlierLines: [twin] }).errors[lineField(index, "reversalOf")]).toContain("2026-Q2:记-010");
    expect(readStatement(again, renamed, { ...free, earlierLines: earlier }).value.lines[index]?.reversalOf).toBe("own");
  });

  test("lines typed are found in their order", () => {
    expect(linesTyped({ "line.10.id": "a", "line.2.id": "b", "line.x.id": "c", "line.3.amount": "1" })).toEqual([2, 10]);
  });
});

describe("at one stroke", () => {
  test("lines, accounts and declared totals come and go", () => {
    expect(addLine(thirdQuarter, "new", "expense").lines.at(-1)).toEqual(blankLine("new", "expense"));
    expect(removeLine(thirdQuarter, "记-001").lines.map(({ id }) => id)).not.toContain("记-001");
    expect(addBank(thirdQuarter).banks).toHaveLength(2);
    expect(removeBank(thirdQuarter, 0).banks).toEqual([]);
    expect(forgetDeclared(thirdQuarter).declared).toEqual([]);
  });

  test("the usual answers of an earlier period are those that most expenses had", () => {
    expect(usualAnswers(withLine("记-006", { fundSource: "上级补助" }))).toEqual({ fundSource: "集体自有资金", approvedBy: "牛耘嘉", voucherPlace: "" });
    expect(usualAnswers(null)).toEqual({ fundSource: "", approvedBy: "", voucherPlace: "" });
  });
});
