/** Every staff page, as somebody whose work it is. */
import { test } from "@playwright/test";
import { signInAs } from "./as";
import { checkPage } from "./page-check";
import { staffPages } from "./pages";

for (const { name, path, status, as } of staffPages) {
  test(`${name}（${as}）`, async ({ page, context }) => {
    await signInAs(context, as);
    await checkPage(page, typeof path === "string" ? path : await path(), { kind: "staff", status });
  });
}
