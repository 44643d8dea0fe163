/** Every public page, in normal and in 长者 mode. */
import { test } from "@playwright/test";
import { checkPage } from "./page-check";
import { publicPages } from "./pages";

const withBig = (path: string) => `${path}${path.includes("?") ? "&" : "?"}big=1`;

for (const { name, path, status } of publicPages) {
  for (const big of [false, true]) {
    test(`${name}${big ? "（长者大字）" : ""}`, async ({ page }) => {
      const address = typeof path === "string" ? path : await path();
      await checkPage(page, big ? withBig(address) : address, { kind: "public", status, big });
    });
  }
}
