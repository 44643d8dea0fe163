import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readHeads, sayHead } from "@/domain/audit/anchors";
import { atGenesis, canonicalRow, endWalk, GENESIS, verifyChain, walkChain, type AuditRow } from "@/domain/audit/chain";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function chainOf(length: number): AuditRow[] {
  const rows: AuditRow[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const row = {
      seq, at: `2026-10-12T01:00:${String(seq % 60).padStart(2, "0")}.000Z`, actor: `a${seq % 3}`, action: "notice.draft", outcome: "done" as const,
      subjectKind: "notice", subjectId: `n${seq}`, scope: seq % 2 ? "shiqiao" : null, wrote: sha256(String(seq)), content: null, previous: rows.at(-1)?.hash ?? GENESIS,
    };
    rows.push({ ...row, hash: sha256(canonicalRow(row)) });
  }
  return rows;
}

const chain = chainOf(20);
const place = fc.integer({ min: 1, max: chain.length });
const brokenAt = (rows: AuditRow[], anchors: Parameters<typeof verifyChain>[1] = []) => {
  const verdict = verifyChain(rows, anchors, sha256);
  return verdict.ok ? null : verdict.brokenAt;
};
describe("anchors", () => {
  const anchor = (seq: number, hash = chain[seq - 1]!.hash) => ({ seq, hash, from: "2026年10月11日" });

  test("truncation is seen up to the last anchor, and only there", () => {
    expect(brokenAt(chain.slice(0, 15))).toBe(null);
    expect(brokenAt(chain.slice(0, 15), [anchor(18)])).toBe(16);
    expect(brokenAt(chain.slice(0, 19), [anchor(18)])).toBe(null);
    expect(verifyChain(chain, [anchor(18)], sha256)).toMatchObject({ ok: true, notYetAnchored: 2 });
  });

  test("a chain written anew from some row on is whole in itself but not against an anchor", () => {
    const forged = chain.slice(0, 10);
    for (const row of chain.slice(10)) {
      const again = { ...row, actor: "forger", previous: forged.at(-1)!.hash };
      forged.push({ ...again, hash: sha256(canonicalRow(again)) });
    }
    expect(brokenAt(forged)).toBe(null);
    expect(brokenAt(forged, [anchor(12)])).toBe(12);
  });

  test("walking in pieces gives the same verdict as walking at once", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9 }), fc.option(place), (size, edited) => {
      const rows = chain.map((row) => (row.seq === edited ? { ...row, actor: "forger" } : row));
      let walk: ReturnType<typeof walkChain> = atGenesis;
      for (let i = 0; i < rows.length && !("ok" in walk); i += size) walk = walkChain(walk, rows.slice(i, i + size), [anchor(18)], sha256);
      const verdict = "ok" in walk ? walk : endWalk(walk, [anchor(18)]);
      expect(verdict).toEqual(verifyChain(rows, [anchor(18)], sha256));
    }));
  });
});

describe("heads kept elsewhere", () => {
  const hash = "ab".repeat(32);
  test.each([
    ["a published line", sayHead("2026-10-12", { seq: 1234, hash }), [{ seq: 1234, hash }]],
    ["inside a feed", `<entry><summary>审计链头 2026-10-11 #7 ${hash}</summary></entry><entry>审计链头 2026-10-12 #9 ${hash}</entry>`, [{ seq: 7, hash }, { seq: 9, hash }]],
    ["a backup's manifest", JSON.stringify({ format: 1, files: [], audit: { seq: 42, hash } }), [{ seq: 42, hash }]],
    ["the line after a backup", `备份时间 2026-10-12，审计链第 42 条，链头 ${hash}`, [{ seq: 42, hash }]],
    ["anything else", "没有链头 #12 abc", []],
  ])("%s", (_case, text, heads) => expect(readHeads(text, "文件")).toEqual(heads.map((head) => ({ ...head, from: "文件" }))));
});
