/**
 * The audit chain: append-only rows, each holding the hash of the one before (ruling 22, 25, 26). Rows carry ids, keyed
 * digests and times, never personal data.
 */
export type AuditRow = {
  seq: number;
  at: string;
  actor: string;
  action: string;
  outcome: "done" | "refused";
  subjectKind: string;
  subjectId: string;
  /** community, branch or group of the subject, for the auditor's filters; null for the town. */
  scope: string | null;
  /** keyed digest of what was written. */
  wrote: string;
  /** digest of the published content or file, where the act is about one. */
  content: string | null;
  previous: string;
  hash: string;
};

export const GENESIS = "0".repeat(64);

/** The text that is hashed: every field but the hash itself, in one fixed order. */
export function canonicalRow(row: Omit<AuditRow, "hash">): string {
  return JSON.stringify([
    row.seq, row.at, row.actor, row.action, row.outcome, row.subjectKind, row.subjectId, row.scope, row.wrote, row.content, row.previous,
  ]);
}

export type Anchor = { seq: number; hash: string; from: string };
export type Verdict =
  | { ok: true; rows: number; head: string; notYetAnchored: number }
  | { ok: false; brokenAt: number; says: string };

/**
 * Walks the chain in order of seq. `sha256` is passed in (hex), so that this stays pure.
 * Names the first row that was edited, deleted, inserted or reordered; heads kept outside (anchors) show truncation.
 */
export function verifyChain(rows: Iterable<AuditRow>, anchors: readonly Anchor[], sha256: (text: string) => string): Verdict {
  const bySeq = new Map<number, Anchor[]>();
  for (const anchor of anchors) bySeq.set(anchor.seq, [...(bySeq.get(anchor.seq) ?? []), anchor]);
  let previous = GENESIS;
  let seq = 0;
  for (const row of rows) {
    seq++;
    if (row.seq !== seq) return broken(seq, `第 ${seq} 条记录不见了（后面接着的是第 ${row.seq} 条）`);
    if (row.previous !== previous) return broken(seq, `第 ${seq} 条记录与上一条接不上，前面有记录被改动、删除或调换`);
    if (sha256(canonicalRow(row)) !== row.hash) return broken(seq, `第 ${seq} 条记录的内容被改动过`);
    const wrong = bySeq.get(seq)?.find((anchor) => anchor.hash !== row.hash);
    if (wrong) return broken(seq, `第 ${seq} 条记录与${wrong.from}留存的链头不一致，整条链被重写过`);
    previous = row.hash;
  }
  const last = anchors.reduce((max, a) => (a.seq > max.seq ? a : max), { seq: 0, hash: GENESIS, from: "" });
  if (last.seq > seq) return broken(seq + 1, `${last.from}留存的链头是第 ${last.seq} 条，现在只有 ${seq} 条，末尾被截断`);
  return { ok: true, rows: seq, head: previous, notYetAnchored: seq - last.seq };
}

function broken(brokenAt: number, says: string): Verdict {
  return { ok: false, brokenAt, says };
}
