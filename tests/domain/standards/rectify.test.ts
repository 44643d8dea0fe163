import { expect, test } from "vitest";
import { findingCategories, rootCauses } from "@/domain/inspections/vocabulary";
import { categoryOfItem, describeItem, findingOfItem } from "@/domain/standards/rectify";
import { builtInTemplates } from "@/domain/standards/templates/built-in";

const [item] = builtInTemplates[0]!.items;

test("every item of every template has a place among the 14 categories", () => {
  const codes = builtInTemplates.flatMap(({ items }) => items.map(({ code }) => code));
  expect(codes.filter((code) => !Object.hasOwn(findingCategories, categoryOfItem(code)))).toEqual([]);
  expect([categoryOfItem("C5"), categoryOfItem("C1"), categoryOfItem("D4"), categoryOfItem("D3")]).toEqual(["theme_day", "meetings", "finance_disclosure", "village_disclosure"]);
});

test("the description says what was found and whence, and never outgrows its field", () => {
  const value = { process: "none", outcome: "half", notApplicable: null } as const;
  expect(describeItem(item!, 2025, value, "没有看到批复")).toMatch(/^2025年标准化复核 A1 组织设置：过程“未做到”、结果“部分做到”。.*没有看到批复$/);
  expect(describeItem(item!, 2025, value, "长".repeat(600))).toHaveLength(500);
});

test("the case opens with facts and the standard to be met; the cause is nobody's word yet", () => {
  const found = findingOfItem(item!, 2025, { process: "none", outcome: "half", notApplicable: null }, "没有看到批复");
  expect(found).toMatchObject({ category: "organization", rootCause: "unnamed", level: "deadline", severity: "ordinary", guidance: `对照标准补齐：${item!.standard}` });
  expect(Object.hasOwn(rootCauses, "unnamed")).toBe(false); // no form offers it
});
