import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { writeWordPaper } from "@/server/files/word-paper";

test("a paper: title and number above, its table with repeated head and whole rows, page x of y below", async () => {
  const bytes = await writeWordPaper({
    title: "整改通知书", number: "清督整〔2026〕1号",
    blocks: [{ kind: "text", text: "某支部：" }, { kind: "table", head: ["编号", "问题"], percents: [20, 80], rows: [["1", "甲\n乙<丙>"]] }, { kind: "text", text: "2026年9月4日", align: "right" }],
  });
  const parts = Object.fromEntries(Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, part]) => [name, strFromU8(part)]));
  const document = parts["word/document.xml"]!;
  expect([...document.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text)).toEqual(["整改通知书", "清督整〔2026〕1号", "某支部：", "编号", "问题", "1", "甲", "乙&lt;丙&gt;", "2026年9月4日"]);
  expect(document).not.toContain("landscape");
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(2);
  expect(document.match(/<w:tcW w:type="pct" w:w="1000"\/>/g)).toHaveLength(2); // fiftieths of a percent
  expect(Object.entries(parts).find(([name]) => name.startsWith("word/footer"))![1]).toMatch(/PAGE[\s\S]*NUMPAGES/);
});
