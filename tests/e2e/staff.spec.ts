/** Every staff page, as somebody whose work it is. */
import { expect, test } from "@playwright/test";
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

test("a form answers without leaving the page; the answer gets the focus and leads to the field", async ({ page, context }) => {
  await signInAs(context, "clerk.qh015");
  await page.goto(`${base()}/desk/password`);
  const form = page.getByRole("main").locator("form");
  await form.evaluate((element) => new Promise<void>((resolve) => {
    const look = () => (Object.keys(element).some((key) => key.startsWith("__react")) ? resolve() : void requestAnimationFrame(look));
    look(); // until React has taken over
  }));
  let navigations = 0;
  page.on("framenavigated", () => navigations++);
  await form.getByLabel("再填一遍新密码").fill("Bridge-2026");
  await form.getByRole("button", { name: "修改密码" }).click();
  await expect(form.getByRole("alert")).toContainText("请填写现在的密码");
  await expect(page.locator(":focus")).toContainText("有几处需要改一改");
  expect(navigations).toBe(0);
  await form.getByRole("link", { name: "请填写现在的密码" }).click();
  await expect(page.locator("#oldPassword")).toBeFocused();
});
