import { describe, expect, test } from "vitest";
import { asksTheSame, builtInChecklist, checkEvidence, checklistOf, checklistOn, checklistVersions, type ChecklistItem } from "@/domain/inspections/checklist";
import { checklistFaults, checklistText, readChecklistText, sayChecklist } from "@/domain/inspections/checklist-text";
import { checkSources } from "@/domain/inspections/evidence";
import { differences } from "@/domain/rulebooks/change";

const { items } = builtInChecklist;
const approved = (id: string, fromDay: string, list: readonly ChecklistItem[], decidedAt = "2026-10-12T01:00:00.000Z") => ({ id, fromDay, decidedAt, items: list });
const reworded = items.map((item) => (item.code === "CK_T1" ? { ...item, outcome: "议定事项有没有人验收" } : item));

describe("versions", () => {
  const versions = checklistVersions([approved("later", "2027-01-01", items.slice(1)), approved("sooner", "2026-11-01", reworded)]);
  test.each([["2026-10-31", "2026-01"], ["2026-11-01", "sooner"], ["2026-12-31", "sooner"], ["2027-01-01", "later"], ["2025-01-01", "2026-01"]])("on %s it is %s", (day, version) => expect(checklistOn(day, versions).version).toBe(version));
  test("a round finds the version it began with, whatever came later", () => {
    expect(checklistOf("2026-01", versions).items).toBe(items);
    expect(checklistOf("sooner", versions).items).toBe(reworded);
  });
  test("an answer is carried over only where both versions ask the same", () => {
    const [first, second, third] = versions as [typeof builtInChecklist, typeof builtInChecklist, typeof builtInChecklist];
    expect([asksTheSame("CK_T1", first, second), asksTheSame("CK_T2", first, second), asksTheSame("CK_T1", first, third)]).toEqual([false, true, false]);
  });
});

describe("the text that is edited", () => {
  test("comes back as it was", () => expect(readChecklistText(checklistText(items))).toEqual({ items, faults: [] }));
  test("a new item may open with records that another one opens with; codes may be typed small", () => {
    expect(readChecklistText("t4 | 有没有 | 怎么样 | 看 | 主题党日")).toEqual({ faults: [], items: [{ code: "CK_T4", group: "T", process: "有没有", outcome: "怎么样", verify: "看", evidence: "CK_T2" }] });
  });
  test.each([
    ["T4 | 有没有 | 怎么样 | 看", /4 格，应为 5 格/], ["T4 | 有没有 | 怎么样 | 看 | 天上的记录", /“天上的记录”站里没有/], [`T4 | ${"长".repeat(81)} | 怎么样 | 看 | 没有`, /超过 80 个字/],
  ])("%s", (text, says) => expect(readChecklistText(text).faults.join("")).toMatch(says));
  test("what differs is said item by item", () => {
    expect(differences(sayChecklist(items), sayChecklist(reworded)).map(({ name }) => name)).toEqual(["T1"]);
    expect(differences(sayChecklist(items), sayChecklist(items.slice(1)))[0]).toMatchObject({ name: "T1", after: "" });
  });
});

test.each<[string, ChecklistItem[], RegExp]>([
  ["nothing", [], /一项也没有/], ["a code twice", [items[0]!, items[0]!], /T1 用了两次/], ["a strange code", [{ ...items[0]!, code: "CK_XX" }], /“XX”写法不对/],
  ["an unknown group", [{ ...items[0]!, code: "CK_B1", group: "B" as never }], /“B1”写法不对/], ["no question about the result", [{ ...items[0]!, outcome: "" }], /只问过程不问结果/],
])("%s is refused", (_name, list, says) => expect(checklistFaults(list).join("")).toMatch(says));

test("the built-in list is sound, and every record that a provider knows by code can be chosen", () => {
  expect(checklistFaults(items)).toEqual([]);
  expect(Object.keys(checkSources).filter((code) => !Object.hasOwn(checkEvidence, code))).toEqual([]);
});
