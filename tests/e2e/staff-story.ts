/** A town goes live: one file of staff, three administrators, nobody of whom can do it alone; and a new clerk's first morning. */
import { expect, type Page } from "@playwright/test";
import writeWorkbook from "write-excel-file/node";
import { staffSheet } from "@/domain/organization/workbook/staff-sheet";
import type { Hands } from "./main-job";
import { main, press, says, storyOn } from "./story";

const OWN_PASSWORD = "Bridge-over-2026";
const zhou = (scope: string) => ["周新一", "new.zhou", "13811118881", "文书", scope, "2026-10-12"];
const wu = ["吴新二", "new.wu", "13811118882", "镇党建办", "", "2026-10-12"];

async function file(...rows: string[][]) {
  const cells = [staffSheet.columns.map(({ zh, required }: { zh: string; required?: true }) => (required ? `${zh}*` : zh)), ...rows].map((row) => row.map((value) => (value ? { value, type: String } : null)));
  return { name: "架构.xlsx", mimeType: "application/octet-stream", buffer: await writeWorkbook(cells as never, { sheet: staffSheet.zh }).toBuffer() };
}

async function upload(page: Page, ...rows: string[][]): Promise<void> {
  await page.getByLabel("组织架构表（.xlsx）").setInputFiles(await file(...rows));
  await press(page, "读出来看看");
  await expect(page.getByRole("heading", { name: /^核对：/ })).toBeVisible();
}

export const staffStory = storyOn(story);

async function story({ as, url, nobody }: Hands): Promise<void> {
  const [sysadmin, secadmin, second] = [await as("sysadmin"), await as("secadmin"), await as("secadmin2")];
  // the community before its branch: the order in the file does not matter
  const rows = [zhou("石桥社区"), zhou("QH007"), wu];
  await secadmin.goto(`${url}/desk/grants`);
  await main(secadmin).getByRole("link", { name: "导入工作人员授权" }).click();
  await upload(secadmin, ...rows);
  await says(secadmin, /还没有这个账号，请系统管理员先用这个文件建立账号/);

  const password = await makeAccounts(sysadmin, url, rows);

  await upload(secadmin, ...rows);
  await says(secadmin, "核对通过：新提出 3 项，已有的 0 项不变。");
  await press(secadmin, "全部提出，交另一位安全管理员复核");
  await says(secadmin, "请写明原因，至少 4 个字");
  await secadmin.getByLabel("授权原因").fill("2026年10月上线，镇党建办通知");
  await press(secadmin, "全部提出，交另一位安全管理员复核");
  await says(secadmin, "已提出 3 项授权");
  await expect(main(secadmin).getByRole("checkbox", { name: /周新一/ })).toHaveCount(0); // never what one proposed

  await second.goto(`${url}/desk/grants?list=proposed&called=new.`);
  await press(second, "选中的复核通过");
  await says(second, "请先选中要复核的授权");
  await main(second).getByRole("link", { name: "选中本页全部" }).click();
  await expect(main(second).getByRole("checkbox", { checked: true })).toHaveCount(3);
  await press(second, "选中的复核通过");
  await says(second, "已复核 3 项授权，立即生效。");

  await firstMorning(await nobody(), url, password);
}

/** A spoiled file makes nobody; the good one makes everybody and shows each password once. @returns the clerk's */
async function makeAccounts(sysadmin: Page, url: string, rows: string[][]): Promise<string> {
  await sysadmin.goto(`${url}/desk/accounts`);
  await main(sysadmin).getByRole("link", { name: "导入工作人员账号" }).click();
  await upload(sysadmin, ...rows, ["郑占名", "clerk.qh007", "13811118883", "文书", "QH007", "2026-10-12"]);
  await says(sysadmin, "第 5 行 B 列（登录名）：这个登录名已经由另一个手机号的人使用");
  await expect(main(sysadmin).getByRole("button", { name: "全部建立" })).toHaveCount(0);
  await upload(sysadmin, ...rows);
  await says(sysadmin, "核对通过：新建 2 个账号，已有 0 个不变。");
  await expect(main(sysadmin)).not.toContainText("13811118881");
  await press(sysadmin, "全部建立");
  await says(sysadmin, "已建立 2 个账号。");
  const slips = main(sysadmin).getByRole("list", { name: "一次性密码条" }).getByRole("listitem");
  await expect(slips).toHaveCount(2);
  const password = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await slips.filter({ hasText: "new.zhou" }).textContent())!)![0];
  await sysadmin.goto(`${url}/desk/accounts/import`);
  await expect(sysadmin.getByText(password)).toHaveCount(0);
  return password;
}

/** The one-time password opens one page only, where it is changed; then the two posts are there. */
async function firstMorning(clerk: Page, url: string, password: string): Promise<void> {
  const signIn = async (secret: string) => {
    await clerk.goto(`${url}/login`);
    await clerk.getByLabel("登录名").fill("new.zhou");
    await clerk.getByLabel("密码").fill(secret);
    await clerk.getByRole("button", { name: "登录" }).click();
  };
  await signIn(password);
  await expect(clerk.getByRole("heading", { level: 1 })).toHaveText("修改密码");
  await clerk.goto(`${url}/desk/notices`);
  await expect(clerk.getByRole("heading", { level: 1 })).toHaveText("修改密码");
  await clerk.getByLabel("现在的密码").fill(password);
  await clerk.getByLabel("新密码", { exact: true }).fill(OWN_PASSWORD);
  await clerk.getByLabel("再填一遍新密码").fill(OWN_PASSWORD);
  await press(clerk, "修改密码");
  await expect(clerk.getByRole("heading", { level: 1 })).not.toHaveText("修改密码");
  await clerk.goto(`${url}/desk/notices/new`);
  await expect(main(clerk)).toContainText("石桥社区第一党支部");
}
