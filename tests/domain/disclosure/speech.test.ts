import fc from "fast-check";
import { expect, test } from "vitest";
import { speakable } from "@/domain/disclosure/speech";

test.each([
  ["收入1,234.50元，占10.5%", "收入一千二百三十四元五角，占百分之十点五"],
  ["共 98,000 元；已付 2 元", "共九万八千元。已付两元"],
  ["支出 12，收入 13", "支出十二，收入十三"],
  ["第1，2，3组", "第一，二，三组"],
  ["2026年第三季度", "二零二六年第三季度"],
  ["2026-10-22", "二零二六年十月二十二日"],
  ["2026年7月13—20日", "二零二六年七月十三到二十日"],
  ["上午8:30—17:00", "上午八点三十分到十七点"],
  ["电话：0000-8812345", "电话，零零零零，八八一二三四五"],
  ["电话8812345", "电话八八一二三四五"],
  ["路灯42盏，惠及105户", "路灯四十二盏，惠及一百零五户"],
  ["误工补贴（7月）", "误工补贴，七月"],
  ["见V14、F02（QH007）", "见"],
  ["详见 https://example.org/notices/8?x=1 ，谢谢", "详见，谢谢"],
  ["《章程》“修订”！", "章程修订"],
  ["共 1,000,000.00 元", "共一百万元"],
  ["３．５亩", "三点五亩"],
  ["", ""],
])("%s is said: %s", (written, said) => expect(speakable(written)).toBe(said));

test("whatever is written, only characters and pauses are said", () => {
  const piece = fc.constantFrom("元", "年", "月", "，", "。", "（", "）", "(", ")", "-", ":", "%", ".", ",", "1", "20", "2026", "12345678901234567890", "A", "户", "、", "；", " ");
  fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.array(piece).map((pieces) => pieces.join(""))), (text) => {
    expect(speakable(text)).toMatch(/^(?:[\u4e00-\u9fff]+[，。、]?)*$/);
  }));
});

test.each(["(", "1,", "1", "a-", "12-", "http", "1:", "，", "。"])("100 KB of %j are said, not pondered", (piece) => {
  expect(speakable(piece.repeat(100_000 / piece.length)).length).toBeLessThan(10_000);
});
