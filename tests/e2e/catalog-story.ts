/**
 * The catalog changes as its people live it: the office drafts and cannot approve its own draft, nonsense comes back with what was
 * typed, the leader sees whose duties move and approves, and the clerk's duty of the period follows while the one before stays.
 */
import { expect, type Page } from "@playwright/test";
import type { Hands } from "./main-job";
import { main, press, says, storyOn } from "./story";

const duty = (period: string) => `/desk/duties/one?${new URLSearchParams({ key: `disclosure/community/shiqiao/F06/quarterly/${period}` })}`;

export const catalogStory = storyOn(story);

async function story({ as, url }: Hands): Promise<void> {
  const office = await as("office.town");
  await office.goto(`${url}/desk/catalog`);
  await main(office).getByRole("link", { name: /^F06 / }).click();
  await main(office).getByRole("link", { name: "修改这一项" }).click();
  await refusedFirst(office);
  await office.locator("#due-quarterly").fill("25");
  await office.locator("#fromDay").fill("2026-10-12");
  await press(office, "提出，交镇领导决定");
  await says(office, "已提出，等镇领导批准");
  await seesEffect(office);
  await expect(main(office).getByRole("button", { name: "批准" })).toHaveCount(0); // not the one who drafted

  const clerk = await as("clerk.qh007");
  await clerk.goto(`${url}${duty("2026-Q4")}`);
  await says(clerk, "2027年1月15日"); // a draft changes nothing

  const leader = await as("leader.town");
  await main(leader).getByRole("link", { name: /项公开目录的修改等您决定/ }).click();
  await main(leader).getByRole("link", { name: /^F06 / }).first().click();
  await seesEffect(leader);
  await press(leader, "批准");
  await says(leader, "已批准");

  await clerk.goto(`${url}${duty("2026-Q4")}`);
  await says(clerk, "2027年1月25日");
  await clerk.goto(`${url}${duty("2026-Q3")}`);
  await says(clerk, "2026年10月15日"); // what ended before the day keeps its rule
}

/** A day that has passed and a deadline before the period's end come back beside their fields, with everything that was typed. */
async function refusedFirst(page: Page): Promise<void> {
  await page.locator("#due-quarterly").fill("0");
  await page.locator("#fromDay").fill("2026-10-11");
  await page.locator("#reason").fill("代理记账中心每季次月23日才结账");
  await press(page, "提出，交镇领导决定");
  await says(page, /期还没满，没法公开/);
  await expect(page.locator("#reason")).toHaveValue("代理记账中心每季次月23日才结账");
  await page.locator("#due-quarterly").fill("25");
  await press(page, "提出，交镇领导决定");
  await says(page, /修改不能追溯/);
  await expect(page.locator("#due-quarterly")).toHaveValue("25");
}

async function seesEffect(page: Page): Promise<void> {
  const line = main(page).getByRole("row").filter({ hasText: "2026年第四季度" });
  await expect(line).toContainText("2027年1月15日");
  await expect(line).toContainText("2027年1月25日");
  await expect(line).toContainText(/\d+ 个社区/);
}
