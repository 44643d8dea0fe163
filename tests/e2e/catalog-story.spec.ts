import { test } from "@playwright/test";
import { catalogStory } from "./catalog-story";

test("the office drafts a change of the catalog, a leader approves, the next duty follows", async ({ browser }) => {
  test.skip(test.info().project.name !== "phone", "one phone is enough");
  await catalogStory(browser, true);
});
