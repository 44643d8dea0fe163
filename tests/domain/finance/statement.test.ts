import { describe, expect, it, test } from "vitest";
import { answerExpenses, blankLine, startStatement } from "@/domain/disclosure/finance/statement";
import { statementSchema } from "@/domain/disclosure/finance/statement-schema";
import { thirdQuarter, withLine } from "./sample";

test("the sample survives the schema unchanged", () => expect(statementSchema.parse(thirdQuarter)).toEqual(thirdQuarter));

test("a draft may lack everything but its period (ruling 9)", () => {
  const draft = { ...startStatement("2026-09", null), lines: [blankLine("1", "expense")], banks: [{ bank: "", holder: "", tail: "", amount: null, agreesWithStatement: null, note: "" }] };
  expect(statementSchema.parse(draft)).toEqual(draft);
});

test.each([
  ["a year is no period of finance", { period: "2026" }, /按季或按月/],
  ["amounts are whole fen", { opening: 1.5 }, /分/],
  ["amounts stay exact", { closing: 2e12 }, /太大/],
  ["only the tail of an account", { banks: [{ ...thirdQuarter.banks[0]!, tail: "6228480402564890018" }] }, /末四位/],
  ["no id twice", { lines: [blankLine("1", "income"), blankLine("1", "expense")] }, /内部编号/],
  ["no day that does not exist", { lines: [{ ...blankLine("1", "income"), day: "2026-02-30" }] }, /日期/],
  ["no row that is reckoned", { lines: [{ ...blankLine("1", "income"), row: "income_total" }] }, /./],
])("refused: %s", (_why, change, says) => {
  const result = statementSchema.safeParse({ ...thirdQuarter, ...change });
  expect(result.success).toBe(false);
  expect(result.error!.issues.map((issue) => issue.message).join()).toMatch(says);
});

describe("the next period", () => {
  const next = startStatement("2026-Q4", thirdQuarter);
  it("opens with the last closing and keeps the accounts", () => {
    expect(next.opening).toBe(25_053_120);
    expect(next.banks).toEqual([{ bank: "镇信用社", holder: "石桥社区股份经济合作社", tail: "5678", amount: null, agreesWithStatement: null, note: "" }]);
  });
  it("brings no other figure", () => {
    expect(next).toMatchObject({ lines: [], declared: [], cash: null, closing: null, openingEvidence: "" });
  });
});

test("one answer for all expenses that have none", () => {
  const draft = withLine("记-006", { approvedBy: "" }, withLine("记-007", { approvedBy: "" }));
  const answered = answerExpenses(draft, "approvedBy", "任汀野");
  expect(answered.lines.filter((line) => line.approvedBy === "任汀野").map((line) => line.voucherNo)).toEqual(["记-006", "记-007"]);
  expect(answered.lines.filter((line) => line.side === "income").every((line) => line.approvedBy === "")).toBe(true);
});
