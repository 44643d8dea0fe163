/**
 * This month's theme day of 石桥第二党支部 on a phone of 360 px: 46 members, 5 exceptions, 2 decisions; from the plan to the filed
 * record. Prints how many taps and typed fields the clerk needed (aim: at most 25 and 4).
 */
import { expect, test, type Browser, type Locator, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { planMeeting } from "@/db/meetings/plan";
import { plannedMeeting } from "@/db/schema/meeting-plans";
import { meeting } from "@/db/schema/meetings";
import { findPersonByUsername } from "@/db/viewers";
import { permit } from "@/domain/permissions/permit";
import { base, signInAs } from "./as";

const NOW = "2026-10-12T00:30:00.000Z";

/** Counts what a thumb does: choosing from a list is two taps, a date is set in one field. */
class Thumb {
  taps = 0;
  typed = 0;
  async tap(target: Locator): Promise<void> { this.taps++; await target.click(); }
  async choose(target: Locator, value: string): Promise<void> { this.taps += 2; await target.selectOption(value); }
  async type(target: Locator, text: string): Promise<void> { this.taps++; this.typed++; await target.fill(text); }
}

async function planned(theme: string, plannedOn: string): Promise<string> {
  const clerk = (await findPersonByUsername("clerk.qh008", NOW))!;
  return planMeeting(permit(clerk, "meeting.plan", { kind: "branch", id: "qh008", branch: "qh008", group: null }), { kinds: ["theme_day"], groupId: null, plannedOn, theme, place: "北渠渠首" });
}

async function as(browser: Browser, username: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled });
  await signInAs(context, username);
  return context.newPage();
}

async function record(page: Page, theme: string, outcome: string, thumb: Thumb): Promise<void> {
  await page.goto(`${base()}/desk/meetings`);
  await thumb.tap(page.locator("li", { hasText: theme }).getByRole("link", { name: "记录" }));
  const members = page.locator('select[name^="at."]');
  await expect(members).toHaveCount(46);
  const expected = members.filter({ has: page.locator('option[value="on_site"]:checked') });
  const names: string[] = [];
  for (let i = 10; i < 15; i++) names.push((await expected.nth(i).getAttribute("name"))!);
  for (const [i, name] of names.entries()) await thumb.choose(page.locator(`select[name="${name}"]`), ["leave:farming", "leave:working", "leave:sick", "video", "home_visit"][i]!);
  await thumb.tap(page.getByLabel("志愿服务"));
  await thumb.tap(page.getByLabel("民主议事"));
  for (const [i, what] of ["清淤剩下的八十米", "联系水管站修闸门"].entries()) {
    await thumb.type(page.locator(`[name="decision.${i}.content"]`), what);
    await thumb.choose(page.locator(`[name="decision.${i}.owner"]`), (await page.locator(`[name="decision.${i}.owner"] option`).nth(2 + i).getAttribute("value"))!);
  }
  await thumb.type(page.getByLabel("一句话"), outcome);
  await thumb.tap(page.getByRole("button", { name: "保存" }));
  await expect(page.getByRole("heading", { name: "提交", exact: true })).toBeVisible();
}

/** @param outcome and @param day differ from story to story: the same sentence twice, and a second record of the day, would be asked about */
async function wholeStory(browser: Browser, theme: string, outcome: string, day: string, javaScript: boolean): Promise<void> {
  const plannedId = await planned(theme, day);
  const thumb = new Thumb();
  const clerk = await as(browser, "clerk.qh008", javaScript);
  await record(clerk, theme, outcome, thumb);
  await thumb.tap(clerk.getByRole("button", { name: "提交书记确认" }));
  await expect(clerk.getByRole("status")).toContainText("等书记确认");
  await expect(clerk.getByText("应到 46 人", { exact: false }).first()).toBeVisible();
  console.log(`  主题党日（46 人、5 处例外、2 件议定事项${javaScript ? "" : "，不用脚本"}）：点按 ${thumb.taps} 次，手填 ${thumb.typed} 栏`);
  expect(thumb.taps).toBeLessThanOrEqual(25);
  expect(thumb.typed).toBeLessThanOrEqual(4);

  const [row] = await db().select().from(meeting).where(eq(meeting.plannedId, plannedId));
  expect((await db().select().from(plannedMeeting).where(eq(plannedMeeting.id, plannedId)))[0]!.plannedOn).toBe(day);
  const secretary = await as(browser, "secretary.qh008", javaScript);
  await secretary.goto(`${base()}/desk/meetings`);
  await secretary.locator(`a[href="/desk/meetings/${row!.id}"]`).first().click();
  await secretary.getByRole("button", { name: "确认属实" }).click();
  await expect(secretary.getByRole("status")).toContainText("已确认");
  const office = await as(browser, "office.town", javaScript);
  await office.goto(`${base()}/desk/meetings/${row!.id}`);
  await office.getByRole("button", { name: "备案", exact: true }).click();
  await expect(office.getByRole("status")).toContainText("已备案");
  await office.goto(`${base()}/desk/meetings/${row!.id}/book`);
  await expect(office.getByText("请假及事由")).toBeVisible();
}

