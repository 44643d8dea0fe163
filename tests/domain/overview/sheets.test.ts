import { expect, test } from "vitest";
import { overviewItems } from "@/domain/overview/items";
import { overviewSheets } from "@/domain/overview/sheets";
import { branchOf, dutyOf, findingOf, townOf } from "./told";

test("the workbook says what the screen says: states in words, unknown as unknown, an empty figure where there is nothing to reckon", () => {
  const facts = townOf({ branches: [branchOf("b"), branchOf("a")], life: [dutyOf("MTG-04"), dutyOf("MTG-04", { key: "k2" })], findings: [findingOf("f")] });
  const [board, figures, causes, hands, items] = overviewSheets(facts, overviewItems(facts), "2026");
  expect(board!.rows.map((row) => [row[0], row[3], row[11], row[12]])).toEqual([["代码", "主题党日", "督查整改", "标准化"], ["A", "逾期 2", "待办", "没有自评"], ["B", "不涉及", "没有查过", "没有自评"]]);
  expect(figures!.rows[1]).toEqual(["组织生活按时率", "2026", 0, 2, expect.stringContaining("分子：")]);
  expect(figures!.rows[2]!.slice(2, 4)).toEqual(["", 0]); // no disclosure fell due: not zero of zero
  expect(overviewSheets(facts, overviewItems(facts), "2026-Q3").map(({ name, period }) => [name, period])).toEqual([["支部和栏目", "2026"], ["指标", "2026-Q3"], ["问题的原因", "2026"], ["逾期的在谁手里", "2026"], ["每一件", "2026"]]);
  expect(causes!.rows).toContainEqual(["机制不顺", 1, 0, 0, 1]);
  expect(hands!.rows[1]!.slice(0, 4)).toEqual(["支部（记录）", 2, "", 2]);
  expect(items!.rows.length).toBe(1 + overviewItems(facts).length);
  expect(items!.rows.find((row) => row[4] === "逾期")!.at(-1)).toBe("支部（记录）");
});
