import { test } from "@playwright/test";
import { staffStory } from "./staff-story";

test("staff go live from one file through three hands", async ({ browser }) => {
  test.skip(test.info().project.name !== "phone", "one phone is enough");
  await staffStory(browser, true);
});
