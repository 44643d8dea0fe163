import { test } from "@playwright/test";
import { instructionStory } from "./instruction-story";

test("a leader asks, a secretary answers, it is sent back once and closed", async ({ browser }) => {
  test.skip(test.info().project.name !== "phone", "one phone is enough");
  await instructionStory(browser, true);
});
