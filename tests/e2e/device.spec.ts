/**
 * A record written where there is no line (ruling 42): kept on the phone, there again after the browser was closed, sent once and
 * only once when the line is back, and gone from the phone afterwards.
 */
import { expect, test, type BrowserContext, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
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
