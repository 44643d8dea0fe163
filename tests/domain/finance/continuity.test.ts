import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { balanceBefore, openingContinues, periodsFollow, recheckNeeded } from "@/domain/disclosure/finance/continuity";
import type { PublishedBalance } from "@/domain/disclosure/finance/finding";
import { nextPeriod } from "@/domain/calendar/period";
import { quietContext, thirdQuarter } from "./sample";

const entry = (period: string, opening: number, closing: number): PublishedBalance => ({ period, opening, closing });
const messages = (check: typeof openingContinues, statement: Partial<typeof thirdQuarter>, chain: PublishedBalance[]) =>
  check({ ...thirdQuarter, ...statement }, { ...quietContext, chain }).map(({ level, message }) => `${level} ${message}`);

describe("the first period", () => {
  it("needs the evidence of its opening", () => expect(messages(openingContinues, {}, [])[0]).toMatch(/^block 这是第一次公开/));
  it("is content with it", () => expect(messages(openingContinues, { openingEvidence: "银行对账单" }, [])).toEqual([]));
});

test.each([
  ["2026-Q3", ["2026-Q2"], null],
  ["2026-07", ["2026-Q2"], null],
  ["2026-Q4", ["2026-07", "2026-08", "2026-09"], null],
  ["2026-Q3", ["2026-Q3", "2026-Q2"], null],
  ["2026-Q3", [], null],
  ["2026-Q3", ["2026-Q1"], /上一次公开的是2026年第一季度，到2026年第三季度之间缺2026年第二季度。/],
  ["2027-Q1", ["2026-Q1"], /缺2026年第二季度、2026年第三季度、2026年第四季度/],
  ["2026-09", ["2026-Q2"], /缺2026年7月、2026年8月/],
  ["2026-Q4", ["2026-07"], /缺2026年8月、2026年9月/],
  ["2026-Q3", ["2026-Q2", "2026-08"], /2026年第三季度与已公开的2026年8月时间重叠/],
  ["2026-08", ["2026-Q3"], /2026年8月与已公开的2026年第三季度时间重叠/],
])("DIS-02: %s after %j", (period, published, says) => {
  const found = messages(periodsFollow, { period }, published.map((p) => entry(p, 0, 0)));
  if (says) expect(found.join()).toMatch(says);
  else expect(found).toEqual([]);
});

test("the balance before is the nearest, whatever the order", () => {
  const chain = [entry("2026-Q3", 2, 3), entry("2026-Q1", 0, 1), entry("2026-Q2", 1, 2)];
  expect(balanceBefore(chain, "2026-Q3")?.period).toBe("2026-Q2");
  expect(balanceBefore(chain, "2026-Q1")).toBeNull();
});

describe("a correction of an earlier period", () => {
  const chain = [entry("2026-Q4", 30, 40), entry("2026-Q1", 0, 10), entry("2026-Q3", 20, 30), entry("2026-Q2", 10, 21)];
  it("makes all later periods to be re-checked", () => {
    expect(recheckNeeded(chain).map(({ period, since, difference }) => [period, since, difference])).toEqual([
      ["2026-Q3", "2026-Q3", -1],
      ["2026-Q4", "2026-Q3", -1],
    ]);
    expect(recheckNeeded(chain)[0]!.message).toBe("2026年第二季度公开的期末余额是 0.21 元，2026年第三季度的期初余额是 0.20 元，少 0.01 元。请从2026年第三季度起逐期更正。");
  });
  it("moves on as they are corrected one by one, and ends", () => {
    const corrected = (period: string, opening: number, closing: number, of: PublishedBalance[]) => of.map((e) => (e.period === period ? entry(period, opening, closing) : e));
    const third = corrected("2026-Q3", 21, 31, chain);
    expect(recheckNeeded(third).map(({ period }) => period)).toEqual(["2026-Q4"]);
    expect(recheckNeeded(corrected("2026-Q4", 31, 41, third))).toEqual([]);
  });
  it("says what it will do to the periods after it", () => {
    const whole = [entry("2026-Q2", 0, 18_642_050), entry("2026-Q3", 18_642_050, 25_053_119), entry("2026-Q4", 25_053_119, 1)];
    expect(messages(openingContinues, {}, whole)).toEqual([
      "warn 更正后的期末余额是 250,531.20 元，已公开的2026年第四季度期初余额是 250,531.19 元，多 0.01 元。本期重新公开后，2026年第四季度及以后各期会标为“待复核”，请随后逐期更正。",
    ]);
  });
  it("warns the next draft that it stands on a period to be re-checked", () => {
    const shaken = [entry("2026-Q1", 0, 5), entry("2026-Q2", 6, 18_642_050)];
    expect(messages(openingContinues, {}, shaken)[0]).toMatch(/^warn 上期（2026年第二季度）待复核/);
  });
});

test("a chain whose closings are handed on needs no re-check; one broken link shakes exactly what follows it", () => {
  const balances = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 9 });
  fc.assert(fc.property(balances, fc.nat(), fc.integer({ min: 1, max: 9 }), (closings, at, by) => {
    let period = "2025-Q1";
    const chain = closings.map((closing, i) => {
      const link = entry(period, closings[i - 1] ?? 0, closing);
      period = nextPeriod(period);
      return link;
    });
    expect(recheckNeeded(chain)).toEqual([]);
    const broken = 1 + (at % (chain.length - 1));
    const shaken = chain.map((link, i) => (i === broken ? { ...link, opening: link.opening + by } : link));
    expect(recheckNeeded([...shaken].reverse()).map((r) => r.period)).toEqual(chain.slice(broken).map((link) => link.period));
  }));
});
