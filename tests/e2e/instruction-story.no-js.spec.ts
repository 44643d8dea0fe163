import { test } from "@playwright/test";
import { instructionStory } from "./instruction-story";

test("a leader asks and a secretary answers, without scripts", async ({ browser }) => {
  await instructionStory(browser, false);
});
