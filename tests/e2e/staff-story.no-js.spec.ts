import { test } from "@playwright/test";
import { staffStory } from "./staff-story";

test("staff go live from one file through three hands, without scripts", async ({ browser }) => {
  await staffStory(browser, false);
});
