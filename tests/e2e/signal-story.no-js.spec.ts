import { test } from "@playwright/test";
import { signalStory } from "./signal-story";

test("a signal without scripts", async ({ browser }) => {
  await signalStory(browser, false);
});
