import type { GateFinding } from "@/domain/privacy/gate";
import { flag, id, index, instant, json, number, oneOf, table, text } from "../dialect/columns";

/** Attachments are public, evidence (vouchers, scans of signatures) is internal (ruling 38). */
export const storedFile = table(
  "stored_file",
  {
    id: id(),
    /** content address in DATA_DIR/files */
    digest: text().notNull(),
    name: text().notNull(),
    kind: oneOf(["jpeg", "png", "webp", "pdf", "xlsx", "docx"]).notNull(),
    bytes: number().notNull(),
    /** Capture time and perceptual hashes (whole picture, then crops, by commas) of images, for the record only (design §6). */
    capturedAt: text(),
    imageHash: text(),
    /** False where pictures are in it, which no machine reads: the author must look (ruling 15). */
    hasText: flag().notNull(),
    /** What the gate found in the file and its name when it came, masked; its text is not kept. */
    findings: json<GateFinding[]>().notNull(),
    use: oneOf(["attachment", "evidence"]).notNull(),
    ownerKind: text().notNull(),
    ownerId: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
    removedAt: instant(),
  },
  (t) => [index("stored_file_owner").on(t.ownerKind, t.ownerId), index("stored_file_digest").on(t.digest), index("stored_file_by").on(t.by, t.at)],
);
