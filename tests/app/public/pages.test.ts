/** Every public page: light, without scripts and style attributes, in both modes, with answers for wrong addresses. */
import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it, test } from "vitest";
import { statementBody, householdsBody, tableBody } from "../../cast/bodies";
import { correct, force, publish, publishText, remove } from "../../cast/publish";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { announcedYear } from "@/db/schema/settings";
import { useDatabase } from "../../database";
import { ask } from "./ask";

process.env.DEMO_TODAY = "2026-10-12";
useDatabase("town");

const ids: Record<string, string> = {};
const note = { reason: "金额录错了一位", responsible: "牛耘嘉", substantive: true };

/** Deterministic text of Chinese characters as varied as the language itself: harder to compress than real sentences. */
function dense(n: number, seed: number): string {
  let state = seed;
  return Array.from({ length: n }, () => String.fromCodePoint(0x4e00 + ((state = (state * 48271) % 2147483647) % 3000))).join("");
}

beforeAll(async () => {
  ids.finance = await publish({ code: "F02", period: "2026-Q3", on: "2026-10-10", posted: "2026-10-11", body: statementBody("2026-Q3", { lines: 60 }), title: "石桥社区2026年第三季度收支公开" });
  ids.text = await publishText("# 办了什么\n- 换了三盏路灯\n- 清了两条水沟\n\n下一季度继续。", "2026-10-09");
  ids.corrected = await publishText("修了水渠三百米", "2026-10-07");
  await correct(ids.corrected, "2026-10-09", { body: { kind: "text", text: "修了水渠二百米" } }, note);
  ids.table = await publish({ code: "F06", period: "2026-Q3", on: "2026-10-09", body: tableBody(Array.from({ length: 130 }, (_, i) => [`第${i}户承包组`, `${1000 + i}.50`]), ["欠款单位", "金额（元）"]) });
  ids.list = await publish({ code: "V09", period: "2026-Q3", body: householdsBody(["赵禾田", "钱秋林"]), on: "2026-10-08", rule: "relief", title: "最低生活保障名单" });
  ids.nil = await publish({ code: "V18", period: "2026-Q3", on: "2026-10-09", body: { kind: "nil", note: "" } });
  ids.dense = await publishText(Array.from({ length: 19 }, (_, i) => dense(1000, i + 7)).join("\n"), "2026-10-09");
  ids.forced = await publishText("应急抢修水管", "2026-10-09", { stopAt: "review" });
  await force(ids.forced, "2026-10-10", "事关供水");
  ids.withdrawn = await publishText("撤下的内容全文", "2026-10-08", { title: "撤下的标题" });
  await remove(ids.withdrawn, "withdrawn", "2026-10-09", "重复公开");
  ids.private = await publishText("不该上网的内容", "2026-10-08", { title: "不该上网的标题" });
  await remove(ids.private, "privacy", "2026-10-09", "有住址");
  ids.boardOnly = await publish({ owner: { kind: "branch", id: "qh007" }, code: "P05", period: "2026-Q3", body: { kind: "text", text: "党员大会一次" }, on: "2026-10-08", posted: "2026-10-09", title: "三会一课落实" });
});

const pages = () => [
  "/", "/help", "/accessibility", "/chain", "/verify", "/verify?code=zzzzzz", "/verify?code=!", "/notices", "/notices?q=路灯", "/notices?q=水&village=shiqiao", "/notices?category=finance&year=2026",
  "/notices?q=没有这样的词", "/villages/shiqiao", "/villages/shiqiao?quarter=2026-Q3", "/villages/xinan", "/villages/shiqiao/board?month=2026-10", "/villages/shiqiao/board?month=2026-01",
  ...Object.values(ids).map((id) => `/notices/${id}`),
  `/notices/${ids.finance}?part=2`, `/notices/${ids.table}?part=3`, `/notices/${ids.dense}?part=4`, `/notices/${ids.corrected}?version=1`,
  ...[ids.finance, ids.text, ids.list, ids.table].flatMap((id) => [`/notices/${id}/poster`, `/notices/${id}/broadcast`]),
  `/notices/${ids.dense}/poster`, `/notices/${ids.dense}/poster?part=2`, `/notices/${ids.dense}/broadcast`,
  "/notices/unknown", "/notices?after=x", "/villages/nowhere",
];
const LIMIT = 14 * 1024;

