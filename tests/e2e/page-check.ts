/** What holds on every page (quality.md, reach and performance): accessible, nothing foreign, nothing wider than a phone. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, type Request } from "@playwright/test";
import type axe from "axe-core";
import { base } from "./as";
import { smallTargets, smallText } from "./measure";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

export type Kind = "public" | "staff";
export type Expected = { kind: Kind; status?: number; big?: boolean };

const LARGEST_PAGE = 14 * 1024; // bytes on the wire, compressed
const NARROWEST = 320; // px; also 1280 px at 400 %

/** Opens an address and checks everything that must hold on every page. */
export async function checkPage(page: Page, address: string, { kind, status = 200, big = false }: Expected): Promise<void> {
  const requests: Request[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !(status !== 200 && message.text().includes(`${status}`))) complaints.push(message.text());
  });

  const response = await page.goto(`${base()}${address}`, { waitUntil: "load" });
  expect(response!.status()).toBe(status);
  await expect(page.locator("h1")).toHaveCount(1);
  expect.soft(await page.title()).not.toBe("");

  await checkAccessible(page);
  const width = page.viewportSize()!.width;
  const least = big ? 60 : width < 600 ? 44 : 24; // ruling 37
  expect.soft(await page.evaluate(smallTargets, least), `targets smaller than ${least} px`).toEqual([]);
  if (big) expect(await page.evaluate(smallText, 18), "text smaller than 18 px").toEqual([]);
  await checkNarrow(page);

  const loaded = requests.filter((request) => !request.url().startsWith("data:"));
  expect.soft(loaded.map((request) => new URL(request.url()).origin).filter((origin) => origin !== base()), "foreign origins").toEqual([]);
  if (kind === "public") await checkLight(page, loaded);
  expect.soft(complaints, "complaints of the browser").toEqual([]);
}

/** axe: A, AA and AAA contrast, target size, best practice. It runs beside the page's policy, which stays as it is. */
export async function checkAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (values) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const options = { runOnly: { type: "tag" as const, values }, rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } } };
    const found = await run(document, options);
    return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`));
  }, tags);
  expect.soft(violations).toEqual([]);
}

async function checkNarrow(page: Page): Promise<void> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: NARROWEST, height: before.height });
  const wide = await page.evaluate((width) => (document.documentElement.scrollWidth > width ? document.documentElement.scrollWidth : 0), NARROWEST);
  expect.soft(wide, `width at ${NARROWEST} px`).toBe(0);
  await page.setViewportSize(before);
}

/** A villager's page: one document, images aside; no script; small enough for a poor network. */
async function checkLight(page: Page, loaded: readonly Request[]): Promise<void> {
  expect.soft(loaded.filter((request) => request.resourceType() !== "image").map((request) => request.resourceType())).toEqual(["document"]);
  expect.soft(await page.locator("script").count()).toBe(0);
  const { responseBodySize } = await loaded[0]!.sizes();
  expect.soft(responseBodySize, "bytes, compressed").toBeLessThanOrEqual(LARGEST_PAGE);
}
