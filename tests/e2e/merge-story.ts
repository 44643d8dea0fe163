/** Two teams are on their way to the same branches: one visit is made of two, and where not, the reason is kept and both sides and the branch read it. */
import { expect, type Page } from "@playwright/test";
import { branches } from "@/db/seed/town/branches";
import { staff } from "@/db/seed/town/staff";
import type { Hands } from "./main-job";
import { main, press, says, storyOn, unfold } from "./story";

const REASON = "集体三资专项要等季度账结出来才能查";
const nameOf = (wanted: string) => staff.find(({ username }) => username === wanted)!.name;
const offers = (page: Page) => main(page).getByRole("button", { name: "合并为一次", exact: true });

export const mergeStory = storyOn(story);

async function story({ as, url }: Hands): Promise<void> {
  const office = await as("office.town");
  await drawn(office, url);
  const round = office.url().split("?")[0]!;
  const left = await merge(office);
  await office.goto(round);
  const branch = await keepApart(office);

  const inspector = await as("inspector.town"); // of the other team
  await inspector.goto(left);
  await says(inspector, new RegExp(`督查组：.*${nameOf("inspector2.town")}`));
  await inspector.goto(`${url}/desk/inspections`);
  await inspector.getByRole("link", { name: branch }).first().click();
  await says(inspector, REASON);
  await expect(offers(inspector)).toHaveCount(0);
  const secretary = await as(`secretary.${branches.find(({ name }) => name === branch)!.code.toLowerCase()}`);
  await secretary.goto(inspector.url());
  await says(secretary, REASON);
}

/** A second round, to all three village branches of 石桥, who are on the list of the first. */
async function drawn(office: Page, url: string): Promise<void> {
  await office.goto(`${url}/desk/inspections/new`);
  await office.getByLabel("名称").fill("集体三资专项");
  await office.getByLabel("类别").selectOption("special");
  await office.getByLabel("结束日期").fill("2026-10-30");
  for (const username of ["office.town", "inspector2.town"]) await office.getByLabel(new RegExp(`^${nameOf(username)}（`)).check();
  await office.getByLabel("组长").selectOption({ label: await office.locator('[name="lead"] option', { hasText: nameOf("inspector2.town") }).innerText() });
  await press(office, "建好督查组");
  await says(office, "督查组已建好");
  await office.getByLabel("在哪里抽").selectOption("shiqiao");
  await office.getByLabel("抽几个").fill("3");
  await press(office, "抽取");
  await says(office, "已抽出 3 个支部");
  await says(office, "这几个支部另有督查也要去，可以合并为一次");
}

/** @returns the address of the visit that is left */
async function merge(office: Page): Promise<string> {
  await toFirstOfTheTwice(office);
  const mine = office.url();
  await says(office, "也要去这个支部");
  await press(office, "合并为一次");
  await says(office, "已并成一次");
  const left = office.url().split("?")[0]!;
  await office.goto(mine);
  await says(office, "已并入另一次检查");
  await expect(offers(office)).toHaveCount(0);
  await office.getByRole("link", { name: "到合并后的检查" }).click();
  await expect(office).toHaveURL(left);
  return left;
}

/** Without a reason it is not kept apart. @returns the branch's name */
async function keepApart(office: Page): Promise<string> {
  const branch = await toFirstOfTheTwice(office);
  await unfold(office, "不合并，写明原因");
  await press(office, "不合并");
  await says(office, "请写明原因，至少 4 个字");
  await expect(offers(office)).toHaveCount(1);
  const why = office.getByLabel("为什么要分两次去");
  if (!(await why.isVisible())) await unfold(office, "不合并，写明原因");
  await why.fill(REASON);
  await press(office, "不合并");
  await says(office, "已记下不合并的原因");
  await says(office, REASON);
  await expect(offers(office)).toHaveCount(0);
  return branch;
}

/** The first branch to which another team is on its way as well. @returns its name */
async function toFirstOfTheTwice(office: Page): Promise<string> {
  const link = office.getByText("这几个支部另有督查也要去").locator("xpath=..").getByRole("link").first();
  const name = await link.innerText();
  await link.click();
  await expect(main(office).getByRole("heading", { level: 1 })).toHaveText(name);
  return name;
}
