/** Full-text search: two-character words, longer ones, amounts, single characters, nonsense. */
import { beforeAll, describe, expect, it, test } from "vitest";
import { listPublicNotices, type Cursor } from "@/db/publications/list";
import { searchPublic } from "@/db/publications/search";
import { statementBody } from "../../cast/bodies";
import { publish, publishText } from "../../cast/publish";
import { useDatabase } from "../../database";

useDatabase("town");

const today = "2026-10-12";
const all = { village: null, category: null, year: null };
const titles = async (words: string) => (await searchPublic(words, all, null, today)).lines.map((line) => line.title);

beforeAll(async () => {
  await publishText("低保动态管理会议已经召开", "2026-03-01", { title: "低保会议" });
  await publishText("保洁员低价采购工具", "2026-03-02", { title: "保洁采购" });
  await publishText("低保公示栏换了位置", "2026-03-03", { title: "公示栏" });
  await publishText("公示期满以后低保才发放", "2026-03-04", { title: "发放" });
  await publish({ code: "F02", period: "2026-Q3", on: "2026-10-10", body: statementBody("2026-Q3"), title: "三季度收支" });
  for (let i = 0; i < 8; i++) await publishText(`第${i}批自来水管道更换`, `2026-04-0${i + 1}`, { title: `自来水${i}` });
});

test("two characters, newest first", async () => expect(await titles("低保")).toEqual(["发放", "公示栏", "低保会议"]));
test("four characters stand together, not just somewhere", async () => expect(await titles("低保公示")).toEqual(["公示栏"]));
test("several words must all be there", async () => expect(await titles("低保 会议")).toEqual(["低保会议"]));
test("an amount as it is written", async () => {
  expect(await titles("20,000.00")).toEqual(["三季度收支"]);
  expect(await titles("20,000.01")).toEqual([]);
});
test("half of a word finds nothing: words end where they end", async () => expect(await titles("保动管")).toEqual([]));

test("the text around the hit comes along", async () => {
  const { lines } = await searchPublic("会议", all, null, today);
  expect(lines[0]!.excerpt).toMatchObject({ hit: "会议" });
});

describe("a single character", () => {
  it("is looked for in the newest titles, and that is said", async () => {
    const { lines, titlesOnly, count } = await searchPublic("水", all, null, today);
    expect(lines).toHaveLength(8);
    expect(count!.n).toBe(8);
    expect(titlesOnly).toBe(200);
  });
});

describe("counting", () => {
  it("is exact where the index decides alone", async () => expect((await searchPublic("自来", all, null, today)).count).toEqual({ n: 8, most: false }));
  it("is not done again on later pages", async () => expect((await searchPublic("自来", all, { day: today, seq: 9 } satisfies Cursor, today)).count).toBeNull());
});

describe("hostile input", () => {
  const attacks = [
    "", " ", "\"", "'", "\" OR 1=1 --", "低保\" OR \"公", "NEAR(a b)", "a*", "^a", "-a", "a:b", "(", "{a b}", "grams:x", "\ue000", "\ue000vshiqiao", "\u0000", "\ud800", "%_", "低保\u200b",
    "低".repeat(100_000), "a b ".repeat(25_000), "ﷺ".repeat(50_000), "\"".repeat(100_000),
  ];
  it.each(attacks.map((attack) => [attack.slice(0, 20), attack]))("%j does no harm", async (_name, attack) => {
    const { lines } = await searchPublic(attack, all, null, today);
    expect(lines.length).toBeLessThanOrEqual(30);
  });
  it("a mark of the index typed by a person means nothing", async () => {
    expect((await searchPublic("\ue000vshiqiao", all, null, today)).lines).toEqual([]);
    expect((await listPublicNotices(all, null, today)).lines.length).toBeGreaterThan(0);
  });
});
