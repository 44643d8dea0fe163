import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { writeWordBook } from "@/server/files/word-book";

const partsOf = (bytes: Buffer) => Object.fromEntries(Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, part]) => [name, strFromU8(part)]));
const textOf = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);

test("a list: on its side, its heading repeated on each page, rows not cut, page x of y", async () => {
  const parts = partsOf(await writeWordBook({ title: "2026年党员名册", lead: ["石桥第一党支部"], table: { heads: ["序号", "姓名"], rows: [[1, "张<三>"], [2, null]] } }));
  const document = parts["word/document.xml"]!;
  expect(textOf(document)).toEqual(["2026年党员名册", "石桥第一党支部", "序号", "姓名", "1", "张&lt;三&gt;", "2", ""]);
  expect(document).toContain('w:orient="landscape"');
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(3);
  const footer = Object.entries(parts).find(([name]) => name.startsWith("word/footer"))![1];
  expect(footer).toMatch(/PAGE[\s\S]*NUMPAGES/);
});

test("a record book: a page for each record, lines of a value kept apart", async () => {
  const page = (title: string) => ({ title, rows: [["议题", "1. 甲\n2. 乙"]] as const, foot: ["开会：…；记录：…"] });
  const document = partsOf(await writeWordBook({ title: "记录本", lead: [], pages: [page("第一次"), page("第二次")] }))["word/document.xml"]!;
  expect(textOf(document)).toEqual(["记录本", "第一次", "议题", "1. 甲", "2. 乙", "开会：…；记录：…", "第二次", "议题", "1. 甲", "2. 乙", "开会：…；记录：…"]);
  expect(document.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
});
