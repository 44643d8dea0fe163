/**
 * A record written where there is no line (ruling 42): kept on the phone, there again after the browser was closed, sent once and
 * only once when the line is back, and gone from the phone afterwards.
 */
import { expect, test, type BrowserContext, type Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { finding } from "@/db/schema/findings";
import { inspectionVisit } from "@/db/schema/inspections";
import { meeting } from "@/db/schema/meetings";
import { base, signInAs } from "./as";

const clerks: Record<string, [clerk: string, branchId: string]> = { desktop: ["clerk.qh016", "qh016"], phone: ["clerk.qh017", "qh017"] };
const mine = () => clerks[test.info().project.name]!;

async function recording(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${base()}/desk/meetings/new?branch=${mine()[1]}&kinds=theme_day`);
  await expect(page.locator("[data-ready]")).toBeAttached(); // the device's part has taken over
  return page;
}

async function write(page: Page, theme: string): Promise<void> {
  await page.locator('[name="theme"]').fill(theme);
  await page.locator('[name="summary"]').fill("清淤八十米，当天过水。");
  await expect(page.getByRole("status").filter({ hasText: "已存在这台手机上" })).toBeVisible();
}

const records = (theme: string) => db().$count(meeting, eq(meeting.theme, theme));
const keptOnDevice = (page: Page) => page.evaluate(() => new Promise<number>((resolve) => {
  const open = indexedDB.open("portal-recording");
  open.onsuccess = () => {
    const count = open.result.transaction("records").objectStore("records").count();
    count.onsuccess = () => resolve(count.result);
  };
}));

test("without a line it stays on the phone; with the line it is sent once", async ({ context }) => {
  const theme = `北渠清淤（无网 ${test.info().project.name}）`;
  await signInAs(context, mine()[0]);
  const page = await recording(context);
  await write(page, theme);
  await context.setOffline(true);
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("没有网络：内容存在这台手机上")).toBeVisible();
  expect(await records(theme)).toBe(0);
  await page.close();

  await context.setOffline(false);
  const list = await context.newPage();
  await list.goto(`${base()}/desk/meetings`);
  await expect(list.getByText("存在这台手机上的记录已发出")).toBeVisible();
  expect(await records(theme)).toBe(1);
  expect(await keptOnDevice(list)).toBe(0);
});

test("the answer is lost in the middle of sending: still one record", async ({ context }) => {
  const theme = `北渠清淤（断在中间 ${test.info().project.name}）`;
  await signInAs(context, mine()[0]);
  const page = await recording(context);
  await write(page, theme);
  let cut = true;
  await page.route("**/desk/meetings/device", async (route) => {
    if (route.request().method() !== "POST" || !cut) return route.continue();
    cut = false;
    await route.fetch(); // it arrives …
    await route.abort(); // … and the answer does not
  });
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("没有网络：内容存在这台手机上")).toBeVisible();
  expect(await records(theme)).toBe(1);
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page).toHaveURL(/\/desk\/meetings\/[0-9a-z]{16}$/);
  expect(await records(theme)).toBe(1);
  expect(await keptOnDevice(page)).toBe(0);
});

test("the browser was closed: what was written is there again", async ({ context }) => {
  const theme = `北渠清淤（关了浏览器 ${test.info().project.name}）`;
  await signInAs(context, mine()[0]);
  await write(await recording(context), theme);
  for (const page of context.pages()) await page.close();
  const again = await recording(context);
  await again.getByRole("button", { name: "接着写" }).click();
  await expect(again.locator('[name="theme"]')).toHaveValue(theme);
  await again.getByRole("button", { name: "保存" }).click();
  await expect(again).toHaveURL(/\/desk\/meetings\/[0-9a-z]{16}$/);
});

test("an impossible record comes back with what was typed and what to do", async ({ context }) => {
  await signInAs(context, mine()[0]);
  const page = await recording(context);
  await page.locator('[name="theme"]').fill("还没有开的会");
  await page.locator('input[type="date"]').first().fill("2027-01-05");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("不能晚于今天");
  await expect(page.locator('[name="theme"]')).toHaveValue("还没有开的会");
});

/** A village without a line in each project: planned visits of the special inspection. */
const branches: Record<string, string> = { desktop: "qh008", phone: "qh009" };
const visitTo = async () => {
  const [row] = await db().select({ id: inspectionVisit.id }).from(inspectionVisit).where(and(eq(inspectionVisit.branchId, branches[test.info().project.name]!), eq(inspectionVisit.state, "planned")));
  return row!.id;
};
const problems = (visitId: string) => db().$count(finding, eq(finding.visitId, visitId));

async function fillProblem(page: Page, i: number, description: string): Promise<void> {
  const field = (name: string) => page.locator(`[name="finding-${i}-${name}"]`);
  await field("description").fill(description);
  await field("category").selectOption("finance_disclosure");
  await field("rootCause").selectOption("mechanism");
  await field("guidance").fill("逐笔补签");
}

test("a visit without a line stays on the phone, comes back whole, and is sent once", async ({ context }) => {
  const visitId = await visitTo();
  const address = `${base()}/desk/inspections/visits/${visitId}`;
  await signInAs(context, "inspector.town");
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.locator("[data-ready]")).toBeAttached();
  await context.setOffline(true);
  for (const radio of await page.locator('input[name^="verdict-"][value="ok"]').all()) await radio.check();
  await page.locator('[name="guidance"]').fill("每月公开以前逐笔核签。");
  await fillProblem(page, 0, "8 月收支表有 3 笔没有签认");
  await page.getByText("问题 2", { exact: true }).click();
  await fillProblem(page, 1, "公开栏里的收支表被遮住一半");
  await page.getByRole("button", { name: "交检查记录" }).click();
  await expect(page.getByText("没有网络：内容存在这台手机上")).toBeVisible();
  expect(await problems(visitId)).toBe(0);
  await page.close();

  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  await again.getByRole("button", { name: "接着写" }).click();
  await expect(again.locator('[name="finding-1-description"]')).toBeVisible(); // what was typed is not folded away
  await expect(again.locator('[name="finding-1-description"]')).toHaveValue("公开栏里的收支表被遮住一半");
  await again.goto(`${base()}/desk/inspections`);
  await expect(again.getByText("存在这台手机上的记录已发出")).toBeVisible();
  expect(await problems(visitId)).toBe(2);
  expect(await keptOnDevice(again)).toBe(0);
});
