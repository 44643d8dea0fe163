/** The organization workbook: what each line would do. */
import { expect, test } from "vitest";
import { templateSheets } from "@/domain/organization/workbook/columns";
import { countKinds, decideWorkbook, type Known } from "@/domain/organization/workbook/decide";
import { readWorkbook } from "@/domain/organization/workbook/read";
import type { Sheet } from "@/domain/disclosure/finance/import-cells";

const nothing: Known = { communities: [], residentsGroups: [], branches: [], partyGroups: [] };
const heads = Object.fromEntries(templateSheets().map(({ name, rows }) => [name, rows[0]!]));
const sheet = (name: string, ...rows: (string | number | null)[][]): Sheet => ({ name, rows: [heads[name]!, ...rows] });

const whole: Sheet[] = [
  sheet("社区", ["shiqiao", "石桥社区", "村改居", 1807, "6,422", "2180", 7514, "是", "否", "是", "0900-5550003", "门口"]),
  sheet("居民小组", ["石桥社区", "一组"], ["石桥社区", "二组"]),
  sheet("党支部", ["QH007", "石桥社区第一党支部", "农村", "石桥社区", "是", "", "", "", "是", "2011-07-01", "2021年11月20日"]),
  sheet("党小组", ["qh007", "第一党小组"]),
];
const decide = (sheets: Sheet[], known = nothing) => { const book = readWorkbook(sheets); return { ...book, decisions: decideWorkbook(book.lines, known) }; };

test("a new town: every line is new, and lines may refer to each other", () => {
  const { faults, decisions } = decide(whole);
  expect(faults).toEqual([]);
  expect(countKinds(decisions)).toEqual({ new: 5, changed: 0, unchanged: 0, refused: 0 });
  expect(decisions[3]!.values).toMatchObject({ id: "qh007", communityId: "shiqiao", category: "rural", hasCommittee: true, termStartedOn: "2021-11-20" });
});

test("the template itself brings in nothing and is no fault beyond being empty", () => {
  const { lines, faults } = readWorkbook(templateSheets());
  expect(lines).toEqual([]);
  expect(faults).toHaveLength(1);
});

const known: Known = {
  communities: [{ id: "shiqiao", name: "石桥社区", kind: "village", registeredPeople: 6422 }], residentsGroups: [{ id: "g1", name: "一组", communityId: "shiqiao" }],
  branches: [{ id: "qh007", name: "石桥社区第一党支部", communityId: "shiqiao", leadsCommunity: true }], partyGroups: [],
};

test("known lines are unchanged or say what changes; empty cells change nothing", () => {
  const { decisions } = decide([sheet("社区", ["shiqiao", "石桥社区", "村改居", null, 6500]), sheet("居民小组", ["石桥社区", "一组"])], known);
  expect(decisions.map(({ kind, why }) => [kind, ...why])).toEqual([["changed", "户籍人口：6422 → 6500"], ["unchanged"]]);
});

test.each<[string, Sheet[], RegExp]>([
  ["a word that is none", [sheet("社区", ["a1", "甲社区", "乡村"])], /第 2 行 C 列（类型）：“乡村”请写“村改居”、“城镇”之一/],
  ["a private mobile", [sheet("社区", ["a1", "甲社区", "城镇", "", "", "", "", "", "", "", "13000005001"])], /不登记个人手机号/],
  ["a community that does not exist", [sheet("居民小组", ["乙社区", "一组"])], /没有叫“乙社区”的社区/],
  ["a branch that does not exist", [sheet("党小组", ["QH999", "一组"])], /没有代码为 QH999 的支部/],
  ["twice", [sheet("居民小组", ["石桥社区", "三组"], ["石桥社区", "三组"])], /和第 2 行重复/],
  ["a second branch that speaks for the community", [sheet("党支部", ["QH008", "石桥社区第二党支部", "农村", "石桥社区", "是", "", "", "", "是", "2011-07-01", "2021-11-20"])], /只有一个牵头支部，QH007/],
  ["a name that is taken", [sheet("社区", ["qiao", "石桥社区", "城镇"])], /已经有了，代码是 SHIQIAO/],
])("refused: %s", (_title, sheets, why) => {
  const refused = decide(sheets, known).decisions.filter(({ kind }) => kind === "refused");
  expect(refused).toHaveLength(1);
  expect(refused[0]!.why.join("；")).toMatch(why);
});

test("missing columns and unknown sheets stop the whole file", () => {
  const { faults } = decide([{ name: "社区", rows: [["社区代码", "社区名称"], ["a", "甲"]] }, { name: "人员", rows: [["张三"]] }]);
  expect(faults.join("")).toMatch(/缺少这些列：类型.*不认识工作表“人员”/);
});
