import { test } from "@playwright/test";
import { mainJob } from "./main-job";

test("the third quarter of 石桥, from the spreadsheet to the board", async ({ browser }) => {
  test.skip(test.info().project.name !== "phone", "one phone is enough");
  const { presses, typed } = await mainJob(browser, true);
  console.log(`石桥第三季度财务公开：文书点了 ${presses} 次，填了 ${typed} 处`);
});
