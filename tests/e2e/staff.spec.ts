/** Every staff page, as somebody whose work it is. */
import { expect, test } from "@playwright/test";
import { openSession } from "../open-session";
import { base, signInAs } from "./as";
import { checkPage } from "./page-check";
import { staffPages } from "./pages";

for (const { name, path, status, as, shot } of staffPages) {
  test(`${name}（${as}）`, async ({ page, context }, { project }) => {
    await signInAs(context, as);
    await checkPage(page, typeof path === "string" ? path : await path(), { kind: "staff", status });
    if (shot) await page.screenshot({ path: `test-results/tour/${shot}-${project.name}.png` });
  });
}

test("a form answers without leaving the page, and the answer gets the focus", async ({ page, context }, { project }) => {
  const username = project.name === "phone" ? "clerk.qh015" : "clerk.qh016";
  await openSession(username, { lastSeen: "2026-10-12T02:00:00.000Z" });
  await signInAs(context, username);
  await page.goto(`${base()}/desk/account`);
  await page.waitForFunction(() => Object.keys(document.querySelector("main form")!).some((key) => key.startsWith("__react"))); // React has taken over
  let navigations = 0;
  page.on("framenavigated", () => navigations++);
  await page.getByRole("row").filter({ hasText: "10:00" }).getByRole("button", { name: "结束这次登录" }).click();
  const answer = page.getByRole("status").filter({ hasText: "已结束那次登录" });
  await expect(answer).toBeVisible();
  await expect(page.locator(":focus")).toContainText("已结束那次登录");
  expect(navigations).toBe(0);
});
