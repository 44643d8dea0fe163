import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseYuan, plainYuan, sayYuan, sum, toHalfWidth } from "@/domain/money/fen";
import { yuanSchema } from "@/domain/money/yuan-schema";

const anyFen = fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 });
const wide = (text: string) => text.replace(/[0-9.,-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

describe("an amount as people write it", () => {
  test.each([
    ["-¥1,234.50", -123_450], ["¥-20", -2000], ["(¥20.00)", -2000], ["（￥20．00）", -2000], ["1260元整", 126_000], ["1260 元", 126_000], ["+3.5", 350],
    ["0.01", 1], ["-0.01", -1], ["007", 700], ["999,999,999,999.99", 99_999_999_999_999], ["１，２３４．５０", 123_450], ["　８　", 800], ["12\u00a0", 1200],
    ["0.00", 0], ["(0)", 0], ["-0.00", 0],
  ])("%j is %i fen", (text, fen) => expect(parseYuan(text)).toBe(fen));

  test.each(["(-20)", "-(20)", "(20", "20)", "()", "-", "¥", "1.", ".5", "1..5", "1.2.3", ",123", "1234,567", "12,345,6", "1,2345", "1.2万元", "20元左右", "١٢", "1\t2", "NaN", "Infinity", "12,75", "12 75", "1,2,3", "1,234,56", "--20", "1e3", "0x10", "#REF!", "一百", ""])(
    "%j is no amount",
    (text) => expect(parseYuan(text)).toBeNull(),
  );

  test("full-width digits and signs mean the same", () => {
    expect(toHalfWidth("－１，２３４．５０（）＋￥")).toBe("-1,234.50()+¥");
    fc.assert(fc.property(anyFen, (fen) => parseYuan(wide(sayYuan(fen))) === fen));
  });

  test("a number from a spreadsheet and its text give the same fen", () => {
    fc.assert(fc.property(anyFen, (fen) => {
      expect(parseYuan(fen / 100)).toBe(fen);
      expect(parseYuan(fen / 100)).toBe(parseYuan((fen / 100).toFixed(2)));
    }));
  });

  test("a sum of spreadsheet numbers survives float noise, a fraction of a fen does not", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 200 }), (cents) => {
      const noisy = cents.reduce((total, fen) => total + fen / 100, 0);
      expect(parseYuan(noisy)).toBe(sum(cents));
    }));
    fc.assert(fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), fc.integer({ min: 1, max: 9 }), (fen, mille) => {
      expect(parseYuan((fen * 10 + mille) / 1000)).toBeNull();
    }));
  });

  test.each([1e12, -1e12, 1e300, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%d is out of range", (n) => expect(parseYuan(n)).toBeNull());

  test("zero is plain zero, never minus zero", () => {
    for (const zero of [0, -0, "-0", "(0.00)", -1e-9]) expect(Object.is(parseYuan(zero), 0)).toBe(true);
  });

  test("a hundred thousand hostile characters are refused, not suffered", () => {
    for (const evil of ["1,".repeat(50_000), "1 ".repeat(50_000), "9".repeat(100_000), "(".repeat(100_000), "元".repeat(100_000), "¥".repeat(100_000), " ".repeat(100_000), "111,".repeat(25_000) + "x"]) {
      expect(parseYuan(evil)).toBeNull();
    }
  });
});

describe("an amount as it is shown", () => {
  test.each([
    [0, "0.00", "0.00"], [1, "0.01", "0.01"], [-5, "-0.05", "-0.05"], [99_999, "999.99", "999.99"], [100_000, "1000.00", "1,000.00"],
    [-123_456, "-1234.56", "-1,234.56"], [-12_345_600, "-123456.00", "-123,456.00"], [25_053_120, "250531.20", "250,531.20"], [99_999_999_999_999, "999999999999.99", "999,999,999,999.99"],
  ])("%i fen: %s, %s", (fen, plain, said) => {
    expect(plainYuan(fen)).toBe(plain);
    expect(sayYuan(fen)).toBe(said);
  });

  test("two amounts look alike only when they are the same", () => {
    fc.assert(fc.property(anyFen, anyFen, (a, b) => (plainYuan(a) === plainYuan(b)) === (a === b)));
  });
});

test("a form field answers with fen or with a sentence", () => {
  expect(yuanSchema.parse("¥1,260.50")).toBe(126_050);
  expect(yuanSchema.safeParse("一千").error?.issues[0]?.message).toContain("单位是元");
});

test("石桥 2026 Q3 adds up", () => {
  const income = sum(["60000.00", "24800.00", "50000.00", "126.30", "3200.00"].map((yuan) => parseYuan(yuan)!));
  const expense = sum(["18600.00", "4385.60", "12750.00", "21000.00", "9860.00", "6000.00", "1420.00"].map((yuan) => parseYuan(yuan)!));
  expect([sayYuan(income), sayYuan(expense)]).toEqual(["138,126.30", "74,015.60"]);
  expect(sayYuan(parseYuan("186,420.50")! + income - expense)).toBe("250,531.20");
  expect(sum([])).toBe(0);
});
