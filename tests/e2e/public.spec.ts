/** Every public page, in normal and in 长者 mode. */
import { test } from "@playwright/test";
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
