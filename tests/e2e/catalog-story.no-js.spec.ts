import { test } from "@playwright/test";
import { catalogStory } from "./catalog-story";

test("without scripts: the office drafts a change of the catalog, a leader approves, the next duty follows", async ({ browser }) => {
  await catalogStory(browser, false);
});
