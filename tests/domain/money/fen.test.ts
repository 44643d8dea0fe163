import fc from "fast-check";
import { expect, test } from "vitest";
import { parseYuan, plainYuan, sayYuan } from "@/domain/money/fen";

test.each([
  ["1,234.50", 123_450], ["¥1234.5", 123_450], ["￥ 1,234.50 元", 123_450], ["１２３４．５元", 123_450], ["1 234.50", 123_450],
  ["-20", -2000], ["－２０", -2000], ["−20", -2000], ["(20.00)", -2000], ["（20.00）", -2000], ["0", 0], ["-0", 0], [" 7 ", 700],
  [126.3, 12_630], [0.1 + 0.2, 30], [250_531.2, 25_053_120], [-4385.6, -438_560],
])("%j is %i fen", (input, fen) => expect(parseYuan(input)).toBe(fen));

test.each(["", "元", "12，75O", "12,75", "1,2,3", "12 75", "1.234", "1e3", "(-20)", "--20", "1,234,56", "1234567890123", "#REF!", "一百", "0x10", 1.005, Number.NaN, Infinity])(
  "%j is no amount", (input) => expect(parseYuan(input)).toBeNull());

test("what is shown can be read back", () => {
  fc.assert(fc.property(fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }), (fen) => {
    expect(parseYuan(sayYuan(fen))).toBe(fen);
    expect(parseYuan(plainYuan(fen))).toBe(fen);
  }));
});
