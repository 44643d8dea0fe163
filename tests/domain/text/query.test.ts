import { describe, expect, it, test } from "vitest";
import { contains, excerptOf, isExact, isTooShort, readQuery } from "@/domain/text/query";

test.each<[string, string[], string[]]>([
  ["低保", ["低保"], ["低保"]],
  ["低保公示", ["低保公示"], ["低保", "保公", "公示"]],
  ["路灯　维修", ["路灯", "维修"], ["路灯", "维修"]],
  ["１８６，４２０．５０", ["186,420.50"], ["186", "420", "50"]],
  ["记-013", ["记", "013"], ["013"]],
  ["水", ["水"], []],
  ["ABC 社区", ["abc", "社区"], ["abc", "社区"]],
  ['"低保" OR NEAR(x)* -^', ["低保", "or", "near", "x"], ["低保", "or", "near", "x"]],
  ["，。！", [], []],
  ["", [], []],
])("%s is read as %j", (typed, words, grams) => expect(readQuery(typed)).toEqual({ words, grams }));

describe("hostile input", () => {
  it.each([["one endless word", "低保".repeat(50_000)], ["many words", "低 保 ".repeat(30_000)], ["characters that grow when normalized", "ﷺ".repeat(40_000)], ["signs", "\"'*()^:-".repeat(12_000)]])("%s is cut", (_what, typed) => {
    const query = readQuery(typed);
    expect(query.words.length).toBeLessThanOrEqual(8);
    expect(query.grams.join("").length).toBeLessThan(4000);
  });
});

test("what has one piece is found by the index alone; the rest is compared", () => {
  expect(isExact(readQuery("低保"))).toBe(true);
  expect(isExact(readQuery("低保公示"))).toBe(false);
  expect(isExact(readQuery("记 013"))).toBe(false);
  expect(isTooShort(readQuery("水 电"))).toBe(true);
  expect(isTooShort(readQuery("水电"))).toBe(false);
  expect(isTooShort(readQuery("！"))).toBe(false);
});

test("a text is found by every word, whatever the width and case", () => {
  const text = "ＰＶＣ管 12 根，共 186,420.50 元";
  expect(contains(text, readQuery("pvc 管"))).toBe(true);
  expect(contains(text, readQuery("186,420.50"))).toBe(true);
  expect(contains(text, readQuery("186,420.51"))).toBe(false);
  expect(contains(text, readQuery("pvc 板"))).toBe(false);
});

test("the excerpt shows the first hit with its surroundings", () => {
  const before = "一".repeat(60);
  const found = excerptOf(`${before}路灯维修${"二".repeat(80)}`, readQuery("路灯"));
  expect(found).toEqual({ before: `…${"一".repeat(18)}`, hit: "路灯", after: `维修${"二".repeat(40)}…` });
  expect(excerptOf("短文", readQuery("没有"))).toEqual({ before: "", hit: "", after: "短文" });
  expect(excerptOf(`${"𬱖".repeat(20)}路灯`, readQuery("路灯")).before).not.toMatch(/[\udc00-\udfff](?<![\ud800-\udbff].)/);
});
