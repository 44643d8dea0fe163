import { test } from "@playwright/test";
import { mergeStory } from "./merge-story";

test("two teams to one branch: merged, or apart with a reason", async ({ browser }) => {
  test.skip(test.info().project.name !== "phone", "one phone is enough");
  await mergeStory(browser, true);
});
