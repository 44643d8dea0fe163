import { describe, expect, test } from "vitest";
import { branchCategories, type BranchCategory } from "@/domain/organization/kinds";
import { groupOf, templateFaults, weightOf } from "@/domain/standards/item";
import { templateDifferences } from "@/domain/standards/template-text";
import { builtInTemplates, templateFor } from "@/domain/standards/templates/built-in";
import { ruralItems } from "@/domain/standards/templates/rural";

test("a change is told cell by cell, what is new and what is gone as well", () => {
  const [first, second, ...rest] = ruralItems;
  const after = [{ ...first!, weight: 5 }, ...rest, { ...second!, code: "A9", title: "新事项" }];
  const said = templateDifferences(ruralItems, after);
  expect(said).toContainEqual({ name: "A1 分值", before: "4", after: "5" });
  expect(said).toContainEqual({ name: "A9 事项", before: "", after: "新事项" });
  expect(said).toContainEqual({ name: "A2 事项", before: "班子健全", after: "" });
  expect(said).toHaveLength(11);
});

describe("the templates that come with the portal", () => {
  test.each(Object.keys(branchCategories) as BranchCategory[])("%s gives 100 points and has no faults", (category) => {
    expect(templateFaults(templateFor(category, 2026).items)).toEqual([]);
  });

  test("the rural one has 32 items: A 16, B 20, C 26, D 18, E 10, F 10", () => {
    expect(ruralItems).toHaveLength(32);
    const sums = Object.fromEntries([..."ABCDEF"].map((group) => [group, weightOf(ruralItems.filter(({ code }) => groupOf(code) === group))]));
    expect(sums).toEqual({ A: 16, B: 20, C: 26, D: 18, E: 10, F: 10 });
  });

  test.each<[BranchCategory, string[]]>([
    ["non_public_enterprise", ["D7", "D8", "E4", "F4"]],
    ["town_organ", ["C10", "D9", "F5", "F6"]],
    ["town_affiliated", ["D9", "D10", "F7", "F8"]],
  ])("%s: 18 points of village matters go, 18 come", (category, added) => {
    const items = templateFor(category, 2026).items;
    const rural = new Set(ruralItems.map(({ code }) => code));
    expect(items.filter(({ code }) => !rural.has(code)).map(({ code }) => code)).toEqual(added);
    expect(weightOf(items.filter(({ code }) => !rural.has(code)))).toBe(18);
    expect(items.map(({ code }) => code)).not.toEqual(expect.arrayContaining(["D1"]));
  });

  test("a community replaces one for one, and observes 红色物业 without points", () => {
    const items = templateFor("community", 2026).items;
    expect(items.filter(({ weight }) => weight > 0)).toHaveLength(32);
    expect(items.find(({ title }) => title.startsWith("红色物业"))!.weight).toBe(0);
  });
});

describe("versions by year", () => {
  const later = { ...builtInTemplates[0]!, year: 2027 };
  test.each([[2026, 2025], [2027, 2027], [2030, 2027]])("in %s holds the one of %s", (year, version) => {
    expect(templateFor(later.category, year, [...builtInTemplates, later]).year).toBe(version);
  });
});

test("an editor is told what is wrong, all of it", () => {
  const broken = [...ruralItems.slice(1), { ...ruralItems[1]!, code: "A2" }, { ...ruralItems[2]!, code: "G9", outcome: " " }];
  expect(templateFaults(broken)).toEqual(["分值合计是 104，应为 100。", "指标码 A2 用了两次。", "指标码“G9”写法不对，应是 A 到 F 加数字。", "G9 的事项、标准、结果问题都要填写。"]);
});
