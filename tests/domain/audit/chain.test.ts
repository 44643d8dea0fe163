import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalRow, GENESIS, verifyChain, type Anchor, type AuditRow } from "@/domain/audit/chain";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

type Fact = Omit<AuditRow, "seq" | "previous" | "hash">;
const fact: fc.Arbitrary<Fact> = fc.record({
  at: fc.constantFrom("2026-10-12T01:00:00.000Z", "2026-10-12T01:00:01.000Z"),
  actor: fc.constantFrom("p1", "p2", "system"),
  action: fc.constantFrom("notice.draft", "notice.review"),
  outcome: fc.constantFrom("done" as const, "refused" as const),
  subjectKind: fc.constantFrom("notice", "account"),
  subjectId: fc.string({ maxLength: 4 }),
  scope: fc.option(fc.constantFrom("shiqiao", "qh007")),
  wrote: fc.string({ maxLength: 4 }),
  content: fc.option(fc.string({ maxLength: 4 })),
});

/** The chain as db/write.ts appends it. */
function chainOf(facts: readonly Fact[]): AuditRow[] {
  const rows: AuditRow[] = [];
  for (const [i, each] of facts.entries()) {
    const row = { seq: i + 1, ...each, previous: rows.at(-1)?.hash ?? GENESIS };
    rows.push({ ...row, hash: sha256(canonicalRow(row)) });
  }
  return rows;
}

const chain = fc.array(fact, { minLength: 2, maxLength: 12 }).map(chainOf);
const chainAndPlace = chain.chain((rows) => fc.tuple(fc.constant(rows), fc.nat(rows.length - 1)));
const anchorAt = ({ seq, hash }: AuditRow): Anchor => ({ seq, hash, from: "公示栏" });
const verify = (rows: readonly AuditRow[], anchors: Anchor[] = []) => verifyChain(rows, anchors, sha256);
const holds = (property: fc.IRawProperty<unknown>) => fc.assert(property as never, { numRuns: 200 });

describe("an untouched chain", () => {
  test("holds, and tells what no anchor covers yet", () => {
    holds(fc.property(chainAndPlace, ([rows, i]) => {
      expect(verify(rows, [anchorAt(rows[i]!)])).toEqual({ ok: true, rows: rows.length, head: rows.at(-1)!.hash, notYetAnchored: rows.length - 1 - i });
    }));
  });

  test("of no rows holds too", () => expect(verify([])).toEqual({ ok: true, rows: 0, head: GENESIS, notYetAnchored: 0 }));
});

describe("a chain that was touched names the first broken row", () => {
  const keys = ["at", "actor", "action", "outcome", "subjectKind", "subjectId", "scope", "wrote", "content"] as const;

  test("when any field of any row was edited", () => {
    holds(fc.property(chainAndPlace, fc.constantFrom(...keys), fc.string(), ([rows, i], key, value) => {
      fc.pre(rows[i]![key] !== value);
      const edited = rows.with(i, { ...rows[i]!, [key]: value } as AuditRow);
      expect(verify(edited)).toMatchObject({ ok: false, brokenAt: i + 1 });
    }));
  });

  test("when the edited row was hashed again, at the next row or at the anchor", () => {
    holds(fc.property(chainAndPlace, ([rows, i]) => {
      const row = { ...rows[i]!, actor: "somebody else" };
      const edited = rows.with(i, { ...row, hash: sha256(canonicalRow(row)) });
      const last = i === rows.length - 1;
      expect(verify(edited, last ? [anchorAt(rows[i]!)] : [])).toMatchObject({ ok: false, brokenAt: last ? i + 1 : i + 2 });
    }));
  });

  test("when everything from a row on was written anew, at the first anchor behind it", () => {
    holds(fc.property(chainAndPlace, ([rows, i]) => {
      const rewritten = chainOf(rows.map((row, j) => (j >= i ? { ...row, wrote: `${row.wrote}!` } : row)));
      const anchor = rows.at(-1)!;
      expect(verify(rewritten, [anchorAt(anchor)])).toMatchObject({ ok: false, brokenAt: anchor.seq });
    }));
  });

  test("when a row was deleted", () => {
    holds(fc.property(chainAndPlace, ([rows, i]) => {
      fc.pre(i < rows.length - 1);
      expect(verify(rows.toSpliced(i, 1))).toMatchObject({ ok: false, brokenAt: i + 1 });
    }));
  });

  test("when a row was deleted and the others renumbered", () => {
    holds(fc.property(chainAndPlace, ([rows, i]) => {
      fc.pre(i < rows.length - 1);
      const closed = rows.toSpliced(i, 1).map((row, j) => ({ ...row, seq: j + 1 }));
      expect(verify(closed)).toMatchObject({ ok: false, brokenAt: i + 1 });
    }));
  });

  test("when two rows changed places", () => {
    holds(fc.property(chainAndPlace, ([rows, i]) => {
      fc.pre(i < rows.length - 1);
      const [first, second] = [rows[i]!, rows[i + 1]!];
      expect(verify(rows.with(i, second).with(i + 1, first))).toMatchObject({ ok: false, brokenAt: i + 1 });
      const swapped = rows.with(i, { ...second, seq: first.seq }).with(i + 1, { ...first, seq: second.seq });
      expect(verify(swapped)).toMatchObject({ ok: false, brokenAt: i + 1 });
    }));
  });

  test("when a row was slipped in", () => {
    holds(fc.property(chainAndPlace, ([rows, i]) => {
      expect(verify(rows.toSpliced(i, 0, rows[i]!))).toMatchObject({ ok: false, brokenAt: i + 2 });
    }));
  });

  test("when the end was cut off, which only an anchor can show", () => {
    holds(fc.property(chainAndPlace, ([rows, i]) => {
      fc.pre(i > 0);
      const cut = rows.slice(0, i);
      expect(verify(cut)).toMatchObject({ ok: true });
      const verdict = verify(cut, [anchorAt(rows.at(-1)!)]);
      expect(verdict).toMatchObject({ ok: false, brokenAt: i + 1 });
      expect(verdict).toHaveProperty("says", expect.stringContaining("截断"));
    }));
  });
});
