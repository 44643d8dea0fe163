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
export type Broken = { ok: false; brokenAt: number; says: string };
export type Verdict = { ok: true; rows: number; head: string; notYetAnchored: number } | Broken;

/** How far a walk along the chain has come without finding anything broken. */
export type Walk = { seq: number; previous: string };
export const atGenesis: Walk = { seq: 0, previous: GENESIS };

/** Hash in hex; passed in, so that this stays pure. */
type Sha256 = (text: string) => string;

/** Goes on over the next rows, so that a long chain can be walked in pieces. @returns how far it came, or what is broken. */
export function walkChain(from: Walk, rows: Iterable<AuditRow>, anchors: readonly Anchor[], sha256: Sha256): Walk | Broken {
  const bySeq = new Map<number, Anchor[]>();
  for (const anchor of anchors) bySeq.set(anchor.seq, [...(bySeq.get(anchor.seq) ?? []), anchor]);
  let { seq, previous } = from;
  for (const row of rows) {
    seq++;
    const says = faultOf(row, { seq, previous }, bySeq.get(seq) ?? [], sha256);
    if (says) return { ok: false, brokenAt: seq, says };
    previous = row.hash;
  }
  return { seq, previous };
}

function faultOf(row: AuditRow, expected: Walk, anchors: readonly Anchor[], sha256: Sha256): string | null {
  const { seq } = expected;
  if (row.seq !== seq) return `第 ${seq} 条记录不见了（后面接着的是第 ${row.seq} 条）`;
  if (row.previous !== expected.previous) return `第 ${seq} 条记录与上一条接不上，前面有记录被改动、删除或调换`;
  if (sha256(canonicalRow(row)) !== row.hash) return `第 ${seq} 条记录的内容被改动过`;
  const wrong = anchors.find((anchor) => anchor.hash !== row.hash);
  return wrong ? `第 ${seq} 条记录与${wrong.from}留存的链头不一致，这条链被重写过` : null;
}

/** The verdict at the end of the chain: heads kept outside show whether its tail was cut off. */
export function endWalk({ seq, previous }: Walk, anchors: readonly Anchor[]): Verdict {
  const last = anchors.reduce((max, anchor) => (anchor.seq > max.seq ? anchor : max), { seq: 0, hash: GENESIS, from: "" });
  if (last.seq > seq) return { ok: false, brokenAt: seq + 1, says: `${last.from}留存的链头是第 ${last.seq} 条，现在只有 ${seq} 条，末尾被截断` };
  return { ok: true, rows: seq, head: previous, notYetAnchored: seq - last.seq };
}

/**
 * Walks a whole chain in order of seq. Names the first row that was edited, deleted, inserted or reordered; anchors show
 * truncation and rewriting (ruling 26).
 */
export function verifyChain(rows: Iterable<AuditRow>, anchors: readonly Anchor[], sha256: Sha256): Verdict {
  const end = walkChain(atGenesis, rows, anchors, sha256);
  return "ok" in end ? end : endWalk(end, anchors);
}
