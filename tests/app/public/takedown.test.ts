/** A takedown reaches every public surface at the next request, whatever was kept in memory or by the reader (rulings 16, 31, 40). */
import { mkdirSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { instantAt, type Day } from "@/domain/calendar/day";
import { addFile } from "@/db/files";
import { findPublicNotice } from "@/db/publications/notice";
import { act } from "@/db/seed/history/run";
import { releaseQuestion } from "@/db/questions/release";
import { householdsBody } from "../../cast/bodies";
import { finish, publish, publishText } from "../../cast/publish";
import { as, useDatabase } from "../../database";
import { allow, bring } from "../../db/questions/asked";
import { correct, erase, hidePrivate, removalsOf, restore, takeDown, withdraw } from "../../db/notices/later";
import { ask } from "./ask";

useDatabase("town");
/** The server's clock stands on a day; everything else of the process goes on. */
const itIs = (day: Day) => vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(instantAt(day, "21:00")) });
beforeEach(() => void itIs("2026-10-12"));
afterEach(() => void vi.useRealTimers());

const bytes = Buffer.from("%PDF-1.4 住在井台边的人家");
const digest = createHash("sha256").update(bytes).digest("hex");

/** Published in two versions, with an attachment and an answered question; `words` stand in title and text. */
async function told(words: string): Promise<{ id: string; surfaces: string[]; file: string }> {
  const id = await publishText(`${words}说明`, "2026-10-05", { title: `${words}公告`, stopAt: "draft" });
  let fileId = "";
  await act("clerk.qh007", "2026-10-05", "16:00", "notice.attach", id, async (p) => {
    fileId = await addFile(p, { digest, name: `${words}.pdf`, kind: "pdf", bytes: bytes.length, capturedAt: null, imageHash: null, hasText: true, findings: [], use: "attachment" });
  });
  const folder = path.join(process.env.DATA_DIR!, "files", digest.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, digest.slice(2)), bytes);
  await finish(id, "2026-10-06");
  await correct(id, "2026-10-07", true, `${words}新说明`);
  const question = await bring("answered", { noticeId: id });
  await releaseQuestion(await allow(await as("office.town"), "question.release", question), { question: "明细在哪里看？", answer: "在公开栏第二版。" }, false);
  const codes = (await findPublicNotice(id, null, "2026-10-12"))!.versions.map(({ checkCode }) => checkCode);
  const page = `/notices/${id}`;
  const surfaces = [
    page, `${page}?big=1`, `${page}?version=1`, `${page}?version=2`, `${page}.json`, `${page}/poster`, `${page}/poster?version=1`, `${page}/broadcast`, `${page}/answers`,
    "/", "/notices", `/notices?q=${encodeURIComponent(words)}`, "/notices?village=shiqiao", "/notices?category=village&year=2026", "/feed.xml", "/villages/shiqiao", "/villages/shiqiao/board?month=2026-10",
    ...codes.map((code) => `/verify?code=${code}`),
  ];
  return { id, surfaces, file: `${page}/files/${fileId}` };
}

/** What a reader got and keeps: the tag of every page, fetched twice so that the second comes from memory. */
async function read(surfaces: string[]): Promise<Map<string, string>> {
  const tags = new Map<string, string>();
  for (const address of [...surfaces, ...surfaces]) {
    const { headers } = await ask(address);
    tags.set(address, headers.get("etag") ?? "");
  }
  return tags;
}

const hits = async (surfaces: string[], words: string, tags = new Map<string, string>()) => {
  const leaks: string[] = [];
  for (const address of surfaces) {
    const fresh = await ask(address);
    const again = await ask(address, { "if-none-match": tags.get(address) || '"none"' });
    // A page that never had the words may well be unchanged; one that had them may not say so.
    if (`${fresh.body}${JSON.stringify([...fresh.headers])}`.includes(words.slice(0, 6)) && !address.includes("?q=")) leaks.push(address);
    if (address.includes("?q=") && fresh.body.includes(`${words}公告`)) leaks.push(address);
    if (again.status === 304 && address.startsWith("/notices/")) leaks.push(`304 ${address}`);
  }
  return leaks;
};

