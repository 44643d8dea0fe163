import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { capitalYuan, spokenDigits, spokenNumber, spokenYuan } from "@/domain/money/words";

/** A reader of spoken numbers that shares nothing with the writer: values of units, last unit wins. */
function readNumber(words: string): number {
  let total = 0, section = 0, digit = 0;
  for (const c of words) {
    const small = { 十: 10, 百: 100, 千: 1000 }[c];
    const big = { 万: 1e4, 亿: 1e8 }[c];
    if (small) [section, digit] = [section + (digit || 1) * small, 0];
    else if (big) [total, section, digit] = [total + (section + digit) * big, 0, 0];
    else digit = c === "两" ? 2 : "零一二三四五六七八九".indexOf(c);
  }
  return total + section + digit;
}

function readYuan(words: string): number {
  const [, sign, yuan, jiao, cents] = /^(负)?(?:([^元角分]+)元)?(?:零?([^元角分零])角)?(?:零?([^元角分零])分)?$/.exec(words) ?? [];
  const fen = readNumber(yuan ?? "零") * 100 + readNumber(jiao ?? "零") * 10 + readNumber(cents ?? "零");
  return sign ? -fen : fen;
}

const amounts = fc.oneof(fc.integer({ min: 0, max: 99_999_999_999_999 }), fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 9_999_999 }).map((n) => n * 10_000));

test.each([
  [25_053_120, "贰拾伍万零伍佰叁拾壹元贰角整"],
  [0, "零元整"],
  [5, "伍分"],
  [50, "伍角整"],
  [100, "壹元整"],
  [1000, "壹拾元整"],
  [140_950, "壹仟肆佰零玖元伍角整"],
  [600_714, "陆仟零柒元壹角肆分"],
  [168_032, "壹仟陆佰捌拾元叁角贰分"],
  [10_700_053, "壹拾万柒仟元伍角叁分"],
  [1_640_902, "壹万陆仟肆佰零玖元零贰分"],
  [32_504, "叁佰贰拾伍元零肆分"],
  [1_000_000_100, "壹仟万零壹元整"],
  [10_000_000_100, "壹亿零壹元整"],
  [10_010_000_000, "壹亿零壹拾万元整"],
  [10_000_500_000, "壹亿零伍仟元整"],
  [100_000_000_000, "壹拾亿元整"],
  [-142_000, "负壹仟肆佰贰拾元整"],
])("%i fen in capitals: %s", (fen, words) => expect(capitalYuan(fen)).toBe(words));

test.each([
  [25_053_120, "二十五万零五百三十一元二角"],
  [13_812_630, "十三万八千一百二十六元三角"],
  [0, "零元"],
  [5, "五分"],
  [200, "两元"],
  [1200, "十二元"],
  [20_000, "二百元"],
  [253_120, "两千五百三十一元二角"],
  [1_220_000, "一万二千二百元"],
  [2_000_000, "两万元"],
  [10_005, "一百元零五分"],
  [1_001_000, "一万零一十元"],
  [10_000_500_000, "一亿零五千元"],
  [-142_000, "负一千四百二十元"],
])("%i fen spoken: %s", (fen, words) => expect(spokenYuan(fen)).toBe(words));

describe("spoken amounts", () => {
  it("can be read back to the fen", () => {
    fc.assert(fc.property(amounts, fc.boolean(), (abs, negative) => {
      const fen = negative && abs > 0 ? -abs : abs;
      expect(readYuan(spokenYuan(fen))).toBe(fen);
    }));
  });
  it("never say two 零 in a row, nor 零 before a unit", () => {
    fc.assert(fc.property(amounts, (fen) => {
      expect(spokenYuan(fen)).not.toMatch(/零零|零[十百千万亿角分]|.零元/);
    }));
  });
  it("differ from capitals only in the characters", () => {
    const capitals = "壹贰叁肆伍陆柒捌玖拾佰仟", ordinary = "一二三四五六七八九十百千";
    fc.assert(fc.property(amounts, (fen) => {
      const written = [...capitalYuan(fen).replace(/整$/, "")].map((c) => ordinary[capitals.indexOf(c)] ?? c).join("");
      expect(spokenYuan(fen).replace("两", "二")).toBe(written.replace(/^一十/, "十"));
    }));
  });
});

test("plain numbers and digits", () => {
  expect([0, 2, 10, 12, 20, 105, 1010].map(spokenNumber)).toEqual(["零", "二", "十", "十二", "二十", "一百零五", "一千零一十"]);
  expect(spokenDigits("2026")).toBe("二零二六");
});

test.each([1e12, -1, 1.5, Number.NaN])("no words for %d", (n) => expect(() => spokenNumber(n)).toThrow(RangeError));
