/** What the stories of several people share: a portal of their own, and the three things that a person does with a page. */
import { expect, type Browser, type Page } from "@playwright/test";
import { copyOfTheTown, startServer } from "../server-under-test";
import { people, type Hands } from "./main-job";

export const main = (page: Page) => page.getByRole("main");
export const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();
export const says = (page: Page, text: string | RegExp) => expect(main(page).getByText(text).first()).toBeVisible();
export const unfold = (page: Page, text: string) => main(page).locator("summary", { hasText: text }).first().click();

/** A story on its own portal and its own copy of the town, so that it may change both. @param prepare changes the copy before anybody signs in */
export function storyOn(story: (hands: Hands) => Promise<void>, prepare: (dataDir: string) => void = () => {}): (browser: Browser, javaScript: boolean) => Promise<void> {
  return async (browser, javaScript) => {
    const dataDir = copyOfTheTown();
    prepare(dataDir);
    const server = await startServer(dataDir);
    try {
      await story(await people(browser, server.url, javaScript));
    } finally {
      await server.stop();
    }
  };
}