const ways = { privacy: hidePrivate, emergency: takeDown, withdrawn: (id: string, on: string) => withdraw(id, on) };

test.each(["privacy", "emergency"] as const)("%s: from the next request on, nowhere", async (kind) => {
  const words = kind === "privacy" ? "井台边的人家" : "场院里的争议";
  const { id, surfaces, file } = await told(words);
  const tags = await read(surfaces);
  const before = await hits(surfaces, words);
  expect(before.length).toBeGreaterThan(10); // the test looks where it was
  const attachment = await ask(file);
  expect(attachment.status).toBe(200);

  await ways[kind](id, "2026-10-12");
  expect(await hits(surfaces, words, tags)).toEqual([]);
  const page = await ask(`/notices/${id}`);
  expect([page.status, page.headers.get("cache-control"), page.headers.get("x-robots-tag")]).toEqual([410, "no-store", "noindex, noarchive"]);
  expect(page.body).toContain("与台账不符，需要核实"); // the reason stays, and the digest
  expect(page.body).toMatch(/[0-9a-f]{64}/);
  for (const headers of [undefined, { "if-none-match": attachment.headers.get("etag")! }]) {
    const gone = await ask(file, headers);
    expect([gone.status, gone.body.includes("井台边")]).toEqual([404, false]);
  }

  const [removal] = await removalsOf(id);
  if (kind === "privacy") {
    await erase(removal!.id, "2026-10-12");
    expect(await hits(surfaces, words, tags)).toEqual([]);
  } else {
    await restore(removal!.id, "2026-10-12");
    expect((await ask(`/notices/${id}`)).body).toContain(words);
    expect((await ask(`/notices?q=${encodeURIComponent(words)}`)).body).toContain(`${words}公告`);
    expect((await ask(file)).status).toBe(200);
  }
});

test("withdrawn: the page stays with its title and reason, the content goes", async () => {
  const words = "碾盘前的集市";
  const { id, surfaces, file } = await told(words);
  const tags = await read(surfaces);
  await withdraw(id, "2026-10-12");
  expect((await hits(surfaces.map((address) => address), `${words}新说明`.slice(-6), tags))).toEqual([]);
  const page = await ask(`/notices/${id}`);
  expect(page.status).toBe(200);
  expect(page.body).toContain(`${words}公告`);
  expect(page.body).toContain("原因：与台账不符，需要核实");
  expect((await ask(file)).status).toBe(404);
});

test("a list of persons leaves the web by the day alone: nobody writes, no timer runs, what is in memory does not matter", async () => {
  const id = await publish({ code: "V09", period: "2026-Q3", body: householdsBody(["赵禾田"]), on: "2026-10-08", rule: "relief", title: "最低生活保障名单" });
  const surfaces = [`/notices/${id}`, `/notices/${id}.json`, `/notices/${id}/poster`, `/notices/${id}?version=1`, "/notices?q=赵禾田", "/notices", "/feed.xml", "/villages/shiqiao"];
  itIs("2026-10-15");
  const tags = await read(surfaces);
  expect((await ask(`/notices/${id}`)).body).toContain("赵禾田");
  itIs("2026-10-16");
  for (const address of surfaces) {
    const { status, body } = await ask(address, { "if-none-match": tags.get(address)! });
    expect([address, body.replace(/value="赵禾田"|“赵禾田”|<title>[^<]*<\/title>/g, "").includes("赵禾田")]).toEqual([address, false]);
    if (address.startsWith("/notices/") && !address.includes("poster")) expect([address, status]).toEqual([address, 410]);
  }
});

test("the notice page offers to ask for it, with the kind already chosen", async () => {
  const id = await publishText("谁家的照片", "2026-10-09");
  expect((await ask(`/notices/${id}`)).body).toMatch(new RegExp(`href="/ask\\?notice=${id}&amp;about=privacy"`));
});
