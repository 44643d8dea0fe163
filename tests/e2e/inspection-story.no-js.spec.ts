import { test } from "@playwright/test";
import { inspectionStory } from "./inspection-story";

test("an inspection without scripts", async ({ browser }) => {
  await inspectionStory(browser, false);
});
