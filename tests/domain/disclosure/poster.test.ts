import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { NoticeBody } from "@/domain/disclosure/body";
import { posterFlow, type PosterBlock } from "@/domain/disclosure/poster/flow";
import { heightOf, linesIn, SHEET, type } from "@/domain/disclosure/poster/measure";
import { sheetsOf, type SheetBlock } from "@/domain/disclosure/poster/sheets";
import { statementBody, tableBody, householdsBody } from "../../cast/bodies";

const words = (blocks: readonly (PosterBlock | SheetBlock)[]) => blocks.map((block) => (block.kind === "table" ? block.rows.flat().join("") : block.text)).join("");

/** What a reader would measure on the sheet with a ruler: at least this much is printed. */
function leastHeight(block: SheetBlock): number {
  if (block.kind !== "table") return heightOf(block.text, block.kind === "heading" ? "heading" : "body") - type.body.after;
  return block.rows.length * (type.table.line + 7) + (block.heading ? type.heading.line : 0);
}

const sentence = fc.array(fc.constantFrom("集体", "路灯", "维修。", "12,750.00", "（记-001）", "，", "ABC"), { minLength: 1, maxLength: 60 }).map((parts) => parts.join(""));
const block: fc.Arbitrary<PosterBlock> = fc.oneof(
  fc.record({ kind: fc.constantFrom("heading" as const, "paragraph" as const, "item" as const), text: sentence }),
  fc.record({
    kind: fc.constant("table" as const),
    heading: fc.constantFrom("", "收支总表"),
    columns: fc.constant([{ name: "日期", number: false }, { name: "办了啥", number: false }, { name: "金额（元）", number: true }]),
    rows: fc.array(fc.tuple(fc.constant("7月6日"), sentence, fc.constant("6,200.00")).map((row) => [...row]), { minLength: 1, maxLength: 40 }),
  }),
);

describe("sheets", () => {
  it("lose nothing and keep the order", () => {
    fc.assert(fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      const sheets = sheetsOf(blocks, 120);
      expect(words(sheets.flat())).toBe(words(blocks));
      expect(sheets.every((sheet, i) => sheet.length > 0 || (i === 0 && blocks.length === 0))).toBe(true);
    }));
  });
  it("are never fuller than the paper", () => {
    fc.assert(fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      for (const [i, sheet] of sheetsOf(blocks, 120).entries()) {
        const used = sheet.reduce((sum, one) => sum + leastHeight(one), i === 0 ? 120 : 0);
        expect(used).toBeLessThanOrEqual(SHEET.height - 100);
      }
    }));
  });
  it("every part of a table has its columns and widths that fill the sheet", () => {
    const tables = sheetsOf([{ kind: "table", heading: "明细", columns: [{ name: "一", number: false }, { name: "二", number: true }], rows: Array.from({ length: 90 }, (_, i) => [`第${i}项`, "1.00"]) }], 100).flat();
    expect(tables.length).toBeGreaterThan(3);
    expect(tables.map((table) => table.kind === "table" && table.heading)).toEqual(["明细", ...Array(tables.length - 1).fill("明细（续）")]);
    for (const table of tables) if (table.kind === "table") expect(table.widths.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 0);
  });
  it("a heading is not left alone at the foot of a sheet", () => {
    for (let n = 1; n < 40; n++) {
      const filler: PosterBlock[] = Array.from({ length: n }, (_, i) => ({ kind: "paragraph", text: `第${i}段` }));
      for (const sheet of sheetsOf([...filler, { kind: "heading", text: "标题" }, { kind: "paragraph", text: "内容" }], 120)) expect(sheet.at(-1)!.kind).toBe("paragraph");
    }
  });
  it("an empty notice is one sheet", () => expect(sheetsOf([], 120)).toEqual([[]]));
});

test("a line more than fits takes another line", () => {
  expect(linesIn("字", 160, 16)).toBe(1);
  expect(linesIn("字".repeat(9), 160, 16)).toBe(1);
  expect(linesIn("字".repeat(10), 160, 16)).toBe(2);
  expect(linesIn("1".repeat(15), 160, 16)).toBe(1);
});

describe("what is printed", () => {
  it.each<[string, NoticeBody, string[]]>([
    ["text", { kind: "text", text: "# 办了什么\n- 换灯\n\n结束。" }, ["办了什么", "换灯", "结束。"]],
    ["table", tableBody([["路灯", "12750"]], ["项目", "金额（元）"]), ["路灯", "12,750.00"]],
    ["beneficiaries", householdsBody(["赵禾田"]), ["赵禾田", "最低生活保障"]],
    ["nil", { kind: "nil", note: "本季度没有征地" }, ["本期没有这项内容", "本季度没有征地"]],
  ])("%s", (_kind, body, expected) => {
    const printed = words(posterFlow(body, null));
    for (const word of expected) expect(printed).toContain(word);
  });

  it("of a statement: totals, every line, and the five answers; what all expenses share is said once", () => {
    const body = statementBody("2026-Q3", { lines: 8 });
    const printed = words(posterFlow(body, null));
    for (let i = 1; i <= 8; i++) expect(printed).toContain(`（第${i}批）`);
    expect(printed).toContain("谁批的：村民代表会议决议");
    const same = { ...body, statement: { ...(body as { statement: { lines: object[] } }).statement, lines: (body as { statement: { lines: { side: string }[] } }).statement.lines.map((line) => ({ ...line, approvedBy: line.side === "expense" ? "两委会" : "" })) } } as NoticeBody;
    expect(words(posterFlow(same, null)).match(/两委会/g)).toHaveLength(1);
  });
});
