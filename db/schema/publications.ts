import { bodyKinds, type BodyKind } from "@/domain/disclosure/body";
import { broadcastSlotNames } from "@/domain/disclosure/broadcast-slots";
import type { Snapshot } from "@/domain/disclosure/snapshot";
import { removalKinds, type RemovalKind } from "@/domain/disclosure/removal";
import { sql } from "drizzle-orm";
import { day, fen, flag, id, index, instant, json, number, oneOf, sequence, table, text, unique } from "../dialect/columns";
import { notice, noticeSubmission } from "./notices";

const bodyKindNames = Object.keys(bodyKinds) as [BodyKind, ...BodyKind[]];

/** Board-only versions are in no list. A literal, not a parameter: otherwise the engine does not see that the partial indexes fit. */
export const isListed = sql`audience = 'public'`;

/** A published snapshot. Never updated: a correction is a new row, a withdrawal another fact (design §6). */
export const noticeVersion = table(
  "notice_version",
  {
    /** Order of publication; also the rowid of the full-text index. */
    seq: sequence(),
    id: text().notNull(),
    noticeId: text().notNull().references(() => notice.id),
    versionNo: number().notNull(),
    communityId: text(),
    branchId: text(),
    catalogCode: text().notNull(),
    category: oneOf(["party", "village", "finance"]).notNull(),
    period: text().notNull(),
    title: text().notNull(),
    audience: text().notNull(),
    personList: flag().notNull(),
    bodyKind: oneOf(bodyKindNames).notNull(),
    /** Of a finance statement: the chain of balances is followed without opening every statement. */
    opening: fen(),
    closing: fen(),
    content: json<Snapshot>().notNull(),
    salt: text().notNull(),
    digest: text().notNull(),
    /** Six characters printed on the paper: the same paper, the same version. */
    checkCode: text().notNull(),
    submissionId: text().references(() => noticeSubmission.id),
    publishedAt: instant().notNull(),
    publishedOn: day().notNull(),
    publishedBy: text().notNull(),
    /** Last day of publicity counted from publishing; a later board posting extends it (ruling 10). */
    publicityTo: day().notNull(),
    forced: flag().notNull(),
  },
  (t) => [
    unique("notice_version_id").on(t.id),
    unique("notice_version_no").on(t.noticeId, t.versionNo),
    unique("notice_version_code").on(t.checkCode),
    // What one item of one body said, period by period: duties, the balance chain, comparison with last time.
    index("notice_version_community_item").on(t.communityId, t.catalogCode, t.period),
    index("notice_version_branch_item").on(t.branchId, t.catalogCode, t.period),
    // The villagers' lists, newest first: every combination of community, category and year is a range of one of these.
    index("notice_version_listed").on(t.publishedOn, t.seq).where(isListed),
    index("notice_version_listed_community").on(t.communityId, t.publishedOn, t.seq).where(isListed),
    index("notice_version_listed_category").on(t.category, t.publishedOn, t.seq).where(isListed),
    index("notice_version_listed_both").on(t.communityId, t.category, t.publishedOn, t.seq).where(isListed),
  ],
);

/** A publication forced by the office, marked in public until a second person confirms (ruling 3). */
export const forcedPublication = table("forced_publication", {
  versionId: id(),
  reason: text().notNull(),
  by: text().notNull(),
  at: instant().notNull(),
  confirmedBy: text(),
  confirmedAt: instant(),
});

/** Content that is no longer shown: withdrawn (page stays with its reason), emergency, or privacy (gone everywhere, ruling 16). */
export const noticeRemoval = table(
  "notice_removal",
  {
    id: id(),
    noticeId: text().notNull().references(() => notice.id),
    kind: oneOf(Object.keys(removalKinds) as [RemovalKind, ...RemovalKind[]]).notNull(),
    /** The newest version that it takes off the web, with all before; a later correction is shown again. */
    upTo: number().notNull(),
    reason: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
    confirmedBy: text(),
    confirmedAt: instant(),
    liftedBy: text(),
    liftedAt: instant(),
    liftReason: text(),
  },
  (t) => [unique("notice_removal_open").on(t.noticeId, t.kind, t.upTo).where(sql`lifted_at is null`), index("notice_removal_waiting").on(t.confirmedBy, t.kind), index("notice_removal_notice").on(t.noticeId)],
);

/** Somebody put the printed sheet on the board: the other half of publishing (ruling 10). */
export const boardPosting = table(
  "board_posting",
  {
    id: id(),
    noticeId: text().notNull().references(() => notice.id),
    versionNo: number().notNull(),
    postedOn: day().notNull(),
    location: text().notNull(),
    photoFileId: text(),
    /** Last day of publicity counted from this posting. */
    publicityTo: day().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique("board_posting_version").on(t.noticeId, t.versionNo, t.location)],
);

/** 播放登记 (handbook §10.3): planned and logged, no hardware is driven. */
export const broadcastLog = table(
  "broadcast_log",
  {
    id: id(),
    noticeId: text().notNull().references(() => notice.id),
    playedOn: day().notNull(),
    slot: oneOf(broadcastSlotNames).notNull(),
    playedBy: text().notNull(),
    result: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("broadcast_log_notice").on(t.noticeId)],
);

/** 公示结果说明, generated at the end of the publicity period (handbook §4.7). */
export const publicityResult = table("publicity_result", {
  versionId: id(),
  from: day().notNull(),
  to: day().notNull(),
  objections: number().notNull(),
  handling: text().notNull(),
  witness: text().notNull(),
  by: text().notNull(),
  at: instant().notNull(),
});
