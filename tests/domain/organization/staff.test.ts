/** The sheet 工作人员: what of it may wait, whom it makes, where the posts are. */
import { describe, expect, test } from "vitest";
import type { Sheet } from "@/domain/disclosure/finance/import-cells";
import { decidePeople, type KnownAccount } from "@/domain/organization/staff/people";
import { inOrder, placeOf, type Places } from "@/domain/organization/staff/posts";
import { readStaff } from "@/domain/organization/staff/read";
import { templateSheets } from "@/domain/organization/workbook/columns";
import { readWorkbook, withoutStaff } from "@/domain/organization/workbook/read";

const head = templateSheets().find(({ name }) => name === "工作人员")!.rows[0]!;
const sheet = (...rows: (string | number | null)[][]): Sheet[] => [{ name: "工作人员", rows: [head, ...rows] }];
const keyOf = (mobile: string) => `key ${Number(mobile) % 9973}`;
const read = (...rows: (string | number | null)[][]) => readStaff(sheet(...rows), keyOf);
const zhang = ["张 三", "Clerk.QH007", 13800000001, "文书", "QH007", "2026-11-01"];

test("a line is read as people write it, and keeps nothing of the number but its end", () => {
  const { lines, faults } = read(zhang);
  expect(faults).toEqual([]);
  expect(lines).toMatchObject([{ line: 2, name: "张三", username: "clerk.qh007", role: "branch_clerk", scope: "QH007", fromDay: "2026-11-01", person: keyOf("13800000001"), mobileEnd: "0001", faults: [] }]);
  expect(JSON.stringify(lines)).not.toContain("13800000001");
});

test("a number in any wrong column is not kept either", () => {
  const { lines } = read(["张三", "clerk.qh007", "1380000", "文书", "138-0000-0001", "１３８００００００００１"], ["李四", "a.b", "13800000002", "13800000002", "", "2026-11-01"]);
  const kept = JSON.stringify(lines).normalize("NFKC").replace(/[\s-]/g, "");
  expect(kept).not.toMatch(/138000000\d\d/);
  expect(lines[0]!.faults.join()).toMatch(/第 2 行 C 列（手机号）：请填写 11 位手机号.*第 2 行 F 列（开始日期）/);
});

test.each([["系统管理员"], ["安全管理员"], ["审计员"], ["镇长"]])("%s is not a post of this sheet", (word) => {
  expect(read([...zhang.slice(0, 3), word, "", "2026-11-01"]).lines[0]!.faults[0]).toMatch(/第 2 行 D 列（岗位）：“.*”请写“党员”/);
});

test("the file says so when there is no such sheet, or nothing in it", () => {
  expect(readStaff([{ name: "社区", rows: [["x"]] }], keyOf).faults).toEqual([expect.stringContaining("没有“工作人员”工作表")]);
  expect(readStaff(templateSheets(), keyOf)).toMatchObject({ lines: [], faults: [expect.stringContaining("没有内容")] });
});

test("the office's import knows that staff is in the file, takes none of it and calls it no fault", () => {
  const sheets = [...templateSheets().filter(({ name }) => name === "社区").map(({ name, rows }) => ({ name, rows: [rows[0]!, ["shiqiao", "石桥社区", "村改居"]] })), ...sheet(zhang)];
  expect(readWorkbook(sheets)).toMatchObject({ faults: [], hasStaff: true, lines: [{ sheet: "communities" }] });
  expect(JSON.stringify(withoutStaff(sheets))).not.toMatch(/张|13800000001/);
  expect(readWorkbook(withoutStaff(sheets)).hasStaff).toBe(true);
});

describe("people", () => {
  const known: KnownAccount[] = [{ username: "old.clerk", name: "王五", personKey: keyOf("13800000009"), isSuspended: false }];
  const decide = (...rows: (string | number | null)[][]) => decidePeople(read(...rows).lines, known).map(({ username, kind, lines, why }) => [username, kind, lines, why.join("；")]);

  test("one person with two posts is one account", () => {
    expect(decide(zhang, [...zhang.slice(0, 4), "石桥社区", "2026-11-01"])).toEqual([["clerk.qh007", "new", [2, 3], ""]]);
  });
  test("who has an account keeps it, also under another name", () => {
    expect(decide(["王五", "old.clerk", "13800000009", "文书", "QH007", "2026-11-01"])).toEqual([["old.clerk", "unchanged", [2], ""]]);
    expect(decide(["王武", "old.clerk", "13800000009", "文书", "QH007", "2026-11-01"])[0]![3]).toBe("账号上的姓名是“王五”，导入不改");
  });
  test.each<[string, (string | number | null)[][], RegExp]>([
    ["a login name of somebody else", [["王五", "old.clerk", "13800000008", "文书", "QH007", "2026-11-01"]], /第 2 行 B 列（登录名）：这个登录名已经由另一个手机号的人使用/],
    ["a second account", [["王五", "new.clerk", "13800000009", "文书", "QH007", "2026-11-01"]], /第 2 行 C 列（手机号）：这个手机号已经有账号 old\.clerk/],
    ["two people under one login name", [zhang, ["李四", "clerk.qh007", "13800000002", "文书", "QH008", "2026-11-01"]], /第 3 行 A 列（姓名）：姓名和第 2 行不同.*第 3 行 C 列（手机号）：手机号和第 2 行不同/],
    ["one person under two login names", [zhang, ["张三", "clerk.two", "13800000001", "文书", "QH008", "2026-11-01"]], /第 3 行 C 列（手机号）：和第 2 行是同一个手机号/],
    ["a malformed cell", [["张三", "7", "13800000003", "文书", "QH007", "2026-11-01"]], /第 2 行 B 列（登录名）：登录名以字母开头/],
  ])("refused: %s", (_title, rows, why) => {
    const refused = decide(...rows).filter(([, kind]) => kind === "refused");
    expect(refused).toHaveLength(1);
    expect(refused[0]![3]).toMatch(why);
  });
});

describe("places", () => {
  const places: Places = {
    communities: [{ id: "shiqiao", name: "石桥社区" }],
    branches: [{ id: "qh007", code: "QH007", name: "石桥社区第一党支部" }],
    groups: [{ id: "g1", branchId: "qh007", name: "第一党小组" }],
  };
  test.each([
    ["town_party_office", "", { scopeKind: "town", scopeId: "town" }],
    ["branch_clerk", "qh007", { scopeKind: "branch", scopeId: "qh007" }],
    ["branch_clerk", "石桥社区 第一党支部", { scopeKind: "branch", scopeId: "qh007" }],
    ["branch_clerk", "石桥社区", { scopeKind: "community", scopeId: "shiqiao" }],
    ["group_leader", "QH007 第一党小组", { scopeKind: "group", scopeId: "g1" }],
    ["branch_clerk", "", "没有填，文书要写明党支部或社区"],
    ["branch_clerk", "QH099", "没有叫“QH099”的社区、党支部或党小组"],
    ["village_cashier", "QH007", "报账员不能授在这一级，应当是社区"],
    ["town_leader", "石桥社区", "镇领导不能授在这一级，应当是全镇"],
  ] as const)("%s at “%s”", (role, scope, place) => expect(placeOf(role, scope, places)).toEqual(place));

  test("a community's post comes after its branch's", () => {
    const [community, branch] = read([...zhang.slice(0, 4), "石桥社区", "2026-11-01"], zhang).lines.map((line) => ({ line, place: placeOf("branch_clerk", line.scope, places) }));
    expect(inOrder([community!, branch!]).map(({ line }) => line.line)).toEqual([3, 2]);
  });
});