describe.each([["normal", ""], ["长者", "big=1"]])("%s mode", (_name, big) => {
  const address = (path: string) => (big ? `${path}${path.includes("?") ? "&" : "?"}${big}` : path);

  test("every page is light, whole and has no script, no style attribute, no foreign address", async () => {
    for (const path of pages()) {
      const { body, gzip, headers } = await ask(address(path));
      expect([path, gzip <= LIMIT, gzip]).toEqual([path, true, gzip]);
      expect(body, path).toMatch(/^<!DOCTYPE html><html lang="zh-CN"/);
      expect(body, path).not.toMatch(/<script|<iframe|<object|\son\w+=|\sstyle=|javascript:|@import|url\(/i);
      expect([...body.matchAll(/(?:src|href|action)="(https?:[^"]*)"/g)].map((m) => m[1]), path).toEqual([]);
      expect(headers.get("content-security-policy"), path).toContain("script-src 'none'");
      const css = /<style>([\s\S]*?)<\/style>/.exec(body)![1]!.replace(/&amp;/g, "&").replace(/&gt;/g, ">").replace(/&quot;/g, '"');
      expect(headers.get("content-security-policy"), path).toContain(createHash("sha256").update(css).digest("base64"));
    }
  });

  test("every link and form keeps the mode, but for the switch itself", async () => {
    for (const path of pages()) {
      const { body } = await ask(address(path));
      const links = [...body.matchAll(/<a\s([^>]*)>/g)].map((m) => m[1]!).filter((a) => !/class="(skip|mode)"/.test(a)).map((a) => /href="([^"]*)"/.exec(a)![1]!).filter((to) => to.startsWith("/") && to !== "/feed.xml");
      expect(links.length, path).toBeGreaterThan(0);
      expect(links.filter((to) => /[?&;]big=1(&|$)/.test(to) !== (big !== "")), path).toEqual([]);
      const forms = [...body.matchAll(/<form[\s\S]*?<\/form>/g)].map((m) => m[0]);
      expect(forms.filter((form) => form.includes('name="big" value="1"') !== (big !== "")), path).toEqual([]);
    }
  });
});

test("the switch leads to the same page in the other mode and back", async () => {
  const { body } = await ask(`/notices?q=${encodeURIComponent("路灯")}&village=shiqiao`);
  const there = /class="mode" href="([^"]*)"/.exec(body)![1]!.replace(/&amp;/g, "&");
  const other = await ask(there);
  expect(other.body).toContain('class="big"');
  expect(other.body).toContain("换了三盏<mark>路灯</mark>");
  const back = /class="mode" href="([^"]*)"/.exec(other.body)![1]!.replace(/&amp;/g, "&");
  expect(new URL(back, "http://x").searchParams.toString()).toBe(new URL(`http://x/?q=${encodeURIComponent("路灯")}&village=shiqiao`).searchParams.toString());
});

