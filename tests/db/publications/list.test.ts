/** Lists: newest first, by community, category and year, page by page without gaps or doubles. */
import { beforeAll, expect, it, test } from "vitest";
import { listPublicNotices, type Cursor } from "@/db/publications/list";
import { searchPublic } from "@/db/publications/search";
import { publish, publishText, remove } from "../../cast/publish";
import { useDatabase } from "../../database";

useDatabase("town");

const today = "2027-03-01";
const all = { village: null, category: null, year: null };
const liulin = { owner: { kind: "community", id: "liulin" } as const };
let removed: string;

beforeAll(async () => {
  for (let i = 0; i < 7; i++) await publishText(`村口第${i}段水泥路已经硬化`, `2026-0${i + 2}-15`);
  for (let i = 0; i < 4; i++) await publishText(`柳林第${i}口水井已经消毒`, `2027-01-1${(i * 3) % 4}`, liulin);
  removed = await publishText("这一份撤下了", "2026-10-01");
  await remove(removed, "withdrawn", "2026-10-02", "重复");
  await publish({ code: "F06", period: "2026-Q2", on: "2026-07-03", body: { kind: "table", columns: [{ name: "欠款单位", type: "text" }], rows: [["清河建材部"]], note: "" } });
});

async function pages(filter: typeof all | { village: string | null; category: "finance" | null; year: string | null }, page: number) {
  const seen: string[] = [];
  let after: Cursor | null = null;
  for (let n = 0; n < 20; n++) {
    const { lines, next } = await listPublicNotices(filter, after, today, page);
    seen.push(...lines.map((line) => line.noticeId));
    if (!next) return seen;
    after = next;
  }
  throw new Error("the pages never end");
}

test("newest first by the day of publishing, whatever the order in which the rows came", async () => {
  const { lines, next } = await listPublicNotices(all, null, today);
  const days = lines.map((line) => line.publishedOn);
  expect(days).toEqual([...days].sort().reverse());
  expect(lines).toHaveLength(12);
  expect(next).toBeNull();
  expect(lines.some((line) => line.noticeId === removed)).toBe(false);
});

it.each([1, 2, 3, 5, 12, 40])("pages of %i show everything once", async (page) => {
  const whole = (await listPublicNotices(all, null, today)).lines.map((line) => line.noticeId);
  expect(await pages(all, page)).toEqual(whole);
});

test("filters narrow, alone and together", async () => {
  const count = async (filter: Partial<{ village: string; category: "finance" | "village"; year: string }>) => (await listPublicNotices({ ...all, ...filter }, null, today)).lines.length;
  expect(await count({ village: "liulin" })).toBe(4);
  expect(await count({ village: "shiqiao" })).toBe(8);
  expect(await count({ category: "finance" })).toBe(1);
  expect(await count({ year: "2027" })).toBe(4);
  expect(await count({ year: "2026", village: "liulin" })).toBe(0);
  expect(await count({ village: "shiqiao", category: "finance", year: "2026" })).toBe(1);
  expect(await count({ village: "nowhere" })).toBe(0);
});

test("a filtered list is paged too", async () => {
  expect(await pages({ village: "liulin", category: null, year: "2027" }, 3)).toHaveLength(4);
});

test("a page that would hold only what may not be shown is empty, and says where to go on", async () => {
  const many = [];
  for (let i = 0; i < 3; i++) many.push(await publishText(`稍后撤下${i}`, "2027-02-11"));
  for (const id of many) await remove(id, "emergency", "2027-02-11", "核实");
  expect((await listPublicNotices(all, null, today, 3)).lines).toHaveLength(3);
});

test("searching in a community finds its own, newest first, and goes on where it stopped", async () => {
  const here = { ...all, village: "liulin" };
  const { lines, count } = await searchPublic("水井", here, null, today);
  expect(lines).toHaveLength(4);
  expect(count).toEqual({ n: 4, most: false });
  expect((await searchPublic("水井", { ...all, village: "shiqiao" }, null, today)).lines).toEqual([]);
  expect((await searchPublic("水井", { ...all, year: "2026" }, null, today)).lines).toEqual([]);
});
