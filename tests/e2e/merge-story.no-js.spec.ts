import { test } from "@playwright/test";
import { mergeStory } from "./merge-story";

test("merging visits without scripts", async ({ browser }) => {
  await mergeStory(browser, false);
});
