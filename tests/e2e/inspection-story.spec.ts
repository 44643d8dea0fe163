import { test } from "@playwright/test";
import { inspectionStory } from "./inspection-story";

test("an inspection from the visit to the case that comes back", async ({ browser }) => {
  test.skip(test.info().project.name !== "phone", "one phone is enough");
  await inspectionStory(browser, true);
});
