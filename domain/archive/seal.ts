/** 封签: what is signed over an archive. The manifest says what is in it, the seal who made it when, and where the log stood. */
import type { Day, Instant } from "../calendar/day";
import { canonicalJson } from "../disclosure/snapshot";
import type { ARCHIVE_FORMAT, ArchivePlace } from "./manifest";

type ChainPoint = { seq: number; hash: string };
export type SealBody = ArchivePlace & {
  format: typeof ARCHIVE_FORMAT;
  archiveId: string;
  /** SHA-256 of `manifest.json`: 内容摘要. */
  manifest: string;
  madeAt: Instant;
  madeBy: string;
  /** The head of the audit chain when it was made. */
  chain: ChainPoint;
  /** The newest head that was published until then (ruling 26); null before the first. */
  published: (ChainPoint & { day: Day }) | null;
};
/** Ed25519: key and signature in hex. */
export type Seal = { body: SealBody; publicKey: string; signature: string };

/** The bytes that are signed, as text. */
export const sealedText = (body: SealBody) => canonicalJson(body);
export const sealFileText = (seal: Seal) => `${canonicalJson(seal)}\n`;