test("a theme day from the plan to the filed record", async ({ browser }, info) => {
  test.skip(info.project.name !== "phone", "one phone is enough");
  await wholeStory(browser, `清淤修闸${info.project.name}`, "清淤一百二十米，定下修闸门的人和日子。", "2026-10-10", true);
});

test("the same without JavaScript", async ({ browser }, info) => {
  test.skip(info.project.name !== "phone", "one phone is enough");
  await wholeStory(browser, `清淤修闸不用脚本${info.project.name}`, "渠首清完，水管站的人当场看了闸门，月底前来修。", "2026-10-11", false);
});

test("by the numbers of the paper sheet; a vote that did not pass is refused with what is missing", async ({ browser }, info) => {
  test.skip(info.project.name !== "phone", "one phone is enough");
  const clerk = await as(browser, "clerk.qh008");
  await clerk.goto(`${base()}/desk/meetings/new?kinds=member_assembly`);
  await clerk.getByLabel("主题", { exact: true }).fill("仓房出租方案");
  await clerk.getByLabel("按签到表序号登记").fill("3 7 请假 看病；99 缺席");
  await clerk.locator('[name="agenda.0.topic"]').fill("仓房出租方案");
  await clerk.getByText("表决（有表决时填）").first().click();
  await clerk.locator('[name="agenda.0.approve"]').fill("15");
  await clerk.locator('[name="agenda.0.passed"]').check();
  await clerk.getByRole("button", { name: "保存" }).click();
  await expect(clerk.getByRole("main").getByRole("alert")).toContainText("没有 99 号");
  await expect(clerk.locator('[name="agenda.0.topic"]')).toHaveValue("仓房出租方案");
  await clerk.getByLabel("按签到表序号登记").fill("3 7 请假 看病");
  await clerk.getByRole("button", { name: "保存" }).click();
  await expect(clerk.getByRole("main").getByRole("alert")).toContainText("还差");
  await clerk.locator('[name="agenda.0.passed"]').uncheck();
  await clerk.getByRole("button", { name: "保存" }).click();
  await expect(clerk.getByText("未通过")).toBeVisible();
  await expect(clerk.getByText("请假（2 人）")).toBeVisible();
});

for (const javaScript of [true, false]) {
  test(`whoever saves second sees both texts and chooses${javaScript ? "" : ", without JavaScript"} (ruling 27)`, async ({ browser }, info) => {
    test.skip(info.project.name !== "phone", "one phone is enough");
    const first = await as(browser, "clerk.qh008", javaScript);
    await first.goto(`${base()}/desk/meetings/new?kinds=committee_meeting`);
    await first.getByLabel("主题", { exact: true }).fill(`冬季水费${javaScript}`);
    await first.getByRole("button", { name: "保存" }).click();
    await first.waitForURL(/\/desk\/meetings\/(?!new)\w+/);
    const edit = `${first.url().split("?")[0]}/edit`;
    const second = await as(browser, "clerk.qh008", javaScript);
    for (const page of [first, second]) await page.goto(edit);
    await first.getByLabel("一句话").fill("先保存的人写的。");
    await first.getByRole("button", { name: "保存" }).click();
    await expect(first.getByText("先保存的人写的。")).toBeVisible();

    await second.getByLabel("一句话").fill("后保存的人写的。");
    await second.getByRole("button", { name: "保存" }).click();
    await expect(second.getByText("已保存的：先保存的人写的。")).toBeVisible();
    await expect(second.getByText("您写的：后保存的人写的。")).toBeVisible();
    await second.getByRole("button", { name: "保存我写的" }).click();
    await second.waitForURL((url) => url.pathname === edit.slice(base().length, -"/edit".length));
    await expect(second.getByText("后保存的人写的。")).toBeVisible();
  });
}
