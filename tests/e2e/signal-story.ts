/** A signal as its people live it on a phone: the office asks, the branch finds it on its start page and explains, another person decides. */
import { expect, type Page } from "@playwright/test";
import type { Hands } from "./main-job";
import { main, says, storyOn } from "./story";

const button = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true });
const FOUR_STEPS = /X14 四步同日/;

export const signalStory = storyOn(story);

async function story({ as, url }: Hands): Promise<void> {
  const [office, secretary] = [await as("office.town"), await as("secretary.qh029")];
  await expect(secretary.getByText("要您说明")).toHaveCount(0);
  await office.goto(`${url}/desk/signals`);
  await office.getByRole("link", { name: FOUR_STEPS }).click();
  await says(office, "支委会、联席会、党员大会、代表会议在同一天开完");
  const one = office.url().split("?")[0]!;
  expect((await secretary.goto(one))!.status()).toBe(404); // nobody asked the branch yet

  await button(office, "请支部说明").click();
  await says(office, "请写明要支部说明什么");
  await office.getByLabel("请支部说明什么").fill("请说明四个会为什么同一天开，原始签到表在哪里");
  await button(office, "请支部说明").click();
  await says(office, "支部书记在工作台看得到");

  await secretary.goto(`${url}/desk`);
  await says(secretary, "要您说明（1 件）");
  await secretary.getByRole("link", { name: FOUR_STEPS }).click();
  await says(secretary, "请说明四个会为什么同一天开");
  await secretary.getByLabel("当时是怎么回事").fill("变压器烧坏急着换，四个会挤在一天开，签到表四张都在档案柜。");
  await button(secretary, "交说明").click();
  await says(secretary, "书面说明已记下");
  await expect(button(secretary, "记下结论")).toHaveCount(0);

  await office.goto(one);
  await says(office, "变压器烧坏急着换");
  await expect(button(office, "记下结论")).toHaveCount(0); // who asked does not decide
  const inspector = await as("inspector.town");
  await inspector.getByRole("link", { name: FOUR_STEPS }).click(); // waits on his start page
  await inspector.getByLabel(/^记录差错/).check();
  await inspector.getByLabel("根据什么").fill("看过四张签到表，四个会都开过，时间间隔太短，程序要补");
  await button(inspector, "记下结论").click();
  await says(inspector, "结论已记下");

  await secretary.goto(one);
  await says(secretary, "看过四张签到表，四个会都开过");
  await expect(button(secretary, "交说明")).toHaveCount(0);
}
