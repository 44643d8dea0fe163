/** 本期无此事项 from the start page: one press by the clerk, and the supervision chair finds it (ruling 11). */
import { expect, test } from "@playwright/test";
import { base, signInAs } from "./as";

const clerks: Record<string, [string, string]> = { desktop: ["clerk.qh005", "supervisor.hexi"], phone: ["clerk.qh011", "supervisor.liulin"] };

test("one press, then it waits for the chair", async ({ page, context, browser }, { project }) => {
  const [clerk, chair] = clerks[project.name] ?? clerks.desktop!;
  await signInAs(context, clerk);
  await page.goto(`${base()}/desk/duties?state=open&kind=village&period=2026-Q3`);
  await page.getByRole("button", { name: "本期无此事项" }).first().click();
  await expect(page.getByRole("status").first()).toContainText("已登记“本期无此事项”并提交");
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  const other = await browser.newContext();
  await signInAs(other, chair);
  const seen = await other.newPage();
  await seen.goto(`${base()}/desk/notices`);
  await expect(seen.locator("#mine").getByRole("link", { name: title!.trim() })).toBeVisible();
  await other.close();
});
