/**
 * The main job, as its people do it on a phone: the third quarter's finance of 石桥 from the spreadsheet to the villager's page and
 * the board; and what must be refused on the way. It runs on a portal of its own, for the quarter can be published only once.
 */
import { readFileSync } from "node:fs";
import { expect, type Browser, type Locator, type Page } from "@playwright/test";
import { copyOfTheTown, secrets, startServer } from "../server-under-test";

const SPREADSHEET = "tests/fixtures/finance-2026-q3.xlsx";

/** `nobody`: a phone on which nobody has signed in. */
export type Hands = { as: (username: string) => Promise<Page>; nobody: () => Promise<Page>; url: string };

/** Presses and typed fields of the clerk, to be told at the end. */
class Effort {
  presses = 0;
  typed = 0;
  async press(target: Locator): Promise<void> {
    this.presses++;
    await target.click();
  }
  async type(target: Locator, text: string): Promise<void> {
    this.typed++;
    await target.fill(text);
  }
}

/** Everybody signs in by the form, on a phone. */
export async function people(browser: Browser, url: string, javaScriptEnabled: boolean): Promise<Hands> {
  const nobody = async () => (await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled })).newPage();
  const as = async (username: string) => {
    const page = await nobody();
    await page.goto(`${url}/login`);
    await page.getByLabel("登录名").fill(username);
    await page.getByLabel("密码").fill(secrets.DEMO_PASSWORD);
    await page.getByRole("button", { name: "登录" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("工作台");
    return page;
  };
  return { as, nobody, url };
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const main = (page: Page) => page.getByRole("main");
const button = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true });

async function startDraft(page: Page, url: string, effort: Effort): Promise<void> {
  await page.goto(`${url}/desk/notices/new?owner=community.shiqiao&code=F02`);
  await effort.press(button(page, "开始拟稿"));
  await effort.press(button(page, "从表格文件导入").first());
  await expect(heading(page)).toHaveText("从表格导入");
}

async function upload(page: Page, name: string, buffer: Buffer, effort: Effort): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await effort.press(button(page, "读出来看看"));
}

/** A broken file gets a sentence; the good one is shown before it is taken over. */
async function importQuarter(page: Page, effort: Effort): Promise<void> {
  await upload(page, "坏掉的表.xlsx", Buffer.from("PK\u0003\u0004 not a workbook"), new Effort());
  await expect(main(page).getByRole("alert")).toContainText("另存一份，再上传");
  await upload(page, "石桥社区-财务收支-2026年第三季度.xlsx", readFileSync(SPREADSHEET), effort);
  const mapping = button(page, "记住归类");
  if (await mapping.count()) throw new Error("the fixture's accounts are all known");
  await effort.press(button(page, "导入到稿件"));
  await expect(main(page).getByText("请接着核对、补填")).toBeVisible();
}

/** What the file cannot know is answered once for all expenses. */
async function answerCommonQuestions(page: Page, effort: Effort): Promise<void> {
  for (const [label, text] of [["钱从哪来", "集体经营和发包收入"], ["谁批的", "社区两委会，书记签批"], ["单据在哪", "社区档案柜 2026 年第三季度凭证册"]] as const) {
    const field = page.locator("#answers").getByLabel(label);
    if (await field.count()) await effort.type(field, text);
  }
  await effort.press(button(page, "填进所有空着的支出"));
  await page.getByLabel("与银行对账单").selectOption({ label: "一致" });
  effort.presses++;
  await effort.press(button(page, "保存"));
}

async function submitAsIs(page: Page): Promise<void> {
  await button(page, "保存并提交").click();
}

/** The whole story. @param javaScript whether the browsers run scripts. @returns what the clerk had to do */
export async function mainJob(browser: Browser, javaScript: boolean): Promise<{ presses: number; typed: number }> {
  const server = await startServer(copyOfTheTown());
  try {
    return await story(await people(browser, server.url, javaScript));
  } finally {
    await server.stop();
  }
}

