/** Every public page, in normal and in 长者 mode. */
import { expect, test } from "@playwright/test";
import { base } from "./as";
import { checkPage } from "./page-check";
import { publicPages } from "./pages";

const withBig = (path: string) => `${path}${path.includes("?") ? "&" : "?"}big=1`;

for (const { name, path, status, shot } of publicPages) {
  for (const big of [false, true]) {
    test(`${name}${big ? "（长者大字）" : ""}`, async ({ page }, { project }) => {
      const address = typeof path === "string" ? path : await path();
      await checkPage(page, big ? withBig(address) : address, { kind: "public", status, big });
      if (shot) await page.screenshot({ path: `test-results/tour/${shot}${big ? "-big" : ""}-${project.name}.png` });
    });
  }
}

/** From the home page a community's newest finance notice is two taps away, also with scripts off and a thumb on a narrow screen. */
test("home, community, newest accounts", async ({ page }) => {
  await page.goto(`${base()}/`);
  await page.locator('a[href="/villages/shiqiao"]').first().click();
  await page.getByRole("link", { name: "最新的账" }).click();
  expect(new URL(page.url()).pathname).toMatch(/^\/notices\/\w+$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("石桥社区");
  await expect(page.getByText("期末").first()).toBeVisible();
});