describe("wrong addresses get our own words", () => {
  it.each([
    ["/notices/unknown", 404], ["/notices/..%2f..%2fetc", 404], ["/notices/%00", 404], ["/notices/UNION", 404], ["/notices?village=nowhere", 400], ["/notices?village=%27%22", 400], ["/notices?category=all", 400], ["/notices?year=x", 400],
    ["/notices?after=2026-13-45.9", 400], ["/notices?after=1", 400], ["/villages/nowhere", 404], ["/villages/shiqiao?quarter=2026", 400], ["/villages/shiqiao/board?month=2026-Q3", 400], ["/villages/shiqiao/board?part=99", 404],
  ])("%s", async (path, status) => {
    const { status: got, body, headers } = await ask(path);
    expect(got).toBe(status);
    expect(body).toContain("首页：选择您的社区");
    expect(headers.get("cache-control")).toBe("no-store");
  });
  it.each(["version=0", "version=-1", "version=1.5", "version=99999", "part=0", "part=x"])("?%s", async (query) => expect((await ask(`/notices/${ids.text}?${query}`)).status).toBe(400));
  it.each(["version=2", "part=2"])("?%s does not exist", async (query) => expect((await ask(`/notices/${ids.text}?${query}`)).status).toBe(404));
  it("100 KB of anything in the search box is an ordinary search", async () => {
    for (const q of ["低保".repeat(17_000), "\"".repeat(50_000), "<script>alert(1)</script>"]) {
      const { status, body } = await ask(`/notices?q=${encodeURIComponent(q)}`);
      expect(status).toBe(200);
      expect(body).not.toContain("<script>");
    }
  });
});

describe("what may not be shown is on no page and in no format", () => {
  const addresses = (id: string) => [`/notices/${id}`, `/notices/${id}?version=1`, `/notices/${id}.json`, `/notices/${id}/poster`, `/notices/${id}/broadcast`, "/feed.xml", "/notices", "/", "/villages/shiqiao", "/villages/shiqiao/board?month=2026-10"];
  it.each([["private", ["不该上网的内容", "不该上网的标题"], 410], ["boardOnly", ["党员大会一次", "三会一课落实情"], 200], ["withdrawn", ["撤下的内容全文"], 200]] as const)("%s", async (name, words, status) => {
    for (const address of addresses(ids[name]!)) {
      const { body } = await ask(address);
      for (const word of words) expect(body, address).not.toContain(word);
    }
    const page = await ask(`/notices/${ids[name]!}`);
    expect(page.status).toBe(status);
    expect(page.headers.get("x-robots-tag")).toContain("noindex");
    expect((await ask(`/notices/${ids[name]!}.json`)).status).toBe(status);
  });
  it("a tombstone keeps digest, code and reason", async () => {
    const { body } = await ask(`/notices/${ids.private}`);
    expect(body).toMatch(/[0-9a-f]{64}/);
    expect(body).toContain("有住址");
    expect(body).toContain("等待第二人复核");
  });
  it("lists of persons ask machines not to keep them and are not handed to feed readers", async () => {
    expect((await ask(`/notices/${ids.list}`)).headers.get("x-robots-tag")).toContain("noindex");
    expect((await ask("/feed.xml")).body).not.toContain(ids.list);
    expect((await ask("/feed.xml")).body).toContain(ids.text);
  });
});

describe("a finance notice", () => {
  it("shows the five plain questions, the chart in words, and every line over its parts", async () => {
    const first = (await ask(`/notices/${ids.finance}`)).body;
    for (const question of ["钱从哪来", "给了谁", "办了啥", "谁批的", "单据在哪"]) expect(first).toContain(question);
    expect(first).toMatch(/<b>公益支出<\/b>　本期 [\d,.]+ 元/);
    const second = (await ask(`/notices/${ids.finance}?part=2`)).body;
    for (let i = 1; i <= 60; i++) expect(first.includes(`（第${i}批）`) !== second.includes(`（第${i}批）`), `第${i}批`).toBe(true);
  });
  it("is two taps away from home", async () => {
    const toVillage = /href="(\/villages\/shiqiao)"/.exec((await ask("/")).body)![1]!;
    expect((await ask(toVillage)).body).toContain(`href="/notices/${ids.finance}"`);
  });
});

