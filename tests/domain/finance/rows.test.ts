import fc from "fast-check";
import { expect, test } from "vitest";
import { reckonRows, rowsBehind } from "@/domain/disclosure/finance/reckon";
import { lineRows, rowCodes, sayFormula, statementRows } from "@/domain/disclosure/finance/rows";
import { thirdQuarter } from "./sample";

test("twenty rows, in order, fifteen of them made of lines", () => {
  expect(rowCodes.map((code) => statementRows[code].no)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  expect(lineRows).toHaveLength(15);
  expect(new Set(rowCodes.map((code) => statementRows[code].zh)).size).toBe(20);
});

test.each([
  ["opening", "= 上期第 20 行"],
  ["personnel", "明细合计"],
  ["income_total", "= 第 2 行至第 7 行之和"],
  ["expense_total", "= 第 9 行至第 17 行之和"],
  ["net_change", "= 第 8 行 − 第 18 行"],
  ["closing", "= 第 1 行 ＋ 第 19 行"],
] as const)("%s is printed with its formula %s", (code, says) => expect(sayFormula(code)).toBe(says));

test("the sample comes out to the fen", () => {
  expect(reckonRows(thirdQuarter.opening, thirdQuarter.lines)).toMatchObject({
    opening: 18_642_050, operating_income: 6_000_000, income_total: 13_812_630, public_welfare: 3_975_000, expense_total: 7_401_560, net_change: 6_411_070, closing: 25_053_120,
  });
});

test("closing is opening plus all income minus all expense", () => {
  const amount = fc.integer({ min: -1_000_000, max: 100_000_000 });
  const line = fc.record({ row: fc.constantFrom(...lineRows), amount });
  fc.assert(fc.property(amount, fc.array(line), (opening, lines) => {
    const expected = lines.reduce((total, { row, amount: fen }) => total + (statementRows[row].side === "income" ? fen : -fen), opening);
    expect(reckonRows(opening, lines).closing).toBe(expected);
  }));
});

test("without an opening only opening and closing are unknown; a line without a row counts nowhere", () => {
  const rows = reckonRows(null, [{ row: "personnel", amount: 5 }, { row: null, amount: 7 }, { row: "remittance", amount: null }]);
  expect(rows).toMatchObject({ opening: null, closing: null, personnel: 5, expense_total: 5, net_change: -5, remittance: 0 });
});

test("what a row is made of", () => {
  expect(rowsBehind("personnel")).toEqual(["personnel"]);
  expect(rowsBehind("income_total")).toHaveLength(6);
  expect(rowsBehind("net_change")).toHaveLength(15);
  expect(rowsBehind("opening")).toEqual([]);
});
