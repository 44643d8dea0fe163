/** The roster of the whole town through the browser: a spoiled copy imports nothing and says exactly why; the real one goes in whole, again and again. */
import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import writeWorkbook from "write-excel-file/node";
import { db } from "@/db/client";
import { member, memberEvent } from "@/db/schema/members";
import { ROSTER_FILE } from "@/db/seed/members/load";
import { readSheets, type Cell } from "@/server/files/sheet-rows";
import { writingElsewhere } from "../own-process";
import { base, signInAs } from "./as";

test.describe.configure({ mode: "serial" });
const PATH = "/desk/members/import";

/** The real file with some cells replaced: row and column counted from 0. */
async function copyWith(...cells: [row: number, column: number, value: Cell][]): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const [sheet] = await readSheets(readFileSync(ROSTER_FILE));
  for (const [row, column, value] of cells) sheet!.rows[row]![column] = value;
  const data = sheet!.rows.map((row) => row.map((value) => (value === null ? null : { value, type: typeof value === "number" ? Number : String })));
  const buffer = await writeWorkbook(data as never, { sheet: "党员名册" }).toBuffer();
  return { name: "名册.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer };
}

/** What the page says between sending and the next page: Playwright itself looks at nothing meanwhile. */
async function noteBusy(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document.querySelector("#roster-file")!).some((key) => key.startsWith("__react"))); // its scripts run
  await page.evaluate(() => {
    const note = () => { const line = document.querySelector("#roster-file")!.closest("form")!.querySelector("[aria-live=polite]")!.textContent; if (line) sessionStorage.setItem("said", line); };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

async function upload(page: Page, file: Awaited<ReturnType<typeof copyWith>>, before: (page: Page) => Promise<void> = async () => {}): Promise<void> {
  await page.goto(base() + PATH);
  await page.getByLabel("名册文件（.xlsx）").setInputFiles(file);
  await before(page);
  await page.getByRole("button", { name: "读出来看看" }).click();
  await expect(page.getByRole("heading", { name: /^核对：/ })).toBeVisible();
}

const stored = () => Promise.all([db().$count(member), db().$count(memberEvent)]);

test.beforeEach(async ({ context }, { project }) => {
  test.skip(project.name !== "desktop", "one office, one desk");
  await signInAs(context, "office.town");
});

test("a spoiled copy imports nothing, and says which cells stand in the way", async ({ page }) => {
  const before = await stored();
  await upload(page, await copyWith([5, 11, "去年春天"], [40, 8, "99999919740722435X"], [100, 1, "QH099"], [200, 5, null]));
  await expect(page.getByRole("alert").first()).toContainText("有 4 行不能导入，所以一行都没有导入");
  for (const reason of ["第 6 行 L 列（入党日期）：日期“去年春天”认不出来", "第 41 行 I 列（公民身份证号码）：身份证号的校验码", "第 101 行 B 列（党支部代码）：没有代码为“QH099”的党支部", "第 201 行 F 列（性别）：没有填写性别"]) {
    await expect(page.getByText(reason)).toBeVisible();
  }
  await expect(page.getByRole("button", { name: "全部导入" })).toHaveCount(0);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "下载错误清单（.xlsx）" }).click()]);
  const [report] = await readSheets(readFileSync((await download.path())!));
  expect(report!.rows).toHaveLength(5);
  expect(await stored()).toEqual(before);
});

test("the real roster goes in whole and says how far it is, a changed copy changes what it says, and repeating changes nothing", async ({ page }) => {
  test.setTimeout(180_000);
  const [members] = await stored();
  const start = Date.now();
  await upload(page, await copyWith([1494, 21, "失联查找中"]), noteBusy);
  expect(await page.evaluate(() => sessionStorage.getItem("said"))).toBe("正在读出表格……");
  await expect(page.getByText("每一行都读懂了")).toContainText("新增 0 人，更新 1 人，没有变化 1493 人");
  await page.getByRole("link", { name: "有变化 1", exact: true }).click();
  await expect(page.getByText("联系状态：正常 → 失联查找中")).toBeVisible();
  const letGo = writingElsewhere(); // it comes as far as the writing and waits there, so that the figure can be looked at
  await page.getByRole("button", { name: "全部导入" }).click();
  await expect(page.getByText("已核对 1494 / 1494 行", { exact: true })).toBeVisible();
  const bar = page.getByRole("progressbar", { name: "正在导入 1494 人……" });
  expect([await bar.getAttribute("value"), await bar.getAttribute("max")]).toEqual(["1494", "1494"]);
  letGo();
  await expect(page.getByRole("status").first()).toContainText("更新 1 人");
  await expect(page.getByText(/^上次导入：/)).toContainText("更新 1 人，没有变化 1493 人");
  console.log(`  1494 rows read, decided, looked at and imported in ${Date.now() - start} ms`);
  await upload(page, await copyWith([1494, 21, "失联查找中"]));
  await expect(page.getByText("每一行都读懂了")).toContainText("没有变化 1494 人");
  await page.getByRole("button", { name: "不导入了" }).click();
  await expect(page.getByRole("status").first()).toContainText("没有导入");
  expect((await stored())[0]).toBe(members);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the browser waits, and the page then says what came of it", async ({ page }) => {
    await upload(page, await copyWith([1493, 21, "失联查找中"], [1494, 21, "失联查找中"]));
    await expect(page.getByText("每一行都读懂了")).toContainText("更新 1 人，没有变化 1493 人");
    await page.getByRole("button", { name: "全部导入" }).click();
    await expect(page.getByRole("status").first()).toContainText("更新 1 人");
    await expect(page.getByText(/^上次导入：/)).toContainText("更新 1 人");
  });
});
