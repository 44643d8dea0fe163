import { test } from "@playwright/test";
import { mainJob } from "./main-job";

test("the third quarter of 石桥 without scripts", async ({ browser }) => {
  await mainJob(browser, false);
});
