import { expect, test } from "vitest";
import { findingCategories } from "@/domain/inspections/vocabulary";
import { categoryOfItem, describeItem, readItemFindings } from "@/domain/standards/rectify";
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

test("all items or none: each missing word comes back beside its own field", () => {
  const whole = { "A1-description": "没有看到批复", "A1-category": "organization", "A1-severity": "ordinary", "A1-rootCause": "mechanism", "A1-guidance": "补齐批复", "A1-level": "deadline" };
  expect(readItemFindings(whole, ["A1"])).toMatchObject({ errors: {} });
  const { errors } = readItemFindings({ ...whole, "A1-rootCause": "" }, ["A1", "C3"]);
  expect(Object.keys(errors)).toEqual(expect.arrayContaining(["A1-rootCause", "C3-description", "C3-guidance"]));
  expect(Object.keys(errors)).not.toContain("A1-guidance");
});
