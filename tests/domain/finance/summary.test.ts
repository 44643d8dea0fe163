import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { barChart, type Bar } from "@/domain/disclosure/finance/chart";
import { lineRows, rowCodes, statementRows } from "@/domain/disclosure/finance/rows";
import { startStatement } from "@/domain/disclosure/finance/statement";
import { plainAnswers, publicStatement, sayAccount, spokenStatement, summaryTable } from "@/domain/disclosure/finance/summary";
import { thirdQuarter, withLine } from "./sample";

const last = { ...withLine("记-001", { amount: 5_900_000 }), opening: 1000 };

describe("the table F02", () => {
  it("has the twenty rows to the fen", () => {
    const table = summaryTable(thirdQuarter, null);
    expect(table.map((row) => row.no)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(table.at(-1)).toEqual({ no: 20, code: "closing", zh: "期末余额", side: null, formula: "= 第 1 行 ＋ 第 19 行", amount: 25_053_120, last: null, change: null });
  });
  it("says for every row this, last, change", () => {
    const table = Object.fromEntries(summaryTable(thirdQuarter, last).map((row) => [row.code, [row.amount, row.last, row.change]]));
    expect(table).toMatchObject({
      opening: [18_642_050, 1000, 18_641_050], operating_income: [6_000_000, 5_900_000, 100_000], income_total: [13_812_630, 13_712_630, 100_000], personnel: [1_860_000, 1_860_000, 0],
    });
  });
  it("says nothing about a closing that is not known", () => {
    const table = summaryTable(startStatement("2026-Q4", null), thirdQuarter);
    expect(table.at(-1)).toMatchObject({ amount: null, last: 25_053_120, change: null });
    expect(table[7]).toMatchObject({ amount: 0, change: -13_812_630 });
  });
});

test("the five plain questions are answered in the villagers' words", () => {
  const line = { ...thirdQuarter.lines[9]!, voucherPlace: "镇农经站" };
  expect(plainAnswers(line)).toEqual([
    { question: "钱从哪来", answer: "集体自有资金" },
    { question: "给了谁", answer: "清河照明服务部" },
    { question: "办了啥", answer: "路灯维修42盏" },
    { question: "谁批的", answer: "牛耘嘉" },
    { question: "单据在哪", answer: "凭证 记-010，镇农经站" },
  ]);
  expect(plainAnswers(thirdQuarter.lines[9]!).at(-1)!.answer).toBe("凭证 记-010");
});

test("an account is masked inside, and has no digits outside", () => {
  expect(sayAccount(thirdQuarter.banks[0]!)).toBe("镇信用社 ****5678");
  expect(sayAccount({ bank: "镇信用社", tail: "" })).toBe("镇信用社");
  const published = publicStatement(thirdQuarter);
  expect(published.banks).toEqual([{ bank: "镇信用社", holder: "", tail: "", amount: 24_800_000, agreesWithStatement: true, note: "" }]);
  expect({ ...published, banks: thirdQuarter.banks }).toEqual(thirdQuarter);
});

describe("spoken", () => {
  it("the key line is what is left", () => expect(spokenStatement(thirdQuarter).keyLine).toBe("到九月底，集体账上还有二十五万零五百三十一元二角"));
  it("the details go from the opening to the largest rows and the money", () => {
    expect(spokenStatement(thirdQuarter).details).toEqual([
      "期初余额十八万六千四百二十元五角",
      "本期收入十三万八千一百二十六元三角",
      "本期支出七万四千零一十五元六角",
      "支出较多的是，公益支出三万九千七百五十元，人员报酬一万八千六百元，经营支出九千八百六十元",
      "收入较多的是，经营收入六万元，补助收入五万元，发包及上交收入两万四千八百元",
      "账上的钱，现金两千五百三十一元二角，银行存款二十四万八千元",
    ]);
  });
  it("nobody's name, whoever was paid", () => {
    const said = JSON.stringify(spokenStatement(thirdQuarter));
    for (const line of thirdQuarter.lines) for (const name of [line.handledBy, line.approvedBy || "牛耘嘉", line.counterparty]) expect(said).not.toContain(name);
  });
  it("a period without income says so in one line, and lists nothing", () => {
    const quiet = { ...thirdQuarter, lines: thirdQuarter.lines.filter((line) => line.side === "expense") };
    expect(spokenStatement(quiet).details).toContain("本期收入零元");
    expect(spokenStatement(quiet).details.join()).not.toContain("收入较多");
  });
  it("never without an opening", () => expect(() => spokenStatement({ ...thirdQuarter, opening: null })).toThrow(/opening/));
});

describe("the bar chart", () => {
  it("draws the rows that have a figure, in the order of F02", () => {
    const chart = barChart(summaryTable(thirdQuarter, last));
    expect(chart.groups.map((group) => group.code)).toEqual(["operating_income", "subsidy_income", "contracting_income", "interest_income", "other_income", "operating_expense", "administration", "public_welfare", "personnel", "other_expense"]);
    expect(chart.groups[0]!.bars.map(({ series, x, width }) => [series, x, width])).toEqual([["this", 0, 320], ["last", 0, 314.7]]);
    expect(chart.axisX).toBe(0);
  });
  it("draws one bar each without a last period, and nothing for nothing", () => {
    expect(barChart(summaryTable(thirdQuarter, null)).groups.every((group) => group.bars.length === 1)).toBe(true);
    expect(barChart(summaryTable(startStatement("2026-Q3", null), null))).toEqual({ width: 320, height: 0, axisX: 0, groups: [] });
  });
  it("for any figures: bars lie inside, do not overlap, start or end at zero, and are as long as their amounts", () => {
    const rows = fc.tuple(...rowCodes.map(() => fc.integer({ min: -1_000_000, max: 9_000_000 }))).chain((now) => fc.tuple(...rowCodes.map(() => fc.integer({ min: -1_000_000, max: 9_000_000 }))).map((then) =>
      rowCodes.map((code, i) => ({ no: i + 1, code, zh: statementRows[code].zh, side: statementRows[code].side, formula: "", amount: now[i]!, last: then[i]!, change: 0 }))));
    fc.assert(fc.property(rows, (table) => {
      const chart = barChart(table);
      const bars: Bar[] = chart.groups.flatMap((group) => group.bars);
      const scale = 320 / (Math.max(0, ...bars.map((bar) => bar.amount)) - Math.min(0, ...bars.map((bar) => bar.amount)));
      bars.forEach((bar, i) => {
        expect(bar.x >= 0 && bar.x + bar.width <= chart.width + 0.11 && bar.y + bar.height <= chart.height).toBe(true);
        expect(i === 0 || bars[i - 1]!.y + bars[i - 1]!.height <= bar.y).toBe(true);
        expect(Math.abs(bar.width - Math.abs(bar.amount) * scale)).toBeLessThan(0.2);
        expect(Math.abs((bar.amount < 0 ? bar.x + bar.width : bar.x) - chart.axisX)).toBeLessThan(0.15);
      });
      expect(chart.groups.length).toBeLessThanOrEqual(lineRows.length);
    }));
  });
});
