import { describe, expect, it, test } from "vitest";
import { mapAccount, readAccount, rememberAccount } from "@/domain/disclosure/finance/accounts";
import { lineRows, statementRows } from "@/domain/disclosure/finance/rows";

test.each([
  ["租赁收入", null, "operating_income"],
  ["发包及上交收入", null, "contracting_income"],
  ["补助收入", "income", "subsidy_income"],
  ["收入：利息收入", null, "interest_income"],
  [" 人 员 报 酬 ", "expense", "personnel"],
  ["支出:其他支出", null, "other_expense"],
  ["利息", "expense", "interest_expense"],
  ["利息", "income", "interest_income"],
] as const)("%s (%s) is %s", (name, side, row) => expect(mapAccount(name, {}, side)).toBe(row));

test.each([
  ["利息", null, "two sides"],
  ["其他", null, "two sides"],
  ["税金及附加", "expense", "could be two rows"],
  ["租赁", "income", "only part of a name"],
  ["租赁收入", "expense", "the other side"],
  ["收入：租赁收入", "expense", "says another side itself"],
  ["", null, "empty"],
  ["__proto__", "income", "not a name"],
  ["constructor", null, "not a name"],
] as const)("%s (%s) is not guessed: %s", (name, side, _why) => expect(mapAccount(name, {}, side)).toBeNull());

test("every row is known by its own name", () => {
  for (const row of lineRows) expect(mapAccount(statementRows[row].zh, {})).toBe(row);
});

describe("a community's own names", () => {
  it("are remembered, whatever spaces and width", () => {
    const remembered = rememberAccount({}, "税金及附加", "operating_expense");
    expect(mapAccount("税金　及附加", remembered, "expense")).toBe("operating_expense");
    expect(mapAccount("支出：税金及附加", remembered)).toBe("operating_expense");
    expect(mapAccount("税金及附加", remembered, "income")).toBeNull();
  });
  it("win over the usual meaning", () => {
    const remembered = rememberAccount({}, "租赁收入", "contracting_income");
    expect(mapAccount("租赁收入", remembered, "income")).toBe("contracting_income");
  });
  it("keep what was decided before, and do not change it", () => {
    const first = rememberAccount({}, "税金及附加", "operating_expense");
    const second = rememberAccount(first, "杂项", "other_income");
    expect(Object.keys(first)).toHaveLength(1);
    expect(Object.keys(second)).toHaveLength(2);
  });
  it("cannot put income into a row of expense", () => {
    expect(mapAccount("杂项", { "income:杂项": "personnel" }, "income")).toBeNull();
  });
});

test("readAccount tells name and side", () => expect(readAccount("支出：管理费用")).toEqual({ name: "管理费用", side: "expense" }));
