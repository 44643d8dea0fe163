/** Without JavaScript: villagers read, staff sign in, work and sign out (ruling 34). */
import { expect, test, type Page } from "@playwright/test";
import { secrets } from "../server-under-test";
import { base, signInAs } from "./as";
import { publicPages, staffPages } from "./pages";

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel("登录名").fill(username);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
}

test("signing in leads to the page that was wanted; signing out ends it", async ({ page }) => {
  await page.goto(`${base()}/desk/account`);
  await expect(page).toHaveURL(/\/login\?next=/);
  await signIn(page, "clerk.qh012", secrets.DEMO_PASSWORD);
  await expect(page).toHaveURL(`${base()}/desk/account`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("我的账号");
  await page.getByRole("button", { name: "退出" }).click();
  await expect(page.getByRole("alert")).toContainText("您已退出登录");
  await page.goto(`${base()}/desk`);
  await expect(page).toHaveURL(/\/login/);
});

test("a wrong password is said in a sentence; the name stays, the password does not", async ({ page }) => {
  await page.goto(`${base()}/login`);
  await signIn(page, "clerk.qh013", "wrong-password");
  await expect(page.getByRole("alert")).toContainText("登录名或密码不对");
  await expect(page.getByLabel("登录名")).toHaveValue("clerk.qh013");
  await expect(page.getByLabel("密码")).toHaveValue("");
  expect(page.url()).not.toContain("clerk");
});

test("changing the password: what is missing is said at the top and at the field", async ({ page, context }) => {
  await signInAs(context, "clerk.qh014");
  await page.goto(`${base()}/desk/password`);
  await page.getByLabel("现在的密码").fill(secrets.DEMO_PASSWORD);
  await page.getByLabel("新密码", { exact: true }).fill("short");
  await page.getByLabel("再填一遍新密码").fill("short");
  await page.getByRole("main").getByRole("button", { name: "修改密码" }).click();
  await expect(page.getByRole("alert")).toContainText("新密码还不符合要求");
  await expect(page.getByRole("alert").getByRole("link")).toHaveAttribute("href", "#newPassword");
  await expect(page.locator("#newPassword")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#newPassword")).toHaveValue("");
});

/** Next shows its not-found screens only by script; a staff address that is missing stays blank without. */
const shownWithoutScript = [...publicPages, ...staffPages.filter(({ status }) => status !== 404)];

for (const { name, path, status = 200, ...visit } of shownWithoutScript) {
  test(`${name} is readable`, async ({ page, context }) => {
    if ("as" in visit) await signInAs(context, visit.as as string);
    const response = await page.goto(`${base()}${typeof path === "string" ? path : await path()}`);
    expect(response!.status()).toBe(status);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("main")).not.toBeEmpty();
  });
}
