/** A question from a phone without scripts: asked, accepted, drafted, answered, not satisfying, answered again, satisfying. */
import { expect, test, type Browser, type Page } from "@playwright/test";
import { base, signInAs } from "./as";

async function as(browser: Browser, username: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await signInAs(context, username);
  return context.newPage();
}

/** Who sends the form within seconds is asked to press again, and nothing that was typed is lost: so press until it is taken. */
async function submit(page: Page, text: string): Promise<string> {
  await expect(async () => {
    await expect(page.getByLabel("请把事情写清楚")).toHaveValue(text);
    await page.getByRole("button", { name: "提交" }).click();
    await expect(page.locator(".receipt")).toBeVisible({ timeout: 500 });
  }).toPass();
  return (await page.locator(".receipt").textContent())!;
}

async function look(page: Page, receipt: string): Promise<void> {
  await page.goto(`${base()}/questions`);
  await page.getByLabel("取件码").fill(receipt.toLowerCase().replace("-", " "));
  await page.getByRole("main").getByRole("button", { name: "查答复" }).click();
}

test("from the question to the second answer", async ({ page, browser }) => {
  const text = `水闸的手轮锈住了，浇地开不了闸（${test.info().project.name}）。`;
  await page.goto(`${base()}/ask?village=hexi`);
  await page.getByLabel("请把事情写清楚").fill(text);
  await page.getByLabel("求助").check();
  await page.getByLabel("怎么称呼您").fill("闸口的老汉");
  const receipt = await submit(page, text);
  expect(receipt).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  expect(page.url()).not.toContain(receipt);

  const clerk = await as(browser, "clerk.qh005");
  await clerk.goto(`${base()}/desk/questions`);
  await clerk.getByRole("link", { name: text.slice(0, 20) }).first().click();
  await clerk.getByLabel("给提问人的话").fill("已请水管员去看。");
  await clerk.getByRole("button", { name: "受理", exact: true }).click();
  await clerk.getByLabel("办理情况").fill("水管员去看过，手轮锈死。");
  await clerk.getByRole("button", { name: "保存草稿" }).click();
  await expect(clerk.getByRole("status")).toContainText("请书记审核");

  const secretary = await as(browser, "secretary.qh005");
  const answer = async (result: string) => {
    await secretary.goto(clerk.url());
    await secretary.getByLabel("办理情况").fill("水管员换了手轮，上了黄油。");
    await secretary.getByLabel("依据").fill("水利设施维修登记第7号");
    await secretary.getByLabel("结果").fill(result);
    await secretary.getByLabel("不公开").check();
    await secretary.getByRole("button", { name: "答复提问人" }).click();
    await expect(secretary.getByText("已答复，请提问人评价")).toBeVisible();
  };
  await answer("闸门能开了，请来看一看。");

  await look(page, receipt);
  await expect(page.getByText("已请水管员去看。")).toBeVisible();
  await expect(page.getByText("闸门能开了，请来看一看。")).toBeVisible();
  await page.getByRole("button", { name: "不满意" }).click();
  await expect(page.getByRole("alert")).toContainText("请写明哪里不满意");
  await page.getByLabel("不满意，请写明哪里不满意").fill("只能开一半，水过不来。");
  await page.getByRole("button", { name: "不满意" }).click();
  await expect(page.getByRole("status")).toContainText("将重新办理");

  await answer("换了丝杆，现在能全开。");
  await look(page, receipt);
  await expect(page.getByRole("button", { name: "不满意" })).toHaveCount(0);
  await page.getByRole("button", { name: "满意" }).click();
  await expect(page.getByRole("status")).toContainText("满意");
  expect(page.url()).toBe(`${base()}/questions`);
});

test("what sounds like a report is shown the discipline channel first", async ({ page }) => {
  await page.goto(`${base()}/ask?village=hexi`);
  await page.getByLabel("请把事情写清楚").fill("我要举报有人挪用公款。");
  await page.getByLabel("咨询").check();
  await expect(async () => {
    await page.getByRole("button", { name: "提交" }).click();
    await expect(page.getByRole("alert")).toContainText("12388", { timeout: 500 });
  }).toPass();
  await expect(page.getByLabel("请把事情写清楚")).toHaveValue("我要举报有人挪用公款。");
});

test("a call is entered at the counter and leaves with a slip", async ({ browser }) => {
  const clerk = await as(browser, "clerk.qh005");
  await clerk.goto(`${base()}/desk/questions/new`);
  await clerk.getByRole("button", { name: "登记", exact: true }).click();
  await expect(clerk.getByRole("alert").getByRole("link")).toHaveCount(3);
  await clerk.getByLabel("电话", { exact: true }).check();
  await clerk.getByLabel("咨询").check();
  await clerk.getByRole("textbox", { name: "内容" }).fill("打电话来问河堤上能不能停农机。");
  await clerk.getByRole("button", { name: "登记", exact: true }).click();
  await expect(clerk.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)).toBeVisible();
  expect(clerk.url()).not.toMatch(/[0-9A-Z]{5}-[0-9A-Z]{5}/);
});