async function story(hands: Hands): Promise<{ presses: number; typed: number }> {
  const { as, url } = hands;
  const effort = new Effort();
  const clerk = await as("clerk.qh007");
  await startDraft(clerk, url, effort);
  await importQuarter(clerk, effort);
  await answerCommonQuestions(clerk, effort);
  const noticeUrl = /^(.*\/desk\/notices\/[^/]+)/.exec(clerk.url())![1]!;

  await refusedByOneFen(clerk, noticeUrl);
  await refusedByIdentityNumber(clerk, noticeUrl);

  await clerk.goto(`${noticeUrl}/edit`);
  await explainWarnings(clerk, effort);
  await effort.press(button(clerk, "保存并提交"));
  await expect(clerk).toHaveURL(new RegExp(`${noticeUrl}(\\?|$)`));
  await expect(clerk.getByText("村务监督委员会审核中")).toBeVisible();
  await expect(button(clerk, "审核通过")).toHaveCount(0); // the author checks nothing

  const stranger = await as("supervisor.hexi");
  expect((await stranger.goto(noticeUrl))!.status()).toBe(404); // another community's chair

  const chair = await as("supervisor.shiqiao");
  await chair.goto(`${url}/desk`);
  await chair.getByRole("link", { name: "石桥社区2026年第三季度收支公开" }).first().click();
  await chair.getByLabel("审核意见").fill("与凭证和对账单核对一致。");
  await button(chair, "审核通过").click();
  await expect(main(chair).getByText("已交给签认人")).toBeVisible();

  await expect(button(clerk, "我签认")).toHaveCount(0);
  await sign(chair, "还等其他同志签认");
  for (const username of ["bookkeeper.shiqiao", "member.shiqiao"]) {
    const signer = await as(username);
    await signer.goto(noticeUrl);
    await sign(signer, "还等其他同志签认");
  }
  const secretary = await as("secretary.qh007");
  await secretary.goto(noticeUrl);
  await sign(secretary, "内容已经公开");

  await seenByVillagers(secretary, url, noticeUrl.split("/").at(-1)!);
  return { presses: effort.presses, typed: effort.typed };
}

async function sign(page: Page, says: string): Promise<void> {
  await button(page, "我签认").click();
  await expect(main(page).getByText(says).first()).toBeVisible();
}

async function refusedByOneFen(page: Page, noticeUrl: string): Promise<void> {
  await page.goto(`${noticeUrl}/edit`);
  const cash = page.getByLabel("库存现金（元）");
  const right = await cash.inputValue();
  await cash.fill((Number(right.replace(/,/g, "")) + 0.01).toFixed(2));
  await submitAsIs(page);
  await expect(main(page).getByText("0.01 元").first()).toBeVisible();
  await expect(page.getByText("村务监督委员会审核中")).toHaveCount(0);
  await page.goto(`${noticeUrl}/edit`);
  await page.getByLabel("库存现金（元）").fill(right);
  await button(page, "保存").click();
}

/** An invented number with a right check digit: 999999 is no place. */
const IDENTITY = "999999195805032175";

async function refusedByIdentityNumber(page: Page, noticeUrl: string): Promise<void> {
  await page.goto(`${noticeUrl}/edit`);
  const line = page.locator("details[id^='line.']").last();
  await line.locator("summary").click();
  const summary = line.getByLabel("摘要");
  const right = await summary.inputValue();
  await summary.fill(`${right}（${IDENTITY}）`);
  await submitAsIs(page);
  await expect(main(page).getByText("身份证号").first()).toBeVisible();
  await expect(page.getByText("村务监督委员会审核中")).toHaveCount(0);
  await page.goto(`${noticeUrl}/edit`);
  const again = page.locator("details[id^='line.']").last();
  await again.locator("summary").click();
  await again.getByLabel("摘要").fill(right);
  await button(page, "保存").click();
}

/** Warnings ask why; an honest clerk answers. */
async function explainWarnings(page: Page, effort: Effort): Promise<void> {
  const reasons = page.locator('textarea[name^="explain"], input[name^="explain"]');
  for (let i = 0; i < (await reasons.count()); i++) await effort.type(reasons.nth(i), "已与凭证核对，情况属实。");
}

async function seenByVillagers(from: Page, url: string, noticeId: string): Promise<void> {
  const context = await from.context().browser()!.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  const villager = await context.newPage();
  await villager.goto(url);
  await villager.getByRole("link", { name: "石桥社区" }).first().click();
  await villager.goto(`${url}/notices/${noticeId}`);
  await expect(villager.getByText("250,531.20").first()).toBeVisible();
  await expect(villager.locator("script")).toHaveCount(0);
  await villager.goto(`${url}/notices/${noticeId}/poster`);
  await expect(villager.getByText("250,531.20").first()).toBeVisible();
}
