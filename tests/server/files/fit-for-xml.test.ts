/** One character that XML cannot hold would make a whole file unreadable for everybody: whatever was typed, exports open. */
import { expect, test } from "vitest";
import { atomFeed } from "@/components/public/atom";
import { form, heading, line, list, sizes, writeDocument } from "@/server/files/word";
import { writeSpreadsheet } from "@/server/files/spreadsheet";
import { openZip } from "@/server/files/zip";

const typed = "甲\u0000乙\u0001丙\u000b丁\u001f戊\ufffe己\uffff庚\ud800辛]]><x>&\"'";
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const xmlOf = (bytes: Buffer) => openZip(bytes).filter(({ name }) => /\.(xml|rels)$/.test(name)).map((entry) => new TextDecoder("utf-8", { fatal: true }).decode(entry.read()));

test("a Word file", async () => {
  const parts = xmlOf(await writeDocument({ title: typed, pieces: [heading(typed, "title"), line(typed), list([typed], [[typed]], sizes.list), form([[typed, typed]], sizes.text)] }));
  expect(parts.filter((xml) => unfit.test(xml))).toEqual([]);
  expect(parts.join()).toContain("甲乙丙丁戊己庚");
  expect(parts.join()).not.toContain("<x>");
});

test("a spreadsheet", async () => {
  const parts = xmlOf(await writeSpreadsheet([{ name: "表", rows: [[typed], [typed]] }]));
  expect(parts.filter((xml) => unfit.test(xml))).toEqual([]);
  expect(parts.join()).not.toContain("<x>");
});

test("the feed", () => {
  const feed = atomFeed({ url: "http://localhost/feed.xml", title: typed, updated: "2026-10-12T00:00:00.000Z", entries: [{ id: "i", url: "u", title: typed, updated: "2026-10-12T00:00:00.000Z", author: typed, summary: typed }] });
  expect(feed).not.toMatch(unfit);
  expect(feed.isWellFormed()).toBe(true);
  expect(feed).not.toContain("<x>");
});
