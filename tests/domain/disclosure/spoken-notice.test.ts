import { describe, expect, it, test } from "vitest";
import { broadcastScript } from "@/domain/disclosure/broadcast";
import type { NoticeBody } from "@/domain/disclosure/body";
import { keyFacts } from "@/domain/disclosure/key-facts";
import type { Snapshot } from "@/domain/disclosure/snapshot";
import { spokenNotice } from "@/domain/disclosure/spoken-notice";
import { defaultSettings } from "@/domain/settings";
import { householdsBody, statementBody, tableBody } from "../../cast/bodies";

const snapshot = (body: NoticeBody): Snapshot => ({
  code: "V09", item: "低保", category: "village", owner: { kind: "community", id: "shiqiao", name: "石桥社区" }, period: "2026-Q3", title: "石桥社区2026年第三季度低保", body,
  responsiblePerson: "牛耘嘉", contact: "0900-555003", objectionChannel: "监委会", boardLocation: "门口", publicity: { rule: "relief", says: "" } as Snapshot["publicity"], audience: "public", basis: [], files: [], correction: null,
});
const script = (body: NoticeBody) => broadcastScript(spokenNotice(snapshot(body), "2026-10-19"), defaultSettings()).text;

describe("said aloud", () => {
  it("a list: how many, never who", () => {
    const text = script(householdsBody(["赵禾田", "钱秋林"]));
    expect(text).toContain("共有两户三人");
    expect(text).toContain("最低生活保障两户");
    expect(text).not.toMatch(/赵禾田|钱秋林/);
  });
  it("a table with names: rows that name people are left out", () => {
    const text = script(tableBody([["孙有田", "6200"], ["周石生", "4500"]], ["姓名", "金额（元）"]));
    expect(text).not.toMatch(/孙有田|周石生/);
  });
  it("a table of things: amounts as amounts", () => expect(script(tableBody([["路灯维修", "12750"]], ["项目", "金额（元）"]))).toContain("一万二千七百五十元"));
  it("a text: its first sentence is the key line, said twice", () => {
    const text = script({ kind: "text", text: "# 进展\n\n桥已经修好。十月一日通车。" });
    expect(text.match(/桥已经修好/g)!.length).toBeGreaterThanOrEqual(2);
  });
  it("a statement: what is left", () => expect(script(statementBody("2026-Q3"))).toContain("集体账上还有"));
  it("nothing to tell", () => expect(script({ kind: "nil", note: "" })).toContain("这一期没有这项内容"));
});

test.each<[string, NoticeBody, [string, string][]]>([
  ["table", tableBody([["甲", "10"], ["乙", "2.5"]], ["项目", "金额（元）"]), [["行数", "2 行"], ["金额（元）合计", "12.50 元"]]],
  ["list", householdsBody(["赵禾田", "钱秋林"]), [["户数", "2 户"], ["人数", "3 人"]]],
  ["text", { kind: "text", text: "# 标题\n正文" }, [["开头", "标题正文"], ["字数", "4 字"]]],
  ["nil", { kind: "nil", note: "" }, [["内容", "本期没有这项内容"]]],
])("what can be compared by eye: %s", (_kind, body, expected) => expect(keyFacts(body).map(({ label, text }) => [label, text])).toEqual(expected));

test("of a statement: the four totals and the number of lines", () => {
  const facts = Object.fromEntries(keyFacts(statementBody("2026-Q3", { lines: 5 })).map(({ label, text }) => [label, text]));
  expect(Object.keys(facts)).toEqual(["期初余额", "收入合计", "支出合计", "期末余额", "明细"]);
  expect(facts).toMatchObject({ 期初余额: "186,420.50 元", 收入合计: "120,000.00 元", 明细: "8 笔" });
});
