import { beforeAll, describe, expect, test } from "vitest";
import { readBook } from "@/db/ledgers/read";
import { siteVersion, siteUse } from "@/db/schema/sites";
import { correctUse, findUse, listSiteUses, recordUse, siteEvidenceOf } from "@/db/sites/uses";
import { findPublicSite, findSite, listSites, saveSite } from "@/db/sites/versions";
import { db } from "@/db/client";
import { permit } from "@/domain/permissions/permit";
import { siteSchema } from "@/domain/sites/site";
import type { SiteUse } from "@/domain/sites/use";
import { as, NOW, useDatabase } from "../../database";
import { bring } from "../meetings/held";

useDatabase("town");

const form = {
  branchId: "qh007", reason: "", name: "石桥党群服务中心", rooms: "党员活动室：开会、上党课", opening: "周一至周五 8:30—17:30", office: "石桥社区党群服务中心值班室", responsible: "王耘嘉", plaques: ["party"], otherPlaques: "",
  ...Object.fromEntries(["house", "flag", "signs", "office", "screen"].map((code) => [`met_${code}`, "yes"])),
};
async function save(more: Record<string, string> = {}, who = "clerk.qh007"): Promise<void> {
  const viewer = await as(who);
  const { branchId, ...input } = siteSchema.parse({ ...form, ...more });
  await saveSite(permit(viewer, "site.save", (await findSite(viewer, branchId)).subject), branchId, input);
}
const calligraphy: SiteUse = { on: "2026-10-08", from: "14:00", to: "16:00", purpose: "老年书画", organizer: "老年协会", people: 12, responsible: "李耘", remark: "" };
async function register(use: Partial<SiteUse> = {}, who = "clerk.qh007"): Promise<void> {
  const viewer = await as(who);
  const site = await findSite(viewer, "qh007");
  await recordUse(permit(viewer, "site.use", site.subject), site, { ...calligraphy, ...use });
}
const lines = async (from = "2026-01-01", to = "2026-12-31", who = "inspector.town") => listSiteUses(await as(who), (await findSite(await as(who), "qh007")).branch, from, to);

let meetingId = "";
beforeAll(async () => void (meetingId = await bring("confirmed")));

test("before anything is written down: unknown, and no use can be registered", async () => {
  const viewer = await as("office.town");
  expect(await siteEvidenceOf(viewer, (await findSite(viewer, "qh007")).branch, 2026)).toMatchObject({ suggestion: null, reason: "还没有登记阵地" });
  await expect(register()).rejects.toThrow(/请先登记阵地/);
  expect(await lines()).toEqual([]);
});

describe("versions", () => {
  test("a change says why and leaves the version before; nothing is rewritten", async () => {
    await save();
    await expect(save({ opening: "每天 8:00—18:00" })).rejects.toMatchObject({ fields: { reason: expect.any(String) } });
    await save({ opening: "每天 8:00—18:00", reason: "夏季延长开放" });
    const { versions, current } = await findSite(await as("leader.town"), "qh007");
    expect(versions.map(({ versionNo, content, reason }) => [versionNo, content.opening, reason])).toEqual([[1, form.opening, ""], [2, "每天 8:00—18:00", "夏季延长开放"]]);
    expect(current!.versionNo).toBe(2);
    expect(() => db().delete(siteVersion).run()).toThrow(/kept/);
    expect(() => db().update(siteVersion).set({ reason: "x" }).run()).toThrow(/never changed/);
  });

  test("the public reads hours and office, no person", async () => {
    const site = await findPublicSite("shiqiao");
    expect(site).toEqual({ name: "石桥党群服务中心", opening: "每天 8:00—18:00", office: form.office, since: NOW.slice(0, 10) });
    expect(await findPublicSite("hexi")).toBeNull();
  });
});

describe("uses", () => {
  test("a meeting recorded at the site is in the register by itself, with the figures of its record", async () => {
    const [line] = await lines();
    expect(line).toMatchObject({ on: "2026-10-09", from: "09:00", to: "10:30", organizer: "石桥社区第一党支部", source: { meetingId } });
    expect(line!.people).toBeGreaterThan(10);
  });

  test("what a record tells already is not typed again, unless it was something else", async () => {
    await expect(register({ on: "2026-10-09", from: "10:00", to: "11:00" })).rejects.toMatchObject({ fields: { remark: expect.any(String) } });
    await expect(register({ on: "2026-10-13" })).rejects.toMatchObject({ fields: { on: expect.any(String) } });
    await register({ on: "2026-10-09", from: "10:00", to: "11:00", remark: "在图书室，另一场" });
    await register();
    expect((await lines()).map(({ on, purpose }) => [on, purpose])).toEqual([["2026-10-08", "老年书画"], ["2026-10-09", expect.stringContaining("主题党日")], ["2026-10-09", "老年书画"]]);
  });

  test("a correction is another line; the same line cannot be corrected twice", async () => {
    const [first] = await lines("2026-10-08", "2026-10-08");
    const useId = first && "useId" in first.source ? first.source.useId : "";
    const secretary = await as("secretary.qh007");
    const correct = async (more: Partial<SiteUse>) => {
      const { site } = await findUse(secretary, useId);
      await correctUse(permit(secretary, "site.use", site.subject), site, { ...calligraphy, ...more, useId, voided: "", reason: "人数看错了" });
    };
    await correct({ people: 21 });
    await expect(correct({ people: 22 })).rejects.toMatchObject({ reason: "conflict" });
    expect(await lines("2026-10-08", "2026-10-08")).toMatchObject([{ people: 21, remark: expect.stringContaining("12 人") }]);
    expect(() => db().delete(siteUse).run()).toThrow(/kept/);
    expect(() => db().update(siteUse).set({ people: 1 }).run()).toThrow(/corrected by another line/);
  });

  test("the book has the columns of the handbook, and the evidence of last month", async () => {
    const { book, rows } = await readBook(await as("clerk.qh007"), "site_use_book", { branchId: "qh007", year: "2026" });
    expect(book.heads).toEqual(["序号", "日期", "时段", "用途", "组织单位", "人数", "负责人", "备注"]);
    expect(rows).toHaveLength(3);
    await register({ on: "2026-09-08" });
    const viewer = await as("office.town");
    expect(await siteEvidenceOf(viewer, (await findSite(viewer, "qh007")).branch, 2026)).toMatchObject({ suggestion: "full", reason: expect.stringContaining("上月使用 1 次、12 人次") });
  });
});

describe("who", () => {
  test.each(["clerk.qh008", "clerk.qh005", "bookkeeper.shiqiao", "sysadmin"])("%s knows no site here", async (who) => {
    await expect(findSite(await as(who), "qh007")).rejects.toMatchObject({ reason: "hidden" });
    expect((await listSites(await as(who))).map(({ branch }) => branch.id)).not.toContain("qh007");
  });

  test.each(["office.town", "inspector.town", "commissioner.qh007"])("%s looks and does not write", async (who) => {
    const viewer = await as(who);
    const { subject } = await findSite(viewer, "qh007");
    for (const action of ["site.save", "site.use"] as const) expect(() => permit(viewer, action, subject)).toThrow();
  });
});
