import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { bodyParts } from "@/domain/disclosure/body-parts";
import type { BodyOf } from "@/domain/disclosure/body";
import { PART, partsOf, piecesOf, weightOf } from "@/domain/disclosure/parts";
import { statementBody, tableBody } from "../../cast/bodies";

describe("parts", () => {
  it("keep everything in order and stay within the limits", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 200 }), (weights) => {
      const parts = partsOf(weights, (w) => w);
      expect(parts.flat()).toEqual(weights);
      expect(parts.length).toBeGreaterThan(0);
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(PART.rows);
        expect(part.length === 1 || part.reduce((a, b) => a + b, 0) <= PART.weight).toBe(true);
      }
    }));
  });
  it("are cut where the next item would be too much, not before", () => expect(partsOf([3, 3, 3], (w) => w, { rows: 10, weight: 6 })).toEqual([[3, 3], [3]]));
  it("there is one part for nothing", () => expect(partsOf([], () => 1)).toEqual([[]]));
});

describe("pieces of a text", () => {
  it("together are the text, none longer than asked, none broken inside a character", () => {
    const text = fc.array(fc.constantFrom("村", "务。", "公开", "；", "𬱖", "a"), { maxLength: 120 }).map((chars) => chars.join(""));
    fc.assert(fc.property(text, fc.integer({ min: 2, max: 30 }), (whole, most) => {
      const pieces = piecesOf(whole, most);
      expect(pieces.join("")).toBe(whole);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(most);
        expect(piece).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
      }
    }));
  });
  it("end with a sentence where there is one", () => expect(piecesOf("第一句。第二句还没有完", 8)).toEqual(["第一句。", "第二句还没有完"]));
});

test("a Chinese character weighs more than a digit", () => expect([weightOf("公开"), weightOf("12")]).toEqual([2, 0.7]));

describe("bodies", () => {
  it("sixty lines of a statement are read in two parts: incomes first, then by day", () => {
    const body = statementBody("2026-Q3", { lines: 60 }) as BodyOf<"finance">;
    const parts = bodyParts(body) as BodyOf<"finance">[];
    expect(parts.length).toBeGreaterThan(1);
    const lines = parts.flatMap((part) => part.statement.lines);
    expect(new Set(lines.map((line) => line.id))).toEqual(new Set(body.statement.lines.map((line) => line.id)));
    expect(lines.slice(0, 3).map((line) => line.side)).toEqual(["income", "income", "income"]);
    const days = lines.slice(3).map((line) => line.day!);
    expect(days).toEqual([...days].sort());
    for (const part of parts) expect(part.statement.opening).toBe(body.statement.opening);
  });
  it("a table keeps its columns in every part", () => {
    const parts = bodyParts(tableBody(Array.from({ length: 120 }, (_, i) => [`第${i}项`, "已办"]))) as BodyOf<"table">[];
    expect(parts.map((part) => part.rows.length)).toEqual([50, 50, 20]);
    expect(new Set(parts.map((part) => part.columns.length))).toEqual(new Set([2]));
  });
  it("a long text is cut between lines, a short one not at all", () => {
    const long = Array.from({ length: 30 }, (_, i) => `第${i}段${"办理情况如下。".repeat(40)}`).join("\n");
    expect(bodyParts({ kind: "text", text: "短" })).toHaveLength(1);
    expect((bodyParts({ kind: "text", text: long }) as BodyOf<"text">[]).map((part) => part.text).join("\n")).toBe(long);
  });
});
