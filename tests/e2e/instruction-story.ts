/** A leader sees a red cell on a phone, follows it to its rows, leaves a task there; the secretary answers; it is sent back once, and closed. */
import { expect, type Page } from "@playwright/test";
import type { Hands } from "./main-job";
import { main, press, says, storyOn } from "./story";


const ASKED = "主题党日有一个月没有记录，请说明原因和怎么补";
const ANSWERED = "那个月下大雨改到了月底，记录已经补交";
const LACKING = "补交的记录里缺席的人有没有补课";

export const instructionStory = storyOn(story);

async function story({ as, url }: Hands): Promise<void> {
  const [leader, secretary] = [await as("leader.town"), await as("secretary.qh007")];
  const instruction = await give(leader, url);
  await secretary.goto(`${url}/desk`);
  await secretary.getByRole("link", { name: ASKED }).click(); // it stands on his start page
  await answer(secretary, ANSWERED);
  const office = await as("office.town");
  await office.goto(instruction);
  await says(office, "在镇领导手里");
  await expect(main(office).getByRole("button", { name: /报答复|办结|退回/ })).toHaveCount(0);

  await leader.goto(`${url}/desk`);
  await leader.getByRole("link", { name: ASKED }).click();
  await says(leader, ANSWERED);
  await main(leader).locator("summary", { hasText: "退回重办" }).click();
  await leader.getByLabel("还差什么").fill(LACKING);
  await press(leader, "退回");
  await says(leader, "已退回重办");

  await secretary.goto(instruction);
  await says(secretary, LACKING);
  await answer(secretary, "两人已经补课，写在记录里");
  await leader.goto(instruction);
  await says(leader, "已经退回过一次，不能再退回");
  await press(leader, "办结");
  await says(leader, "已办结。");
  await leader.goto(`${url}/desk/town`);
  await expect(main(leader).getByRole("link", { name: ASKED })).toHaveCount(0);
  await leader.goto(`${url}/desk/organization/branches/qh008`); // the other way in: from the branch itself
  await leader.getByRole("link", { name: "就这个支部作批示" }).click();
  await expect(leader.getByLabel("哪个支部")).toHaveValue("qh008");
  await office.goto(`${url}/desk/organization/branches/qh008`);
  await expect(main(office).getByRole("link", { name: "就这个支部作批示" })).toHaveCount(0);
}

/** From the cell to its rows, from there to the form; bad words come back with what was typed. @returns the instruction's address */
async function give(leader: Page, url: string): Promise<string> {
  await leader.goto(`${url}/desk/town`);
  await main(leader).locator('a[href*="branchId=qh007"][href*="area=theme_day"]').click();
  await says(leader, "2026 年，按支部代码和日期排列。");
  await leader.getByRole("link", { name: "就这一栏作批示" }).click();
  await expect(leader.getByLabel("哪个支部")).toHaveValue("qh007");
  await leader.getByLabel("要办什么").fill("请给文书 13800000000 打电话");
  await leader.getByLabel("支部书记", { exact: true }).check();
  await press(leader, "发出批示");
  await says(leader, "这里有证件号、手机号一类的个人信息");
  await expect(leader.getByLabel("要办什么")).toHaveValue("请给文书 13800000000 打电话");
  await leader.getByLabel("要办什么").fill(ASKED);
  await press(leader, "发出批示");
  await says(leader, "批示已发出");
  return leader.url().split("?")[0]!;
}

async function answer(secretary: Page, text: string): Promise<void> {
  await secretary.getByLabel("办了什么、结果怎样").fill(text);
  await press(secretary, "报答复");
  await says(secretary, "答复已报，等领导看。");
}
