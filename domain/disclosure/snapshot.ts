/**
 * What is published: complete in itself, so that the public side never reads a working table, and canonical, so that a
 * digest proves that nothing changed.
 */
import type { Day } from "../calendar/day";
import type { NoticeBody } from "./body";
import type { Audience } from "./catalog/vocabulary";
import type { CorrectionNote } from "./correction";
import type { PublicityKey } from "./publicity-rules";
import type { Category } from "./lifecycle";
import type { Capacity } from "./signing";

export type SnapshotFile = { id: string; name: string; kind: string; bytes: number; digest: string };
export type SnapshotSignature = { capacity: Capacity; name: string; signedOn: Day; mode: "click" | "paper" };

export type Snapshot = {
  code: string;
  item: string;
  category: Category;
  owner: { kind: "community" | "branch"; id: string; name: string };
  period: string;
  title: string;
  body: NoticeBody;
  responsiblePerson: string;
  contact: string;
  objectionChannel: string;
  boardLocation: string;
  /** `days`: the length that the author chose, 0 for "as the rule requires". */
  publicity: { rule: PublicityKey; days: number; says: string };
  audience: Audience;
  basis: readonly string[];
  files: readonly SnapshotFile[];
  correction: CorrectionNote | null;
  /** Only in a tombstone (ruling 16): everything above that people could read is empty. */
  erased?: { reason: string; on: Day };
};

export const erasedTitle = "已按个人信息保护要求撤下";

/** What stays of a snapshot after a privacy takedown: what kind of notice it was, whose and of when; no word of its content. */
export function tombstone(snapshot: Snapshot, erased: { reason: string; on: Day }): Snapshot {
  return {
    ...snapshot, title: erasedTitle, body: { kind: "text", text: "" }, responsiblePerson: "", contact: "", objectionChannel: "", boardLocation: "",
    files: [], correction: null, erased,
  };
}

/** JSON with sorted keys: the same content gives the same text on every machine. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value && typeof value === "object") {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    return `{${entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

const readable = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The six characters on the paper, taken from the digest (hex): 30 bits, no letters that look alike. */
export function checkCodeOf(digestHex: string): string {
  let bits = BigInt(`0x${digestHex.slice(0, 12)}`);
  let code = "";
  for (let i = 0; i < 6; i++, bits >>= 5n) code += readable[Number(bits & 31n)];
  return code;
}

/** As it is printed and read aloud: `7K3-9QD`. */
export function sayCheckCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}

/** What people type from a paper: lower case, spaces and look-alikes forgiven. Null when it cannot be a code. */
export function readCheckCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1").replace(/U/g, "V");
  return /^[0-9A-HJKMNP-TV-Z]{6}$/.test(code) ? code : null;
}
