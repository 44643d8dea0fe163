import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { catalogItemOf, listCatalogVersions, variantOf } from "@/db/catalog";
import { db } from "@/db/client";
import { disclosureDutiesOf, listPublicBodies } from "@/db/duties";
import { composeSnapshot } from "@/db/notices/compose";
import { draftNotice } from "@/db/notices/draft";
import { listOwed } from "@/db/notices/owed";
import { findPublicOwner } from "@/db/notices/owner";
import { presetFields } from "@/db/notices/start";
import { listPublicCommunities } from "@/db/organization";
import { approveItem, listItemHistory, previewItem, proposeItem, type ItemProposal } from "@/db/rulebooks/catalog";
import { findRuleChange, newRuleChange, rejectRuleChange, ruleChangeSubject } from "@/db/rulebooks/changes";
import { notice } from "@/db/schema/notices";
import { ruleChange } from "@/db/schema/rulebooks";
import { instantAt, type Instant } from "@/domain/calendar/day";
import { catalogItem, type CatalogItem } from "@/domain/disclosure/catalog/item";
import { localPractice } from "@/domain/disclosure/catalog/basis";
import { lastWording } from "@/domain/disclosure/catalog/revised";
import { permit } from "@/domain/permissions/permit";
import { as, NOW, useDatabase } from "../../database";
import { auditRows } from "../administrators";

useDatabase("town");

const item = async (code: string): Promise<CatalogItem> => lastWording(await listCatalogVersions(), code, "village")!;
const propose = async (proposal: Omit<ItemProposal, "reason">, isNew = false, now: Instant = NOW) =>
  proposeItem(permit(await as("office.town", now), "catalog.propose", newRuleChange("catalog", proposal.key)), { ...proposal, reason: "镇党委会议定" }, isNew);
const found = async (id: string) => findRuleChange(await as("office.town"), "catalog", id);
async function approve(id: string, who = "leader.town", now: Instant = NOW) {
  const row = await found(id);
  await approveItem(permit(await as(who, now), "catalog.approve", ruleChangeSubject(row)), row);
}
const dutiesOf = async (code: string, today: string) => (await disclosureDutiesOf((await listPublicBodies()).filter(({ id }) => id === "shiqiao"), today)).filter((duty) => duty.code === code).map(({ period, dueOn }) => `${period} ${dueOn}`);

