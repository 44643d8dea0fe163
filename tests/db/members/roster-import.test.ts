import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { importRoster } from "@/db/members/roster-import";
import { planRoster } from "@/db/members/roster-plan";
import { member, memberEvent, memberPlace, mobileMember, orgPosition } from "@/db/schema/members";
import { ROSTER_FILE } from "@/db/seed/members/load";
import type { Sheet } from "@/domain/disclosure/finance/import-cells";
import { rosterSubject } from "@/domain/members/subject";
import { permit } from "@/domain/permissions/permit";
import { readSheets } from "@/server/files/sheet-rows";
import { as, useDatabase } from "../../database";

useDatabase("town");

const LATEST = "2026-11-28";
let sheets: Sheet[];
beforeAll(async () => void (sheets = await readSheets(readFileSync(ROSTER_FILE))));

/** The file with some cells replaced: [row, column, value], as the spreadsheet counts them from 0. */
const spoiled = (...cells: [number, number, string | number | null][]): Sheet[] =>
  sheets.map(({ name, rows }) => ({ name, rows: rows.map((row, i) => row.map((cell, j) => { const hit = cells.find(([r, c]) => r === i && c === j); return hit ? hit[2] : cell; })) }));

const counts = () => ({ members: db().$count(member), places: db().$count(memberPlace), events: db().$count(memberEvent), posts: db().$count(orgPosition), mobiles: db().$count(mobileMember) });
const settle = async (c: ReturnType<typeof counts>) => Object.fromEntries(await Promise.all(Object.entries(c).map(async ([key, value]) => [key, await value])));
const importing = async (file: Sheet[]) => importRoster(permit(await as("office.town"), "member.import", rosterSubject), { fileName: "名册.xlsx", sheets: file, asOf: "2026-10-12", latest: LATEST });

describe("the real roster", () => {
  test("imported again changes nothing", async () => {
    const before = await settle(counts());
    expect(before).toMatchObject({ members: 1494, places: 1494, posts: 178, mobiles: 167 });
    expect(await importing(sheets)).toEqual({ fileName: "名册.xlsx", added: 0, changed: 0, unchanged: 1494 });
    expect(await settle(counts())).toEqual(before);
  });

  test("changed cells change these members, with dated events, once", async () => {
    const changed = spoiled([1, 21, "失联查找中"], [2, 13, "宣传委员"], [6, 3, "第一党小组"], [7, 17, "是"]);
    expect(await importing(changed)).toEqual({ fileName: "名册.xlsx", added: 0, changed: 4, unchanged: 1490 });
    expect(await importing(changed)).toEqual({ fileName: "名册.xlsx", added: 0, changed: 0, unchanged: 1494 });
    const events = (await db().select().from(memberEvent)).filter(({ on, kind }) => on === "2026-10-12" && kind === "status");
    expect(events).toMatchObject([{ value: "lost_contact", reason: "名册导入" }]);
  });

  test("one bad cell refuses all, and says which", async () => {
    const before = await settle(counts());
    const bad = spoiled([3, 8, "999999197711142580"], [5, 4, "钱新人"], [5, 8, null], [9, 11, "去年"]);
    await expect(importing(bad)).rejects.toThrow("一行都没有导入");
    const { decisions } = await planRoster(await as("office.town"), bad, LATEST);
    const refused = decisions.filter(({ kind }) => kind === "refused").map(({ line }) => line.faults);
    expect(refused).toEqual([
      [{ where: "第 4 行 I 列（公民身份证号码）", says: "身份证号的校验码或出生日期不对，请对照证件核实" }],
      [{ where: "第 10 行 L 列（入党日期）", says: "日期“去年”认不出来，请写成 1998-07-01 的样子" }],
    ]);
    expect(await settle(counts())).toEqual(before);
  });

  test("only the office may plan it", async () => {
    await expect(planRoster(await as("clerk.qh007"), sheets, LATEST)).rejects.toThrow("没有找到");
  });
});