describe("marks", () => {
  it("a correction says what, why and who; the old version says that it is old", async () => {
    const { body } = await ask(`/notices/${ids.corrected}`);
    expect(body).toContain("原来是“修了水渠三百米”，改成“修了水渠二百米”");
    expect(body).toContain("金额录错了一位");
    expect((await ask(`/notices/${ids.corrected}?version=1`)).body).toContain("不是最新的");
  });
  it("forced", async () => {
    const { body } = await ask(`/notices/${ids.forced}`);
    expect(body).toContain("未经监督审核，强制公开");
    expect(body).toContain("等待第二人复核");
  });
});

describe("checking a paper", () => {
  const codeOf = async (id: string) => /class="code">([0-9A-Z]{3}-[0-9A-Z]{3})</.exec((await ask(`/notices/${id}`)).body)![1]!;
  it("the newest version is recognized, however it was typed", async () => {
    const code = await codeOf(ids.finance!);
    for (const typed of [code, code.toLowerCase(), ` ${code.replace("-", " ")} `, code.replace("0", "o")]) {
      const { body } = await ask(`/verify?code=${encodeURIComponent(typed)}`);
      expect(body).toContain("是最新的一版");
      expect(body).toContain("期末余额");
    }
  });
  it("an old version is told from the new one", async () => {
    const { body } = await ask(`/verify?code=${(await ask(`/notices/${ids.corrected}?version=1`)).body.match(/class="code">([^<]*)</)![1]!}`);
    expect(body).toContain("已更正");
    expect(body).not.toContain("是最新的一版");
  });
  it("what was taken down is recognized without its content", async () => {
    const { body } = await ask(`/verify?code=${await codeOf(ids.private!)}`);
    expect(body).toContain("因保护个人信息撤下");
    expect(body).not.toMatch(/不该上网的(内容|标题)/);
  });
  it("a code that nobody published", async () => expect((await ask("/verify?code=ZZZZZZ")).body).toContain("没有查到校验码"));
});

test("the data of a notice lets anybody make its digest again", async () => {
  const data = JSON.parse((await ask(`/notices/${ids.finance}.json`)).body);
  const sorted = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(sorted) : value && typeof value === "object" ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)])) : value;
  const digest = createHash("sha256").update(`${data.versionId}\n${data.salt}\n${JSON.stringify(sorted(data.content))}`).digest("hex");
  expect(digest).toBe(data.digest);
  expect(JSON.parse((await ask(`/notices/${ids.list}.json`)).body).salt).toBeNull();
});

describe("caching", () => {
  it("the same page is not sent twice; a write makes a new one at once", async () => {
    const first = await ask("/notices");
    const etag = first.headers.get("etag")!;
    expect(first.headers.get("cache-control")).toBe("public, no-cache");
    expect(await ask("/notices", { "if-none-match": `W/${etag}` })).toMatchObject({ status: 304, body: "" });
    const id = await publishText("刚刚公开的一份", "2026-10-12");
    const again = await ask("/notices", { "if-none-match": etag });
    expect(again.status).toBe(200);
    expect(again.body).toContain(id);
  });
});

test("the feed is well-formed and in order", async () => {
  const { body, headers } = await ask("/feed.xml");
  expect(headers.get("content-type")).toContain("application/atom+xml");
  const updated = [...body.matchAll(/<entry>.*?<updated>([^<]*)</g)].map((m) => m[1]!);
  expect(updated.length).toBeGreaterThan(3);
  expect(updated).toEqual([...updated].sort().reverse());
  expect(body.match(/<entry>/g)!.length).toBe(body.match(/<\/entry>/g)!.length);
});

describe("a year whose holidays are not announced", () => {
  test("the village page says so beside what is still to come, and nothing where the year is known", async () => {
    expect((await ask("/villages/xiawan")).body).not.toContain("放假安排未公布");
    db().delete(announcedYear).where(eq(announcedYear.year, "2026")).run();
    expect((await ask("/villages/xiawan?big=1")).body).toContain("2026年放假安排未公布：落在这一年的期限先按周一到周五推算"); // another address: pages are kept until something is written
  });
});
