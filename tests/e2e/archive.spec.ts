/** A year leaves the house: downloaded by the clerk, checked on a "laptop" with its own command, touched, found out there and on the site. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test, type Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { base, signInAs } from "./as";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function downloaded(page: Page): Promise<Buffer> {
  await page.goto(`${base()}/desk/ledgers?branch=qh007&year=2026`);
  await page.getByRole("link", { name: "年度归档" }).click();
  await page.getByLabel("归档用途").fill("年底移交镇档案室");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "归档并下载" }).click()]);
  expect(download.suggestedFilename()).toBe("石桥社区第一党支部2026年年度归档.zip");
  return readFileSync(await download.path());
}

function unpack(zip: Buffer): string {
  const folder = mkdtempSync(path.join(tmpdir(), "archive-"));
  for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(zip)))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  return folder;
}

const verify = (folder: string, key: string) => execFileSync(process.execPath, [path.join(folder, "verify.mjs"), key], { encoding: "utf8" });

test("downloaded, verified offline, touched and found out", async ({ page, context }, { project }) => {
  test.skip(project.name !== "desktop", "one clerk, one laptop");
  await signInAs(context, "clerk.qh007");
  const zip = await downloaded(page);
  const folder = unpack(zip);
  await page.goto(`${base()}/chain`);
  const key = /Ed25519）：\s*([0-9a-f]{64})/.exec(await page.locator("main, body").first().innerText())![1]!;
  expect(verify(folder, key)).toMatch(/完好：\d+ 个文件都和归档时一样/);

  await page.goto(`${base()}/verify`);
  await page.getByLabel("输入纸上的校验码").fill(sha256(zip));
  await page.getByRole("button", { name: "核对" }).click();
  await expect(page.getByText("这是石桥社区第一党支部2026年的年度归档")).toBeVisible();
  await expect(page.getByText("没有被改动")).toBeVisible();

  const record = `meetings/${readdirSync(path.join(folder, "meetings"))[0]!}`;
  const bytes = readFileSync(path.join(folder, record));
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(path.join(folder, record), bytes);
  expect(() => verify(folder, key)).toThrow();

  await page.goto(pathToFileURL(path.join(folder, "验证.html")).href);
  await page.getByLabel("归档文件夹").setInputFiles(folder);
  await expect(page.getByRole("status")).toContainText(`被改动：${record}`);
  const list = await page.getByLabel("文件清单").inputValue();

  await page.goto(`${base()}/desk/ledgers/archive?branch=qh007&year=2026`);
  const option = page.getByLabel("是哪一次归档").locator("option", { hasText: sha256(zip).slice(0, 8) });
  await page.getByLabel("是哪一次归档").selectOption((await option.getAttribute("value"))!);
  await page.getByLabel("文件清单").fill(list);
  await page.getByRole("button", { name: "核对" }).click();
  await expect(page.getByRole("alert").first()).toContainText("和归档时登记的不一样，共 1 处");
  await expect(page.getByRole("alert").first()).toContainText(record);
});

test("the contents page opens from the disk without script", async ({ page, context }, { project }) => {
  test.skip(project.name !== "desktop", "one clerk, one laptop");
  await signInAs(context, "secretary.qh007");
  const folder = unpack(await downloaded(page));
  await page.goto(pathToFileURL(path.join(folder, "index.html")).href);
  await page.getByRole("heading", { name: /组织生活记录/ }).waitFor();
  await page.locator('a[href^="meetings/"]').first().click();
  await expect(page.getByText(/开会：.*；记录：/)).toBeVisible();
});
