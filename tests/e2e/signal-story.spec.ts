import { test } from "@playwright/test";
import { signalStory } from "./signal-story";

test("a signal from the question to the decision", async ({ browser }) => {
  test.skip(test.info().project.name !== "phone", "one phone is enough");
  await signalStory(browser, true);
});