describe("the office drafts, a leader approves, it holds from its day (ruling 5)", () => {
  test("proposed nothing changes; approved, the next period follows and the past keeps its day", async () => {
    const v11 = await item("V11");
    const id = await propose({ key: "village/V11", item: { ...v11, due: { quarterly: 20 } }, fromDay: "2027-01-01" });
    expect(await dutiesOf("V11", "2027-04-01")).toContain("2027-Q1 2027-04-15");
    const villages = (await listPublicCommunities()).filter((one) => variantOf(one) === "village");
    expect(villages.length).toBeGreaterThan(10);
    const { differences, effects } = await previewItem(await as("leader.town"), await found(id));
    expect(differences.map(({ name }) => name)).toEqual(["什么时候到期"]);
    expect(effects[0]).toMatchObject({ kind: "moved", period: "2027-Q1", dueAfter: "2027-04-20", communities: villages.length, branches: 0 });
    await approve(id);
    const duties = await dutiesOf("V11", "2027-04-01");
    expect(duties).toContain("2026-Q4 2027-01-15");
    expect(duties).toContain("2027-Q1 2027-04-20");
    expect(auditRows().slice(-2).map((row) => [row.action, row.subjectKind])).toEqual([["catalog.propose", "rule_change"], ["catalog.approve", "rule_change"]]);
  });

  test("nobody approves his own, and the system's administrators neither propose nor approve", async () => {
    const id = await propose({ key: "village/V12", item: { ...(await item("V12")), leastDays: 30 }, fromDay: "2027-01-01" });
    const subject = ruleChangeSubject(await found(id));
    const leader = await as("leader.town");
    expect(() => permit(leader, "catalog.approve", { ...subject, people: { proposer: [leader.id] } })).toThrow("经手过");
    for (const who of ["office.town", "office2.town", "sysadmin", "secadmin", "auditor", "inspector.town", "clerk.qh007"]) {
      const viewer = await as(who);
      expect(() => permit(viewer, "catalog.approve", subject), who).toThrow("您的岗位不能批准公开目录的修改");
    }
    for (const who of ["leader.town", "sysadmin", "secadmin", "auditor", "clerk.qh007"]) {
      const viewer = await as(who);
      expect(() => permit(viewer, "catalog.propose", newRuleChange("catalog", "x")), who).toThrow("您的岗位不能修改公开目录");
    }
    const row = await found(id);
    await rejectRuleChange(permit(leader, "catalog.reject", ruleChangeSubject(row)), row, "没有必要延长");
    expect((await item("V12")).leastDays).toBe(0);
    await expect(approve(id)).rejects.toThrow("现在不能批准");
    expect(() => db().update(ruleChange).set({ reason: "别的" }).where(eq(ruleChange.id, id)).run()).toThrow(/never changed/);
    expect(() => db().delete(ruleChange).where(eq(ruleChange.id, id)).run()).toThrow(/never deleted/);
  });

  test("an ended item: its last period can still be told, the next is not owed; it may come back", async () => {
    const end = await propose({ key: "village/V13", item: null, fromDay: "2027-01-01" });
    expect((await previewItem(await as("leader.town"), await found(end))).differences).toEqual([{ name: "公开", before: "", after: "不再公开" }]);
    await approve(end);
    const now = instantAt("2027-01-08", "09:00");
    const clerk = await as("clerk.qh007", now);
    const owner = await findPublicOwner("community", "shiqiao");
    const owed = (await listOwed(clerk, owner)).find((one) => one.item.code === "V13");
    expect(owed?.open.some(({ period }) => period === "2026-Q4" || period === "2026-H2" || period === "2026")).toBe(true);
    expect(owed?.open.every(({ period }) => period < "2027")).toBe(true);
    const last = await catalogItemOf({ catalogCode: "V13", period: owed!.open[0]!.period }, "2027-01-08", "village");
    expect(last.title).toBe((await item("V13")).title);
    await expect(catalogItemOf({ catalogCode: "V13", period: "2027-Q1" }, "2027-04-08", "village")).rejects.toThrow("公开目录里没有");
    await approve(await propose({ key: "village/V13", item: await item("V13"), fromDay: "2027-07-01" }));
    expect((await dutiesOf("V13", "2027-12-31")).every((line) => !line.startsWith("2027-Q1"))).toBe(true);
    expect((await dutiesOf("V13", "2027-12-31")).some((line) => line.startsWith("2027"))).toBe(true);
  });

  test("a new local item is owed by its villages from its day; a longer board time is kept when it is published", async () => {
    const local = catalogItem({ code: "V22", title: "村级光伏收益分配", elements: ["收益", "分配"], frequencies: ["quarterly"], variants: ["village"], basis: [localPractice("镇党委会议纪要第3号")], leastDays: 30 });
    await approve(await propose({ key: "village/V22", item: local, fromDay: "2026-10-12" }, true));
    expect(await dutiesOf("V22", "2026-10-12")).toEqual(["2026-Q4 2027-01-15"]);
    const clerk = await as("clerk.qh007");
    const owner = await findPublicOwner("community", "shiqiao");
    const fields = { ...(await presetFields(clerk, { owner, item: local, period: "2026-Q4", subject: null })), body: { kind: "nil" as const, note: "" } };
    const id = await draftNotice(permit(clerk, "notice.draft", { kind: "notice", id: "new", community: "shiqiao" }), { owner, catalogCode: "V22", period: "2026-Q4", eventId: "", fields });
    const [row] = await db().select().from(notice).where(eq(notice.id, id));
    expect((await composeSnapshot(row!, "2026-10-12")).publicity).toMatchObject({ days: 30, says: "30 日" });
  });

  test("the history says what each approved change changed against the one before", async () => {
    const v14 = await item("V14");
    await approve(await propose({ key: "village/V14", item: { ...v14, title: "甲方案" }, fromDay: "2027-01-01" }));
    const later = instantAt("2026-10-20", "09:00");
    await approve(await propose({ key: "village/V14", item: { ...v14, title: "乙方案" }, fromDay: "2027-06-01" }, false, later), "leader.town", later);
    const history = await listItemHistory(await as("office.town"), v14, "village/V14");
    expect(history.map(({ differences }) => differences)).toEqual([[{ name: "事项", before: "甲方案", after: "乙方案" }], [{ name: "事项", before: v14.title, after: "甲方案" }]]);
    expect(await listItemHistory(await as("sysadmin"), v14, "village/V14")).toEqual([]);
  });
});

describe("nonsense is refused", () => {
  test("the past, a day before the last change, a second open proposal, nothing new, an unsound item", async () => {
    const v15 = await item("V15");
    const renamed = { ...v15, title: "村务监督情况" };
    await expect(propose({ key: "village/V15", item: renamed, fromDay: "2026-10-11" })).rejects.toThrow("已经过去");
    await expect(propose({ key: "village/V15", item: v15, fromDay: "2027-01-01" })).rejects.toThrow("没有要改的");
    await expect(propose({ key: "village/V15", item: { ...renamed, frequencies: [] as never }, fromDay: "2027-01-01" })).rejects.toMatchObject({ fields: { frequencies: "请选择频次" } });
    const id = await propose({ key: "village/V15", item: renamed, fromDay: "2027-03-01" });
    await expect(propose({ key: "village/V15", item: renamed, fromDay: "2027-04-01" })).rejects.toThrow("等镇领导决定");
    await approve(id);
    await expect(propose({ key: "village/V15", item: v15, fromDay: "2027-02-01" })).rejects.toThrow("不能早于那一天");
  });

  test("a code twice, F02 ended under F03–F05, an approval after its day", async () => {
    const taken = { ...(await item("V16")), variants: ["village"] } as CatalogItem;
    await expect(propose({ key: "village/V16", item: taken, fromDay: "2027-01-01" }, true)).rejects.toMatchObject({ fields: { code: expect.stringContaining("V16") } });
    await expect(propose({ key: "village/F02", item: null, fromDay: "2027-01-01" })).rejects.toThrow("F03、F04、F05");
    const id = await propose({ key: "village/V16", item: { ...taken, title: "民主评议结果" }, fromDay: "2026-10-13" });
    await expect(approve(id, "leader.town", instantAt("2026-10-14", "09:00"))).rejects.toThrow("另报一个日期");
  });
});
