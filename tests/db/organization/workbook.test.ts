/** Going live without the demo: the town, then the workbook, whole or not at all (ruling 43). */
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { installAccounts } from "@/db/first-accounts";
import { listPublicBranches, listPublicCommunities, townProfile } from "@/db/organization";
import { organizationWaiting, partyGroup, residentsGroup } from "@/db/schema/organization";
import { findPublicSetUp, maintainTown } from "@/db/town/profile";
import { applyWorkbook, dropWorkbook, keepWorkbook, planWorkbook } from "@/db/town/workbook";
import { systemActor } from "@/db/viewers";
import { templateSheets } from "@/domain/organization/workbook/columns";
import { permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import type { Action } from "@/domain/permissions/table";
import { as, NOW, useDatabase } from "../../database";

useDatabase("empty");

const heads = Object.fromEntries(templateSheets().map(({ name, rows }) => [name, rows[0]!]));
const sheets = (groups: string[] = ["一组", "二组"]) => [
  { name: "社区", rows: [heads["社区"]!, ["shiqiao", "石桥社区", "村改居", 1807]] },
  { name: "居民小组", rows: [heads["居民小组"]!, ...groups.map((name) => ["石桥社区", name])] },
  { name: "党支部", rows: [heads["党支部"]!, ["QH007", "石桥社区第一党支部", "农村", "石桥社区", "是", "", "", "", "是", "2011-07-01", "2021-11-20", "", 8]] },
  { name: "党小组", rows: [heads["党小组"]!, ["QH007", "第一党小组"]] },
];
const input = { name: "清河镇", county: "某县", officePhone: "0900-5550000", disciplinePhone: "12388", recordNumber: "", goLiveOn: "2026-11-01" };

async function allow<A extends Action>(action: A) {
  return permit(await as("office.town"), action, town);
}

beforeAll(async () => {
  await installAccounts(permit(systemActor(NOW), "demo.load", town), [{ username: "office.town", name: "某人", mobile: "13000005100", grants: [{ role: "town_party_office", scopeKind: "town", scopeId: "town" }], passwordHash: "s1.none.none" }], { fromDay: "2026-01-01", passwordsSetAt: NOW });
});

describe("a fresh site", () => {
  test("knows that nothing is set up", async () => expect(await findPublicSetUp()).toEqual({ profile: null, communities: 0 }));

  test("takes no workbook before the town has a go-live day", async () => {
    await keepWorkbook(await allow("organization.import"), { name: "架构.xlsx", sheets: sheets() });
    const plan = await planWorkbook(await as("office.town"));
    await expect(applyWorkbook(await allow("organization.import"), plan!.digest)).rejects.toThrow("镇的基本信息");
  });

  test("imports whole, with the town's go-live day, and the second time nothing changes", async () => {
    await maintainTown(await allow("town.maintain"), input);
    const plan = await planWorkbook(await as("office.town"));
    expect(await applyWorkbook(await allow("organization.import"), plan!.digest)).toEqual({ new: 5, changed: 0, unchanged: 0, refused: 0 });
    expect((await listPublicCommunities()).map(({ id, goLiveOn, collectiveAccount }) => [id, goLiveOn, collectiveAccount])).toEqual([["shiqiao", "2026-11-01", true]]);
    expect((await listPublicBranches())[0]).toMatchObject({ id: "qh007", code: "QH007", communityId: "shiqiao", leadsCommunity: true, themeDay: 8, kind: "ordinary", status: "active" });
    expect(await planWorkbook(await as("office.town"))).toBeNull();
    await keepWorkbook(await allow("organization.import"), { name: "架构.xlsx", sheets: sheets() });
    expect(await applyWorkbook(await allow("organization.import"), (await planWorkbook(await as("office.town")))!.digest)).toEqual({ new: 0, changed: 0, unchanged: 5, refused: 0 });
  });

  test("one wrong line: nothing is imported", async () => {
    await keepWorkbook(await allow("organization.import"), { name: "架构.xlsx", sheets: sheets(["三组", "三组"]) });
    const plan = await planWorkbook(await as("office.town"));
    await expect(applyWorkbook(await allow("organization.import"), plan!.digest)).rejects.toThrow("一行都没有导入");
    expect(await db().$count(residentsGroup)).toBe(2);
    expect(await db().$count(partyGroup)).toBe(1);
    await dropWorkbook(await allow("organization.import"));
    expect(await planWorkbook(await as("office.town"))).toBeNull();
  });

  test("what waits holds nothing of the file's staff", async () => {
    const staff = { name: "工作人员", rows: [heads["工作人员"]!, ["张三", "clerk.qh007", "13800000001", "文书", "QH007", "2026-11-01"]] };
    await keepWorkbook(await allow("organization.import"), { name: "架构.xlsx", sheets: [...sheets(["一组"]), staff] });
    expect(await planWorkbook(await as("office.town"))).toMatchObject({ hasStaff: true, faults: [] });
    const kept = JSON.stringify(await db().select().from(organizationWaiting));
    expect(kept).toContain("石桥社区");
    expect(kept).not.toMatch(/张三|13800000001|clerk\.qh007/);
  });

  test("another file than the one that was looked at is not applied", async () => {
    await keepWorkbook(await allow("organization.import"), { name: "架构.xlsx", sheets: sheets(["四组"]) });
    await expect(applyWorkbook(await allow("organization.import"), "another")).rejects.toThrow("重新核对");
  });

  test("the go-live day moves the communities that went by it", async () => {
    await maintainTown(await allow("town.maintain"), { ...input, goLiveOn: "2026-12-01", recordNumber: "某ICP备1号" });
    expect((await townProfile()).recordNumber).toBe("某ICP备1号");
    expect((await listPublicCommunities())[0]!.goLiveOn).toBe("2026-12-01");
  });
});
