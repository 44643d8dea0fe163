import { expect, test } from "vitest";
import { columnName, foreignUnit, quote, readAmount, readDay, readHeading, sayCell } from "@/domain/disclosure/finance/import-cells";

test.each([
  ["2026-07-06", "2026-07-06"], ["2026/7/6", "2026-07-06"], ["2026.7.6", "2026-07-06"], ["2026年7月6日", "2026-07-06"],
  [" 2026 年 7 月 6 日 ", "2026-07-06"], ["２０２６－０７－０６", "2026-07-06"], ["２０２６年７月６日", "2026-07-06"], ["20260706", "2026-07-06"],
  [20260706, "2026-07-06"], [46209, "2026-07-06"], ["46209", "2026-07-06"], [46209.75, "2026-07-06"], ["2026-07-06 00:00:00", "2026-07-06"],
  ["2026/7/6 9:30", "2026-07-06"], [45351, "2024-02-29"],
])("%j is the day %s", (cell, day) => expect(readDay(cell)).toBe(day));

test.each(["7月6日", "26-07-06", "2026-02-30", "2026-13-01", "2026-07", "2026年7月", "记-001", "", null, true, 6, 99999, 20261301, "2026-07-06-01", "一月一日"])(
  "%j is no day, and none is made up", (cell) => expect(readDay(cell)).toBeNull());

test.each([
  ["1,234.50", 123_450], ["１２００元", 120_000], ["12，750", 1_275_000], [126.3, 12_630], [-20, -2000], ["¥ 5", 500], [0, 0], ["0.00", 0],
])("%j is an amount", (cell, fen) => expect(readAmount(cell)).toEqual({ fen, fault: null }));

test.each([null, undefined, "", " ", "-", "—", "——", "/"])("%j is an empty amount", (cell) => expect(readAmount(cell)).toEqual({ fen: null, fault: null }));

test.each([
  ["12，75O", "金额“12，75O”不是数字，请写成 1234.50 的样子"],
  ["12,75", "金额“12,75”不是数字，请写成 1234.50 的样子"],
  ["六百元", "金额“六百元”不是数字，请写成 1234.50 的样子"],
  ["#REF!", "金额“#REF!”不是数字，请写成 1234.50 的样子"],
  [true, "金额“true”不是数字，请写成 1234.50 的样子"],
  [4385.605, "金额“4385.605”有分以下的小数，请核对后写到分，例如 1234.50"],
  ["1，000.005", "金额“1，000.005”有分以下的小数，请核对后写到分，例如 1234.50"],
])("%j is refused: %s", (cell, fault) => expect(readAmount(cell)).toEqual({ fen: null, fault }));

test.each([
  ["收 入（元）", "收入", "元"], ["金额(万元)", "金额", "万元"], ["　日期　", "日期", ""], ["凭证号", "凭证号", ""], ["(元)", "(元)", ""],
])("heading %j", (cell, name, unit) => expect(readHeading(cell)).toEqual({ name, unit }));

test.each([["元", null], ["人民币元", null], ["单位:元", null], ["", null], ["年月日", null], ["万元", "万元"], ["人民币千元", "千元"], ["美元", "美元"], ["分", "分"]])(
  "unit %s", (unit, foreign) => expect(foreignUnit(unit)).toBe(foreign));

test("cells are named as the spreadsheet names them", () => {
  expect([0, 8, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(["A", "I", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  expect(sayCell(11, 8)).toBe("第 12 行 I 列");
  expect(quote("很".repeat(30))).toBe(`“${"很".repeat(20)}…”`);
});

test.each(["(", " ", "1", "1,", "年", "-", "（1，", "0 "])("100 KB of %j are read or refused, not pondered", (piece) => {
  const hostile = piece.repeat(100_000 / piece.length);
  expect(readDay(hostile)).toBeNull();
  expect(readAmount(hostile).fen).toBeNull();
  expect(readHeading(hostile).name).toBe("");
});
